extension TreeBuilder {
  mutating func inTable(_ tag: StartTag) {
    switch tag.name.tag {
    case .caption:
      stack.clear(to: .tableContext)
      formatting.appendMarker()
      insertElement(tag)
      mode = .inCaption
    case .colgroup:
      stack.clear(to: .tableContext)
      insertElement(tag)
      mode = .inColumnGroup
    case .col:
      stack.clear(to: .tableContext)
      insertImplied(.colgroup, at: tag.offset)
      mode = .inColumnGroup
      startTag(tag, in: mode)
    case .tbody, .tfoot, .thead:
      stack.clear(to: .tableContext)
      insertElement(tag)
      mode = .inTableBody
    case .td, .th, .tr:
      stack.clear(to: .tableContext)
      insertImplied(.tbody, at: tag.offset)
      mode = .inTableBody
      startTag(tag, in: mode)
    case .table:
      report(.unexpectedStartTag, at: tag.offset)
      guard stack.hasInScope(.table, .table) else { return }
      stack.pop(through: .table)
      resetInsertionMode()
      startTag(tag, in: mode)
    case .style, .script, .template: inHead(tag)
    case .input where isHidden(tag):
      report(.unexpectedStartTag, at: tag.offset)
      insert(makeElement(tag))
    case .form:
      report(.unexpectedStartTag, at: tag.offset)
      guard formElement == 0 || isInTemplateContents else { return }
      let node = makeElement(tag)
      insert(node)
      if !isInTemplateContents { formElement = node }
    default:
      report(.unexpectedStartTag, at: tag.offset)
      isFostering = true
      inBody(tag)
      isFostering = false
    }
  }

