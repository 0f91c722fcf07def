import Markup

extension HTMLLowering {
  /// Reads program text.
  mutating func readCode(_ id: NodeID, region: Bool) {
    flush()
    let isKept = page.tree[id].isContent || page.survey[id].kept > 0
    guard isKept || page.keeps(id, in: region) else { return }
    let code = CodeReader(page).read(id)
    guard !code.value.utf8.allSatisfy(isHTMLSpace) else { return }
    // Pages keep a second copy of program text for a copy button.
    if !isKept, case .code(let last)? = frames.last?.blocks.last, last.value == code.value { return }
    append(.code(code))
  }

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
    guard let parent = page.document.parent(of: id), Self.isBlock(page.document.tag(of: parent)) else {
      return false
    }
    return page.document.children(of: parent).prefix(200).allSatisfy { sibling in
      if page.document.isText(sibling) { return page.document.withData(of: sibling, Self.isBlank) }
      let tag = page.document.tag(of: sibling)
      return !page.document.isElement(sibling) || tag == .code || Self.isBlock(tag)
    }
  }
}
