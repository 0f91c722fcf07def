import Markup

extension HTMLLowering {
  /// Reads program text.
  mutating func readCode(_ id: NodeID, region: Bool) {
    blocks.flush()
    let isKept = page.tree[id].isContent || page.survey[id].kept > 0
    guard isKept || page.keeps(id, in: region) else { return }
    let code = CodeReader(page).read(id)
    guard !code.value.utf8.allSatisfy(isHTMLSpace) else { return }
    // Pages keep a second copy of program text for a copy button.
    if !isKept, case .code(let last)? = blocks.lastBlock, last.value == code.value { return }
    blocks.append(.code(code))
  }
}
