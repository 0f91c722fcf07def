import Markup

/// Recognizes elements of program text other than `pre`.
struct CodeBoxes {
  private let page: LoweredPage

  init(_ page: LoweredPage) { self.page = page }

  /// Whether an element is a cell with the line numbers of program text.
  func isGutter(_ id: NodeID) -> Bool {
    let isMarked = page.classWords(of: id).contains(.lineNumber)
    guard isMarked || holdsCode(id), let next = page.document.elementAfter(id),
      page.document.tag(of: next) == .td,
      isMarked || holdsCode(next)
    else { return false }
    return CodeReader(page).isNumbers(id)
  }

  private func holdsCode(_ id: NodeID) -> Bool {
    page.document.children(of: id).contains { page.document.tag(of: $0) == .pre }
  }

  /// Whether a `code` element outside of `pre` is a block of program text.
  ///
  /// It has lines and all the text of its parent, or is between paragraphs and its class or style says that
  /// it is a block.
  func isCodeBlock(_ id: NodeID) -> Bool {
    guard let parent = page.document.parent(of: id) else { return false }
    if page.survey[parent].text == page.survey[id].text {
      let hasLines = page.document.children(of: id).contains { child in
        switch page.document.tag(of: child) {
        case .br, .div, .p, .ol, .ul, .table: true
        default: false
        }
      }
      if hasLines { return true }
    }
    return isSetAsBlock(id) && standsBetweenBlocks(id)
  }

  /// Whether a table or a box contains program text line by line: rows of a number and a cell of code, or boxes called
  /// lines with only `code` in them.
  func isCodeLines(_ id: NodeID, _ tag: Tag) -> Bool {
    switch tag {
    case .table: isCodeTable(id)
    case .div: isBoxOfLines(id)
    default: false
    }
  }

  private func isCodeTable(_ id: NodeID) -> Bool {
    var rows = 0
    for row in page.document.descendants(of: id).prefix(128) where page.document.tag(of: row) == .tr {
      let cells = page.document.children(of: row).filter { page.document.isElement($0) }
      guard (1...3).contains(cells.count), let last = cells.last, page.classWords(of: last).contains(.code),
        cells.dropLast().allSatisfy({
          page.classWords(of: $0).contains(.number) && CodeReader(page).isNumbers($0)
        }),
        cells.count > 1
      else { return false }
      rows += 1
    }
    return rows > 0
  }

  private func isBoxOfLines(_ id: NodeID) -> Bool {
    guard let first = page.document.firstChild(of: id), page.document.tag(of: first) == .div,
      page.classWords(of: first).contains(.line)
    else { return false }
    var lines = 0
    for line in page.document.children(of: id).prefix(64) where !page.document.isBlankText(line) {
      guard page.document.tag(of: line) == .div, page.classWords(of: line).contains(.line) else {
        return false
      }
      for part in page.document.children(of: line) where !page.document.isBlankText(part) {
        guard page.document.tag(of: part) == .code else { return false }
      }
      lines += 1
    }
    return lines > 1
  }

  private func isSetAsBlock(_ id: NodeID) -> Bool {
    if page.hasClass(id, { $0.equals("block") || $0.equals("code-block") }) { return true }
    guard let style = page.attribute(page.names.style, of: id) else { return false }
    return InlineStyle.has(style, "white-space", "pre") || InlineStyle.has(style, "display", "block")
  }

  /// Whether an element has no siblings with text or inline content.
  private func standsBetweenBlocks(_ id: NodeID) -> Bool {
    guard let parent = page.document.parent(of: id), page.document.tag(of: parent).isBlock else {
      return false
    }
    return page.document.children(of: parent).prefix(200).allSatisfy { sibling in
      if page.document.isText(sibling) { return page.document.isBlankText(sibling) }
      let tag = page.document.tag(of: sibling)
      return !page.document.isElement(sibling) || tag == .code || tag.isBlock
    }
  }
}
