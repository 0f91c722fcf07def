/// The tree construction stage of the HTML standard (13.2.6): receives tokens and builds the tree in the
/// arena.
///
/// Two limits keep time and memory linear on hostile pages without losing text: elements below
/// ``maximumDepth`` become siblings, and the number of times that formatting elements are reopened is limited
/// (``copiesLeft``).
struct TreeBuilder: ~Copyable, TokenSink {
  let arena: UnsafeMutablePointer<Arena>
  let isScripting: Bool
  var mode = InsertionMode.initial
  /// The mode to return to from the text and table text modes.
  var originalMode = InsertionMode.initial
  var templateModes = Buffer<InsertionMode>(minimumCapacity: 16)

  var stack: OpenElements
  /// The number of open elements beyond the depth limit.
  var overflow = 0
  var formatting = FormattingElements()
  /// The remaining number of formatting elements that may be reopened.
  var copiesLeft: Int

  var headElement: UInt32 = 0
  var formElement: UInt32 = 0
  var isFramesetOK = true
  var isFostering = false
  /// Whether the next text loses a leading line feed.
  var ignoresLineFeed = false
  /// The pending texts in a table.
  var tableText = Buffer<TextRange>(minimumCapacity: 16)
  var isTableTextBlank = true
  /// The tokenizer's mode after the current start tag.
  var nextContentModel = ContentModel.data
  /// The element whose contents are parsed, in the fragment case.
  var context: FragmentContext?
  /// The `selectedcontent` of the current `select`, 0 if there is none.
  var selectedContent: UInt32 = 0
  var hasChosenOption = false

  /// The maximum depth of an element, as in browsers.
  static let maximumDepth = 512

  struct TextRange: BitwiseCopyable {
    var start: UInt32
    var count: UInt32
  }

  init(arena: UnsafeMutablePointer<Arena>, isScripting: Bool) {
    self.arena = arena
    self.isScripting = isScripting
    stack = OpenElements(arena: arena)
    copiesLeft = 4096 + arena.pointee.source.count / 32
  }

  @inline(__always)
  mutating func report(_ code: ParseError.Code, at offset: UInt32) {
    if arena.pointee.recordsErrors { arena.pointee.record(code, at: Int(offset)) }
  }

  var allowsCDATA: Bool { isForeign }

  /// Whether the adjusted current node is not an HTML element.
  @inline(__always)
  var isForeign: Bool { adjustedTraits.contains(.foreign) }

  /// The traits of the adjusted current node.
  @inline(__always)
  var adjustedTraits: TagTraits {
    if stack.count == 1, let context { return context.traits }
    return stack.current.traits
  }

  mutating func startTag(_ tag: StartTag) -> ContentModel {
    if mode == .inTableText { flushTableText() }
    ignoresLineFeed = false
    nextContentModel = .data
    if stack.count >= Self.maximumDepth {
      startTagTooDeep(tag)
    } else {
      dispatch(tag)
    }
    if selectedContent != 0 && stack.poppedOption != 0 { showOption() }
    return nextContentModel
  }

  @inline(__always)
  mutating func dispatch(_ tag: StartTag) {
    let traits = adjustedTraits
    if traits.contains(.foreign) && !takesHTML(tag, traits) {
      foreignStartTag(tag)
    } else {
      startTag(tag, in: mode)
    }
  }

  /// Whether a start tag in a foreign current node is handled by the rules of HTML: it is an integration
  /// point.
  private mutating func takesHTML(_ tag: StartTag, _ traits: TagTraits) -> Bool {
    if traits.contains(.htmlIntegration) { return true }
    if traits.contains(.mathMLTextIntegration) {
      return tag.name.tag != .mglyph && tag.name.tag != .malignmark
    }
    return tag.name.tag == .svg && adjustedTag == .annotationXML
  }

  var adjustedTag: Tag {
    if stack.count == 1, let context { return context.kind == .math ? context.name.tag : .other }
    let current = arena.pointee.nodes[Int(stack.current.node)]
    return current.kind == .math ? current.name.tag : .other
  }

  mutating func endTag(_ name: Name, at offset: UInt32) {
    if mode == .inTableText { flushTableText() }
    ignoresLineFeed = false
    // The end of raw text is always that of an open element.
    if overflow > 0 && mode != .text {
      if stack.count >= Self.maximumDepth {
        overflow -= 1
        return
      }
      overflow = 0
    }
    if isForeign {
      foreignEndTag(name, offset)
    } else {
      endTag(name, offset, in: mode)
    }
    if selectedContent != 0 && stack.poppedOption != 0 { showOption() }
  }