  mutating func inTableEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .table:
      guard stack.hasInScope(.table, .table) else { return report(.unexpectedEndTag, at: offset) }
      stack.pop(through: .table)
      resetInsertionMode()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
      report(.unexpectedEndTag, at: offset)
    case .template: endTemplate(offset)
    default:
      report(.unexpectedEndTag, at: offset)
      isFostering = true
      inBodyEnd(name, offset)
      isFostering = false
    }
  }

  mutating func inCaption(_ tag: StartTag) {
    switch tag.name.tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      if closeCaption(tag.offset) { startTag(tag, in: mode) }
    default: inBody(tag)
    }
  }

  mutating func inCaptionEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .caption: closeCaption(offset)
    case .table:
      if closeCaption(offset) { endTag(name, offset, in: mode) }
    case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
      report(.unexpectedEndTag, at: offset)
    default: inBodyEnd(name, offset)
    }
  }

  @discardableResult
  private mutating func closeCaption(_ offset: UInt32) -> Bool {
    guard stack.hasInScope(.caption, .table) else {
      report(.unexpectedEndTag, at: offset)
      return false
    }
    stack.generateImpliedEndTags()
    if stack.current.tag != .caption { report(.unexpectedEndTag, at: offset) }
    stack.pop(through: .caption)
    formatting.clearToMarker()
    mode = .inTable
    return true
  }

  mutating func inColumnGroup(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .col: insert(makeElement(tag))
    case .template: inHead(tag)
    default:
      if closeColumnGroup(tag.offset) { startTag(tag, in: mode) }
    }
  }

  mutating func inColumnGroupEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .colgroup: closeColumnGroup(offset)
    case .col: report(.unexpectedEndTag, at: offset)
    case .template: endTemplate(offset)
    default:
      if closeColumnGroup(offset) { endTag(name, offset, in: mode) }
    }
  }

  @discardableResult
  private mutating func closeColumnGroup(_ offset: UInt32) -> Bool {
    guard stack.current.tag == .colgroup else {
      report(.unexpectedEndTag, at: offset)
      return false
    }
    stack.pop()
    mode = .inTable
    return true
  }

  mutating func inTableBody(_ tag: StartTag) {
    switch tag.name.tag {
    case .tr:
      stack.clear(to: .tableBodyContext)
      insertElement(tag)
      mode = .inRow
    case .td, .th:
      report(.unexpectedStartTag, at: tag.offset)
      stack.clear(to: .tableBodyContext)
      insertImplied(.tr, at: tag.offset)
      mode = .inRow
      startTag(tag, in: mode)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
      if closeTableBody(tag.offset) { startTag(tag, in: mode) }
    default: inTable(tag)
    }
  }

  mutating func inTableBodyEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .tbody, .tfoot, .thead:
      guard stack.hasInScope(name.tag, .table) else { return report(.unexpectedEndTag, at: offset) }
      stack.clear(to: .tableBodyContext)
      stack.pop()
      mode = .inTable
    case .table:
      if closeTableBody(offset) { endTag(name, offset, in: mode) }
    case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: report(.unexpectedEndTag, at: offset)
    default: inTableEnd(name, offset)
    }
  }

  private mutating func closeTableBody(_ offset: UInt32) -> Bool {
    guard
      stack.hasInScope(.tbody, .table) || stack.hasInScope(.thead, .table) || stack.hasInScope(.tfoot, .table)
    else {
      report(.unexpectedEndTag, at: offset)
      return false
    }
    stack.clear(to: .tableBodyContext)
    stack.pop()
    mode = .inTable
    return true
  }

  mutating func inRow(_ tag: StartTag) {
    switch tag.name.tag {
    case .td, .th:
      stack.clear(to: .tableRowContext)
      insertElement(tag)
      mode = .inCell
      formatting.appendMarker()
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
      if closeRow(tag.offset) { startTag(tag, in: mode) }
    default: inTable(tag)
    }
  }

  mutating func inRowEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .tr: closeRow(offset)
    case .table:
      if closeRow(offset) { endTag(name, offset, in: mode) }
    case .tbody, .tfoot, .thead:
      guard stack.hasInScope(name.tag, .table) else { return report(.unexpectedEndTag, at: offset) }
      if closeRow(offset) { endTag(name, offset, in: mode) }
    case .body, .caption, .col, .colgroup, .html, .td, .th: report(.unexpectedEndTag, at: offset)
    default: inTableEnd(name, offset)
    }
  }

  @discardableResult
  private mutating func closeRow(_ offset: UInt32) -> Bool {
    guard stack.hasInScope(.tr, .table) else {
      report(.unexpectedEndTag, at: offset)
      return false
    }
    stack.clear(to: .tableRowContext)
    stack.pop()
    mode = .inTableBody
    return true
  }

  mutating func inCell(_ tag: StartTag) {
    switch tag.name.tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      guard stack.hasInScope(.td, .table) || stack.hasInScope(.th, .table) else {
        return report(.unexpectedStartTag, at: tag.offset)
      }
      closeCell(tag.offset)
      startTag(tag, in: mode)
    default: inBody(tag)
    }
  }

  mutating func inCellEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .td, .th:
      guard stack.hasInScope(name.tag, .table) else { return report(.unexpectedEndTag, at: offset) }
      stack.generateImpliedEndTags()
      if stack.current.tag != name.tag { report(.unexpectedEndTag, at: offset) }
      stack.pop(through: name.tag)
      formatting.clearToMarker()
      mode = .inRow
    case .body, .caption, .col, .colgroup, .html: report(.unexpectedEndTag, at: offset)
    case .table, .tbody, .tfoot, .thead, .tr:
      guard stack.hasInScope(name.tag, .table) else { return report(.unexpectedEndTag, at: offset) }
      closeCell(offset)
      endTag(name, offset, in: mode)
    default: inBodyEnd(name, offset)
    }
  }

  private mutating func closeCell(_ offset: UInt32) {
    stack.generateImpliedEndTags()
    while stack.count > 1 {
      let tag = stack.current.tag
      stack.pop()
      if tag == .td || tag == .th { break }
      report(.unexpectedEndTag, at: offset)
    }
    formatting.clearToMarker()
    mode = .inRow
  }
}
