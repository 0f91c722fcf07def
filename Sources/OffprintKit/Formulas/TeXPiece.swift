/// A part of a formula in TeX, and what its neighbors must know.
struct TeXPiece {
  /// The role of a part in its row.
  enum Kind {
    case ordinary, relation, binary, open, close
    /// A function such as `\sin`.
    case function
    /// An operator with limits, such as `\sum` and `\lim`.
    case limits
  }

  var tex: String
  var kind = Kind.ordinary
  /// Whether it is higher than a line, so that fences around it grow.
  var isTall = false
  /// Whether it is a fence that does not grow.
  var isFixed = false
  /// Whether scripts may follow it without braces around it.
  var isAtom = true
  /// The entries of a fraction without a line: a binomial coefficient if parentheses are around it.
  var choice: (top: String, bottom: String)?
  /// The rows of a matrix, for an environment that includes its fences.
  var rows: String?

  init(_ tex: String, _ kind: Kind = .ordinary) {
    self.tex = tex
    self.kind = kind
  }

  /// The part as the argument of a command.
  var braced: String { "{\(tex)}" }
  /// The part as the base of scripts.
  var base: String { tex.isEmpty ? "{}" : isAtom ? tex : braced }

  /// The parts of a row, one after the other, with spaces around operators and where TeX needs them.
  static func joined(_ parts: [TeXPiece]) -> String {
    let pieces = parts.filter { !$0.tex.isEmpty }
    var out = ""
    for (place, piece) in pieces.enumerated() {
      let isSpaced =
        switch piece.kind {
        case .relation: pieces.count > 1
        case .binary: place + 1 < pieces.count && place > 0 && isOperand(pieces[place - 1])
        default: false
        }
      if isSpaced {
        if !out.isEmpty, !out.hasSuffix(" ") { out += " " }
        out += piece.tex
        if place + 1 < pieces.count { out += " " }
      } else {
        if needsSpace(between: out, and: piece.tex) { out += " " }
        // A base has only one superscript.
        if place > 0, !pieces[place - 1].isAtom, piece.tex.hasPrefix("^") || piece.tex.hasPrefix("'") {
          out += "{}"
        }
        out += piece.tex
      }
    }
    return out
  }

  /// Whether an operator after it has two operands.
  private static func isOperand(_ piece: TeXPiece) -> Bool {
    switch piece.kind {
    case .ordinary, .close: true
    case .relation, .binary, .open, .function, .limits: false
    }
  }

  /// More than the letters of any command: a long run of letters must not be searched again for each.
  private static let longestCommand = 40

  /// Whether a letter would be read as part of the command before it, or a digit as one of the number; a digit
  /// after a command is easier to read.
  private static func needsSpace(between left: String, and right: String) -> Bool {
    guard let next = right.utf8.first, let last = left.utf8.last else { return false }
    if next.isASCIIDigit, last.isASCIIDigit { return true }
    guard next.isASCIIAlphanumeric, last.isASCIILetter else { return false }
    return left.utf8.reversed().prefix(longestCommand).first { !$0.isASCIILetter } == 0x5C
  }
}