  mutating func startTag(_ tag: StartTag, in mode: InsertionMode) {
    switch mode {
    case .inBody: inBody(tag)
    case .initial:
      leaveInitial(tag.offset)
      startTag(tag, in: self.mode)
    case .beforeHTML: beforeHTML(tag)
    case .beforeHead: beforeHead(tag)
    case .inHead: inHead(tag)
    case .inHeadNoscript: inHeadNoscript(tag)
    case .afterHead: afterHead(tag)
    case .text, .inTableText: inBody(tag)
    case .inTable: inTable(tag)
    case .inCaption: inCaption(tag)
    case .inColumnGroup: inColumnGroup(tag)
    case .inTableBody: inTableBody(tag)
    case .inRow: inRow(tag)
    case .inCell: inCell(tag)
    case .inTemplate: inTemplate(tag)
    case .afterBody, .afterAfterBody: afterBody(tag)
    case .inFrameset: inFrameset(tag)
    case .afterFrameset, .afterAfterFrameset: afterFrameset(tag)
    }
  }

  mutating func endTag(_ name: Name, _ offset: UInt32, in mode: InsertionMode) {
    switch mode {
    case .inBody: inBodyEnd(name, offset)
    case .text:
      stack.pop()
      self.mode = originalMode
    case .initial:
      leaveInitial(offset)
      endTag(name, offset, in: self.mode)
    case .beforeHTML: beforeHTMLEnd(name, offset)
    case .beforeHead: beforeHeadEnd(name, offset)
    case .inHead: inHeadEnd(name, offset)
    case .inHeadNoscript: inHeadNoscriptEnd(name, offset)
    case .afterHead: afterHeadEnd(name, offset)
    case .inTableText: inBodyEnd(name, offset)
    case .inTable: inTableEnd(name, offset)
    case .inCaption: inCaptionEnd(name, offset)
    case .inColumnGroup: inColumnGroupEnd(name, offset)
    case .inTableBody: inTableBodyEnd(name, offset)
    case .inRow: inRowEnd(name, offset)
    case .inCell: inCellEnd(name, offset)
    case .inTemplate: inTemplateEnd(name, offset)
    case .afterBody, .afterAfterBody: afterBodyEnd(name, offset)
    case .inFrameset: inFramesetEnd(name, offset)
    case .afterFrameset, .afterAfterFrameset: afterFramesetEnd(name, offset)
    }
  }

  /// Handles a start tag beyond the depth limit: its element becomes a sibling that is never open, followed
  /// by its contents.
  private mutating func startTagTooDeep(_ tag: StartTag) {
    report(.elementTooDeep, at: tag.offset)
    let isHTML = !isForeign
    let model = isHTML ? ContentModel(html: tag.name.tag, isScripting: isScripting) : .data
    if model != .data && model != .plaintext { return insertRawText(tag, model) }
    switch tag.name.tag {
    case .html, .head, .body, .frameset, .frame, .caption, .col, .colgroup, .tbody, .thead, .tfoot, .tr, .td,
      .th:
      break
    default:
      insert(isHTML ? makeElement(tag) : makeForeignElement(tag, stack.currentKind))
      nextContentModel = model
      if !(isHTML ? tag.name.tag.isVoid : tag.isSelfClosing) { overflow += 1 }
    }
  }
}

extension Tag {
  /// Whether it has no contents and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .image, .img, .input, .keygen,
      .link,
      .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }
}

/// The context element of a fragment.
struct FragmentContext {
  var kind: Node.Kind
  var name: Name
  var traits: TagTraits
}

extension TreeBuilder {
  /// Starts the fragment algorithm (13.4).
  mutating func beginFragment(in kind: Node.Kind, _ name: Name) {
    var traits: TagTraits =
      switch kind {
      case .svg: TagTraits(svg: name)
      case .math: TagTraits(mathML: name.tag)
      default: TagTraits(html: name.tag)
      }
    // The element is only examined, never closed.
    traits.subtract([.impliedEnd, .impliedEndThorough])
    context = FragmentContext(kind: kind, name: name, traits: traits)
    let root = makeImplied(.html, at: 0)
    arena.pointee.append(root, to: 0)
    stack.push(root, html: .html)
    if kind == .html && name.tag == .form { formElement = root }
    if kind == .html && name.tag == .template { templateModes.append(.inTemplate) }
    resetInsertionMode()
  }
}

extension ContentModel {
  /// The tokenizer's mode for the contents of an HTML element.
  init(html tag: Tag, isScripting: Bool) {
    switch tag {
    case .title, .textarea: self = .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: self = .rawtext
    case .script: self = .scriptData
    case .noscript: self = isScripting ? .rawtext : .data
    case .plaintext: self = .plaintext
    default: self = .data
    }
  }
}
