import Markup

/// Reads a table with displayed formulas and their numbers, as LaTeXML generates for `equation` and `align`.
struct EquationTable {
  private let page: LoweredPage
  private let formulas: MathReader
  private let boxes: FormulaBoxReader

  init(_ page: LoweredPage, _ formulas: MathReader) {
    self.page = page
    self.formulas = formulas
    boxes = FormulaBoxReader(page, formulas)
  }

  /// The formulas of a table, one block for each row.
  func blocks(of id: NodeID) -> [Block] {
    var blocks: [Block] = []
    var row = Row()
    var descendants = page.document.descendants(of: id)
    while let node = descendants.next() {
      if page.document.isText(node) {
        row.label += page.document.data(of: node)
        continue
      }
      guard page.document.isElement(node) else { continue }
      let tag = page.document.tag(of: node)
      if tag == .tr {
        blocks += row.blocks
        row = Row()
      } else if tag == .math {
        row.formulas.append(formulas.element(node).math)
        descendants.skipChildren(of: node)
      } else if tag != .table, page.view.formulas.contains(node.index, tag, page.nodes) {
        switch boxes.read(node) {
        case .formula(let formula): row.formulas.append(formula.math)
        case .text(let text): row.label += text
        case .nothing: break
        }
        descendants.skipChildren(of: node)
      }
    }
    return blocks + row.blocks
  }

  private struct Row {
    var formulas: [Math] = []
    var label = ""

    /// The formulas of a row as one, with its number; if they are not TeX the number follows as text.
    var blocks: [Block] {
      let number = WhiteSpace.collapsed(label)
      let numbers: [Block] = number.isEmpty ? [] : [.paragraph([.text(number)])]
      guard !formulas.isEmpty else { return numbers }
      guard formulas.allSatisfy({ $0.notation == .tex }) else { return formulas.map { .math($0) } + numbers }
      var tex = formulas.map { EquationTable.withoutStyle($0.value) }.joined(separator: " ")
      if !number.isEmpty, !tex.contains("\\tag") {
        let isInParentheses = number.hasPrefix("(") && number.hasSuffix(")") && number.utf8.count > 2
        tex += isInParentheses ? " \\tag{\(number.dropFirst().dropLast())}" : " \\tag*{\(number)}"
      }
      return [.math(Math(tex))]
    }
  }

  /// TeX without a style that displayed formulas have anyway.
  private static func withoutStyle(_ tex: String) -> String {
    let style = "\\displaystyle"
    guard tex.hasPrefix(style), tex.dropFirst(style.utf8.count).first?.isLetter != true else { return tex }
    return String(WhiteSpace.trimmed(tex.dropFirst(style.utf8.count)))
  }
}
