/// A row of parts, with fences that grow where what they enclose is high.
struct TeXRow {
  private var pieces: [TeXPiece]

  init(_ pieces: [TeXPiece]) { self.pieces = pieces }

  /// The row as one part.
  var piece: TeXPiece {
    var row = self
    row.joinMatrices()
    row.growFences()
    if row.pieces.count == 1 { return row.pieces[0] }
    var piece = TeXPiece(TeXPiece.joined(row.pieces))
    piece.isTall = row.pieces.contains(where: \.isTall)
    piece.isAtom = row.isFenced
    return piece
  }

  /// Whether the first fence is closed by the last part.
  private var isFenced: Bool {
    guard pieces.first?.kind == .open, pieces.last?.kind == .close else { return false }
    var depth = 0
    for (place, piece) in pieces.enumerated() {
      if piece.kind == .open { depth += 1 }
      if piece.kind == .close { depth -= 1 }
      if depth == 0 { return place == pieces.count - 1 }
    }
    return false
  }

  private static let matrices = [
    "()": "pmatrix", "[]": "bmatrix", "\\{\\}": "Bmatrix", "||": "vmatrix", "\\|\\|": "Vmatrix",
  ]

  /// Matrices and binomial coefficients with the fences around them.
  private mutating func joinMatrices() {
    var place = 1
    while place < pieces.count {
      let left = pieces[place - 1]
      let right = place + 1 < pieces.count ? pieces[place + 1] : nil
      if let choice = pieces[place].choice, left.tex == "(", right?.tex == ")" {
        replace(place - 1...place + 1, with: "\\binom{\(choice.top)}{\(choice.bottom)}")
      } else if let rows = pieces[place].rows {
        if let right, let name = Self.matrices[left.tex + right.tex] {
          replace(place - 1...place + 1, with: "\\begin{\(name)} \(rows) \\end{\(name)}")
        } else if left.tex == "\\{", right == nil || right?.tex == "" {
          replace(place - 1...(right == nil ? place : place + 1), with: "\\begin{cases} \(rows) \\end{cases}")
        }
      }
      place += 1
    }
  }

  private mutating func replace(_ range: ClosedRange<Int>, with tex: String) {
    var piece = TeXPiece(tex)
    piece.isTall = true
    pieces.replaceSubrange(range, with: [piece])
  }

  /// `\left` and `\right` at the fences around something high; a dot for a fence that is empty.
  private mutating func growFences() {
    var open: [Int] = []
    for place in pieces.indices {
      switch pieces[place].kind {
      case .open: open.append(place)
      case .close:
        guard let start = open.popLast() else { continue }
        grow(start, place)
      default: break
      }
    }
  }

  private mutating func grow(_ start: Int, _ end: Int) {
    guard start + 1 < end, pieces[start + 1..<end].contains(where: \.isTall),
      !pieces[start].isFixed, !pieces[end].isFixed, !(pieces[start].tex.isEmpty && pieces[end].tex.isEmpty)
    else { return }
    pieces[start].tex = "\\left\(pieces[start].tex.isEmpty ? "." : pieces[start].tex)"
    pieces[end].tex = "\\right\(pieces[end].tex.isEmpty ? "." : pieces[end].tex)"
  }
}
