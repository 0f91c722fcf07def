extension TreeBuilder {
  /// Handles start tags in the body (13.2.6.4.7).
  mutating func inBody(_ tag: StartTag) {
    switch tag.name.tag {
    case .div, .p, .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .dl, .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .search, .section, .summary,
      .ul:
      closeParagraphInScope(tag.offset)
      insertElement(tag)
    case .a:
      if let index = formatting.lastIndex(of: .a) {
        report(.unexpectedStartTag, at: tag.offset)
        let node = formatting.entries[index].node
        adopt(tag.name, tag.offset)
        if let index = formatting.index(of: node) { formatting.entries.remove(at: index) }
        if let index = stack.index(of: node) { stack.remove(at: index) }
      }
      insertFormatting(tag)
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u: insertFormatting(tag)
    case .nobr:
      reconstructFormatting()
      if stack.hasInScope(.nobr) {
        report(.unexpectedStartTag, at: tag.offset)
        adopt(tag.name, tag.offset)
      }
      insertFormatting(tag)
    case .other, .span: insertInline(tag)
    case .li: listItem(tag)
    case .dd, .dt: description(tag)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraphInScope(tag.offset)
      if stack.current.traits.contains(.heading) {
        report(.unexpectedStartTag, at: tag.offset)
        stack.pop()
      }
      insertElement(tag)
    case .area, .br, .embed, .img, .keygen, .wbr:
      insertInlineVoid(tag)
      isFramesetOK = false
    case .image:
      report(.unexpectedStartTag, at: tag.offset)
      var image = tag
      image.name = Name(.img)
      inBody(image)
    case .param, .source, .track: insert(makeElement(tag))
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: inHead(tag)
    default: inBodyRarer(tag)
    }
  }

  @inline(__always)
  private mutating func insertInline(_ tag: StartTag) {
    reconstructFormatting()
    openInline(tag)
  }

  /// Opens an element after formatting elements were reopened, which may have reached the depth limit.
  @inline(__always)
  private mutating func openInline(_ tag: StartTag) {
    if stack.count >= Self.maximumDepth {
      insert(makeElement(tag))
      overflow += 1
    } else {
      insertElement(tag)
    }
  }

  @inline(__always)
  private mutating func insertInlineVoid(_ tag: StartTag) {
    reconstructFormatting()
    insert(makeElement(tag))
  }

  /// The other tags, separate so that the function for the common ones stays small.
  private mutating func inBodyRarer(_ tag: StartTag) {
    switch tag.name.tag {
    case .html:
      report(.unexpectedStartTag, at: tag.offset)
      if stack.contains(.template) { return }
      mergeAttributes(of: tag, into: stack[0].node)
    case .body:
      report(.unexpectedStartTag, at: tag.offset)
      guard stack.count > 1, stack[1].tag == .body, !stack.contains(.template) else { return }
      isFramesetOK = false
      mergeAttributes(of: tag, into: stack[1].node)
    case .frameset: framesetInBody(tag)
    case .pre, .listing:
      closeParagraphInScope(tag.offset)
      insertElement(tag)
      ignoresLineFeed = true
      isFramesetOK = false
    case .form:
      if formElement != 0 && !isInTemplateContents { return report(.unexpectedStartTag, at: tag.offset) }
      closeParagraphInScope(tag.offset)
      let node = insertElement(tag)
      if !isInTemplateContents { formElement = node }
    case .plaintext:
      closeParagraphInScope(tag.offset)
      insertElement(tag)
      nextContentModel = .plaintext
    case .button:
      if stack.hasInScope(.button) {
        report(.unexpectedStartTag, at: tag.offset)
        stack.generateImpliedEndTags()
        stack.pop(through: .button)
      }
      insertInline(tag)
      isFramesetOK = false
    case .applet, .marquee, .object:
      reconstructFormatting()
      openInline(tag)
      formatting.appendMarker()
      isFramesetOK = false
    case .table:
      if arena.pointee.quirksMode != .full { closeParagraphInScope(tag.offset) }
      insertElement(tag)
      isFramesetOK = false
      mode = .inTable
    case .input:
      if isInSelectFragment { return report(.unexpectedStartTag, at: tag.offset) }
      closeSelectInScope(tag)
      insertInlineVoid(tag)
      if !isHidden(tag) { isFramesetOK = false }
    case .hr:
      closeParagraphInScope(tag.offset)
      if stack.hasInScope(.select) { stack.generateImpliedEndTags() }
      insert(makeElement(tag))
      isFramesetOK = false
    case .textarea:
      insertRawText(tag, .rcdata)
      ignoresLineFeed = true
      isFramesetOK = false
    case .xmp:
      closeParagraphInScope(tag.offset)
      reconstructFormatting()
      isFramesetOK = false
      insertRawText(tag, .rawtext)
    case .iframe:
      isFramesetOK = false
      insertRawText(tag, .rawtext)
    case .noembed: insertRawText(tag, .rawtext)
    case .noscript:
      if isScripting { insertRawText(tag, .rawtext) } else { insertInline(tag) }
    case .select:
      if stack.hasInScope(.select) {
        report(.unexpectedStartTag, at: tag.offset)
        stack.pop(through: .select)
        return
      }
      if isInSelectFragment { return report(.unexpectedStartTag, at: tag.offset) }
      insertInline(tag)
      isFramesetOK = false
      selectedContent = 0
    case .selectedcontent:
      insertInline(tag)
      beginSelectedContent()
    case .option:
      if stack.hasInScope(.select) {
        stack.generateImpliedEndTags(except: .optgroup)
      } else if stack.current.tag == .option {
        stack.pop()
      }
      insertInline(tag)
    case .optgroup:
      if stack.hasInScope(.select) {
        stack.generateImpliedEndTags()
      } else if stack.current.tag == .option {
        stack.pop()
      }
      insertInline(tag)
    case .rb, .rtc:
      if stack.hasInScope(.ruby) {
        stack.generateImpliedEndTags()
        if stack.current.tag != .ruby { report(.unexpectedStartTag, at: tag.offset) }
      }
      insertElement(tag)
    case .rp, .rt:
      if stack.hasInScope(.ruby) {
        stack.generateImpliedEndTags(except: .rtc)
        if stack.current.tag != .ruby && stack.current.tag != .rtc {
          report(.unexpectedStartTag, at: tag.offset)
        }
      }
      insertElement(tag)
    case .math:
      reconstructFormatting()
      insertForeignElement(tag, .math)
    case .svg:
      reconstructFormatting()
      insertForeignElement(tag, .svg)
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr:
      report(.unexpectedStartTag, at: tag.offset)
    default: insertInline(tag)
    }
  }

  /// Whether template contents are parsed (13.2.4.4): forms in them are not associated with the page's.
  var isInTemplateContents: Bool {
    stack.contains(.template) || context?.kind == .html && context?.name.tag == .template
  }

  /// Whether the fragment's context is a `select`.
  private var isInSelectFragment: Bool { context?.kind == .html && context?.name.tag == .select }

  private mutating func closeSelectInScope(_ tag: StartTag) {
    guard stack.hasInScope(.select) else { return }
    report(.unexpectedStartTag, at: tag.offset)
    stack.pop(through: .select)
  }

  /// Whether an `input` has the type `hidden`.
  mutating func isHidden(_ tag: StartTag) -> Bool {
    guard tag.attributes != 0 else { return false }
    let run = Int(tag.attributes)
    for index in 1...Int(arena.pointee.attributes[run].count)
    where arena.pointee.attributes[run + index].name == .type {
      let attribute = arena.pointee.attributes[run + index]
      return arena.pointee.bytes(start: attribute.start, count: attribute.count).equals("hidden")
    }
    return false
  }

  private mutating func framesetInBody(_ tag: StartTag) {
    report(.unexpectedStartTag, at: tag.offset)
    guard stack.count > 1, stack[1].tag == .body, isFramesetOK else { return }
    let body = stack[1].node
    if arena.pointee.nodes[Int(body)].previous != 0 { arena.pointee.remove(body) }
    stack.pop(to: 1)
    insertElement(tag)
    mode = .inFrameset
  }

  private mutating func listItem(_ tag: StartTag) {
    isFramesetOK = false
    if stack.contains(.li) {
      closeItem(.listItem) { $0 == .li }
    }
    closeParagraphInScope(tag.offset)
    insertElement(tag)
  }

  private mutating func description(_ tag: StartTag) {
    isFramesetOK = false
    if stack.contains(.dd) || stack.contains(.dt) {
      closeItem(.description) { $0 == .dd || $0 == .dt }
    }
    closeParagraphInScope(tag.offset)
    insertElement(tag)
  }

  /// Closes the item that a new one ends, unless a special element is in between.
  @inline(__always)
  private mutating func closeItem(_ subject: OpenElements.Subject, _ isItem: (Tag) -> Bool) {
    let index = stack.nearest(subject, 0) { entry in
      isItem(entry.tag)
        || entry.traits.contains(.special) && entry.tag != .address && entry.tag != .div && entry.tag != .p
    }
    guard index >= 0, isItem(stack[index].tag) else { return }
    let tag = stack[index].tag
    stack.generateImpliedEndTags(except: tag)
    stack.pop(through: tag)
  }

  @inline(__always)
  mutating func closeParagraphInScope(_ offset: UInt32) {
    if stack.hasInScope(.p, .buttonScope) { closeParagraph(offset) }
  }

  mutating func closeParagraph(_ offset: UInt32) {
    stack.generateImpliedEndTags(except: .p)
    if stack.current.tag != .p { report(.unexpectedEndTag, at: offset) }
    stack.pop(through: .p)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes equal a lower-case ASCII text, ignoring case.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count {
      let byte = self[index]
      let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if lower != text.utf8Start[index] { return false }
    }
    return true
  }
}
