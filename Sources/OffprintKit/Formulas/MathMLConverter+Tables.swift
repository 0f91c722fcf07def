/// Matrices, aligned equations and numbers of equations.
extension MathMLConverter {
  func table(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    var rows: [String] = []
    var columns = 0
    for row in element.children {
      guard ["mtr", "mlabeledtr"].contains(row.name) else { throw Unknown() }
      let isLabelled = row.name == "mlabeledtr"
      var cells: [String] = []
      for cell in row.children.dropFirst(isLabelled ? 1 : 0) {
        guard cell.name == "mtd" else { throw Unknown() }
        cells.append(try self.row(cell.children).tex)
      }
      columns = max(columns, cells.count)
      var line = cells.joined(separator: " & ")
      if isLabelled, let label = row.children.first {
        line += try self.label(label, isAlone: element.children.count == 1)
      }
      rows.append(line)
    }
    if rows.count == 1, columns == 1, element.children.first?.name == "mlabeledtr" {
      var piece = TeXPiece(rows[0])
      piece.isAtom = false
      return piece
    }
    return Self.matrix(rows, columns, alignments: element["columnalign"])
  }

  /// The number of an equation: a command where it is text and the only one, else at the end of its line.
  private func label(_ label: MathMLElement, isAlone: Bool) throws(Unknown) -> String {
    let number = try row(label.children).tex
    if number.isEmpty { return "" }
    let isText = number.utf8.allSatisfy { $0.isASCIIAlphanumeric || "().-*'".utf8.contains($0) }
    guard isAlone, isDisplayed, isText else { return " \\qquad \(number)" }
    let isEnclosed = number.hasPrefix("(") && number.hasSuffix(")")
    return " \\tag{\(isEnclosed ? number.dropFirst().dropLast() : number[...])}"
  }

  private static func matrix(_ rows: [String], _ columns: Int, alignments: String?) -> TeXPiece {
    // A bracket or star after the end of a line would be part of the command.
    let lines = rows.map { $0.hasPrefix("[") || $0.hasPrefix("*") ? "{}\($0)" : $0 }
    let body = lines.joined(separator: " \\\\ ")
    let given = (alignments ?? "").split(separator: " ").map { ["left": "l", "right": "r"][$0] ?? "c" }
    let letters = (0..<max(1, columns)).map { given.isEmpty ? "c" : given[min($0, given.count - 1)] }
    var piece = TeXPiece("")
    if letters.allSatisfy({ $0 == "c" }) {
      piece.rows = body
      piece.tex = "\\begin{matrix} \(body) \\end{matrix}"
    } else if columns > 1, letters.enumerated().allSatisfy({ $1 == ($0.isMultiple(of: 2) ? "r" : "l") }) {
      piece.tex = "\\begin{aligned} \(body) \\end{aligned}"
    } else {
      if letters.allSatisfy({ $0 == "l" }), columns <= 2 { piece.rows = body }
      piece.tex = "\\begin{array}{\(letters.joined())} \(body) \\end{array}"
    }
    piece.isTall = true
    return piece
  }
}
