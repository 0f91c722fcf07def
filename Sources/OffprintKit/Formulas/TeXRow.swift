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
    var joined: [TeXPiece] = []
    var place = 0
    while place < pieces.count {
      let piece = pieces[place]
      let right = place + 1 < pieces.count ? pieces[place + 1] : nil
      place += 1
      guard let left = joined.last, let tex = Self.joined(left, piece, right) else {
        joined.append(piece)
        continue
      }
      var matrix = TeXPiece(tex)
      matrix.isTall = true
      joined[joined.count - 1] = matrix
      // The closing fence.
      if right != nil { place += 1 }
    }
    pieces = joined
  }

  /// A part with its neighbors as one; `nil` if they do not belong together.
  private static func joined(_ left: TeXPiece, _ piece: TeXPiece, _ right: TeXPiece?) -> String? {
    if let choice = piece.choice, left.tex == "(", right?.tex == ")" {
      return "\\binom{\(choice.top)}{\(choice.bottom)}"
    }
    guard let rows = piece.rows else { return nil }
    if let right, let name = matrices[left.tex + right.tex] {
      return "\\begin{\(name)} \(rows) \\end{\(name)}"
    }
    let isOpen = right.map(\.tex.isEmpty) ?? true
    return left.tex == "\\{" && isOpen ? "\\begin{cases} \(rows) \\end{cases}" : nil
  }

  /// What may follow `\left` and `\right`; nothing becomes a dot.
  private static let delimiters: Set<String> = [
    "", "(", ")", "[", "]", "|", "\\|", "\\{", "\\}", "/", "\\backslash", "\\langle", "\\rangle", "\\lceil",
    "\\rceil", "\\lfloor", "\\rfloor",
  ]

  /// `\left` and `\right` at the fences around something high; a dot for a fence that is empty.
  private mutating func growFences() {
    // The number of high parts before each fence that is open.
    var open: [(place: Int, tall: Int)] = []
    var tall = 0
    for place in pieces.indices {
      switch pieces[place].kind {
      case .open: open.append((place, tall))
      case .close:
        if let start = open.popLast(), tall > start.tall { grow(start.place, place) }
      default: break
      }
      if pieces[place].isTall { tall += 1 }
    }
  }

  private mutating func grow(_ start: Int, _ end: Int) {
    let (left, right) = (pieces[start], pieces[end])
    guard !left.isFixed, !right.isFixed, Self.delimiters.contains(left.tex),
      Self.delimiters.contains(right.tex),
      !(left.tex.isEmpty && right.tex.isEmpty)
    else { return }
    pieces[start].tex = "\\left\(pieces[start].tex.isEmpty ? "." : pieces[start].tex)"
    pieces[end].tex = "\\right\(pieces[end].tex.isEmpty ? "." : pieces[end].tex)"
  }
}
