extension TreeBuilder {
  mutating func afterBody(_ tag: StartTag) {
    if tag.name.tag == .html { return inBody(tag) }
    report(.unexpectedStartTag, at: tag.offset)
    mode = .inBody
    startTag(tag, in: mode)
  }

  mutating func afterBodyEnd(_ name: Name, _ offset: UInt32) {
    if name.tag == .html && mode == .afterBody {
      if context == nil { mode = .afterAfterBody } else { report(.unexpectedEndTag, at: offset) }
      return
    }
    report(.unexpectedEndTag, at: offset)
    mode = .inBody
    endTag(name, offset, in: mode)
  }

  mutating func inFrameset(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .frameset: insertElement(tag)
    case .frame: insert(makeElement(tag))
    case .noframes: inHead(tag)
    default: report(.unexpectedStartTag, at: tag.offset)
    }
  }

  mutating func inFramesetEnd(_ name: Name, _ offset: UInt32) {
    guard name.tag == .frameset, stack.count > 1 else { return report(.unexpectedEndTag, at: offset) }
    stack.pop()
    if context == nil && stack.current.tag != .frameset { mode = .afterFrameset }
  }

  mutating func afterFrameset(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .noframes: inHead(tag)
    default: report(.unexpectedStartTag, at: tag.offset)
    }
  }

  mutating func afterFramesetEnd(_ name: Name, _ offset: UInt32) {
    if name.tag == .html && mode == .afterFrameset {
      mode = .afterAfterFrameset
    } else {
      report(.unexpectedEndTag, at: offset)
    }
  }

  mutating func inTemplate(_ tag: StartTag) {
    switch tag.name.tag {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: inHead(tag)
    case .caption, .colgroup, .tbody, .tfoot, .thead: switchTemplate(to: .inTable, tag)
    case .col: switchTemplate(to: .inColumnGroup, tag)
    case .tr: switchTemplate(to: .inTableBody, tag)
    case .td, .th: switchTemplate(to: .inRow, tag)
    default: switchTemplate(to: .inBody, tag)
    }
  }

  private mutating func switchTemplate(to mode: InsertionMode, _ tag: StartTag) {
    if templateModes.count > 0 { templateModes[templateModes.count - 1] = mode }
    self.mode = mode
    startTag(tag, in: mode)
  }

  mutating func inTemplateEnd(_ name: Name, _ offset: UInt32) {
    if name.tag == .template { endTemplate(offset) } else { report(.unexpectedEndTag, at: offset) }
  }

  /// Resets the insertion mode appropriately (13.2.4.1).
  mutating func resetInsertionMode() {
    var index = stack.nearest(.mode, 0) { $0.traits.contains(.mode) }
    while index >= 0 {
      let isLast = index == 0
      let tag =
        isLast && context != nil
        ? (context?.kind == .html ? context?.name.tag ?? .other : .other) : stack[index].tag
      switch tag {
      case .td where !isLast, .th where !isLast: return mode = .inCell
      case .tr: return mode = .inRow
      case .tbody, .thead, .tfoot: return mode = .inTableBody
      case .caption: return mode = .inCaption
      case .colgroup: return mode = .inColumnGroup
      case .table: return mode = .inTable
      case .template:
        return mode = templateModes.count > 0 ? templateModes[templateModes.count - 1] : .inBody
      case .head where !isLast: return mode = .inHead
      case .body: return mode = .inBody
      case .frameset: return mode = .inFrameset
      case .html: return mode = headElement == 0 ? .beforeHead : .afterHead
      default: break
      }
      if isLast { break }
      index -= 1
    }
    mode = .inBody
  }
}
