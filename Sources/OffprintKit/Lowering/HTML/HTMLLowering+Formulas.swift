import Markup

extension HTMLLowering {
  /// Reads a formula rendered by a program.
  mutating func read(formulaBox id: NodeID, region: Bool) {
    guard page.keeps(id, in: region) else { return }
    if page.document.tag(of: id) == .table {
      blocks.flush()
      for block in EquationTable(page, formulas).blocks(of: id) { blocks.append(block) }
      return
    }
    switch FormulaBoxReader(page, formulas).read(id) {
    case .formula(let formula): read(formula, at: id, region: region)
    case .text(let text): blocks.inline.append(literal: text)
    case .nothing: break
    }
  }
}
