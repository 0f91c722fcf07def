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

  private func isSetAsBlock(_ id: NodeID) -> Bool {
    if let classes = page.attribute(page.names.class, of: id),
      classes.split(separator: " ").contains(where: { $0 == "block" || $0 == "code-block" })
    {
      return true
    }
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
