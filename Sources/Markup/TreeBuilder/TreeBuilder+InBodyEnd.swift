extension TreeBuilder {
  /// Handles end tags in the body (13.2.6.4.7).
  mutating func inBodyEnd(_ name: Name, _ offset: UInt32) {
    let tag = name.tag
    switch tag {
    case .div, .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .dl,
      .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search,
      .section,
      .select, .summary, .ul:
      close(tag, .scope, offset)
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      adopt(name, offset)
    case .p:
      if !stack.hasInScope(.p, .buttonScope) {
        report(.unexpectedEndTag, at: offset)
        insertImplied(.p, at: offset)
      }
      closeParagraph(offset)
    case .li: close(tag, .listItemScope, offset)
    case .dd, .dt: close(tag, .scope, offset)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      guard stack.hasHeadingInScope() else {
        return report(.unexpectedEndTag, at: offset)
      }
      stack.generateImpliedEndTags()
      if stack.current.tag != tag { report(.unexpectedEndTag, at: offset) }
      while !stack.current.traits.contains(.heading) { stack.pop() }
      stack.pop()
    case .template: endTemplate(offset)
    case .body:
      if endBody(offset) { mode = .afterBody }
    case .html:
      if endBody(offset) {
        mode = .afterBody
        endTag(name, offset, in: mode)
      }
    case .form: endForm(offset)
    case .applet, .marquee, .object:
      if close(tag, .scope, offset) { formatting.clearToMarker() }
    case .br:
      report(.unexpectedEndTag, at: offset)
      reconstructFormatting()
      insert(makeImplied(.br, at: offset))
      isFramesetOK = false
    default: anyOtherEndTag(name, offset)
    }
  }

  /// Closes the nearest element with this tag if it is in scope.
  @discardableResult
  @inline(__always)
  private mutating func close(_ tag: Tag, _ bounds: TagTraits, _ offset: UInt32) -> Bool {
    guard stack.hasInScope(tag, bounds) else {
      report(.unexpectedEndTag, at: offset)
      return false
    }
    stack.generateImpliedEndTags(except: bounds == .listItemScope || tag == .dd || tag == .dt ? tag : .other)
    if stack.current.tag != tag { report(.unexpectedEndTag, at: offset) }
    stack.pop(through: tag)
    return true
  }

  private mutating func endBody(_ offset: UInt32) -> Bool {
    let isOpen = stack.hasInScope(.body)
    if !isOpen { report(.unexpectedEndTag, at: offset) }
    return isOpen
  }

  private mutating func endForm(_ offset: UInt32) {
    if isInTemplateContents {
      close(.form, .scope, offset)
      return
    }
    let form = formElement
    formElement = 0
    // In the fragment case the root represents the enclosing form.
    guard form != 0, form != stack[0].node, stack.isOpen(form),
      stack.indexInScope(form) != nil
    else {
      return report(.unexpectedEndTag, at: offset)
    }
    stack.generateImpliedEndTags()
    if stack.current.node != form { report(.unexpectedEndTag, at: offset) }
    if let index = stack.index(of: form) { stack.remove(at: index) }
  }

  mutating func anyOtherEndTag(_ name: Name, _ offset: UInt32) {
    let tag = name.tag
    let arena = arena
    func isSame(_ entry: OpenElements.Entry) -> Bool {
      tag != .other
        ? entry.tag == tag
        : entry.tag == .other && !entry.traits.contains(.foreign)
          && arena.pointee.nodes[Int(entry.node)].name == name
    }
    guard tag != .other ? stack.contains(tag) : stack.containsOther(name) else {
      return report(.unexpectedEndTag, at: offset)
    }
    let index = stack.nearest(.endTag, name.number) { $0.traits.contains(.special) || isSame($0) }
    guard index >= 0, isSame(stack[index]) else { return report(.unexpectedEndTag, at: offset) }
    stack.generateImpliedEndTags(except: tag)
    if index != stack.count - 1 { report(.unexpectedEndTag, at: offset) }
    stack.pop(to: min(index, stack.count))
  }

  mutating func endOfFile(at offset: UInt32) {
    if mode == .inTableText { flushTableText() }
    while true {
      if leaveEarlyMode(offset) { continue }
      switch mode {
      case .text:
        report(.unexpectedEndOfFile, at: offset)
        stack.pop()
        mode = originalMode
      case .inColumnGroup where stack.current.tag == .colgroup && templateModes.count == 0:
        stack.pop()
        mode = .inTable
      default:
        guard templateModes.count > 0, stack.contains(.template) else {
          if arena.pointee.recordsErrors { reportUnclosed(at: offset) }
          if selectedContent != 0 {
            if let option = stack.lastIndex(of: .option) { stack.poppedOption = stack[option].node }
            if stack.poppedOption != 0 { showOption() }
          }
          return
        }
        report(.unexpectedEndOfFile, at: offset)
        stack.pop(through: .template)
        formatting.clearToMarker()
        templateModes.truncate(to: templateModes.count - 1)
        resetInsertionMode()
      }
    }
  }

  /// Records errors for elements still open at the end of the page that require an end tag.
  private mutating func reportUnclosed(at offset: UInt32) {
    let isUnclosed = (0..<stack.count).contains { index in
      let entry = stack[index]
      return entry.tag != .html && entry.tag != .body
        && (entry.tag == .caption || entry.tag == .colgroup || !entry.traits.contains(.impliedEndThorough))
    }
    if isUnclosed { report(.unclosedElements, at: offset) }
  }
}
