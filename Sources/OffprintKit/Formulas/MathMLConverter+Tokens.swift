/// Identifiers, numbers, operators, text and spaces.
extension MathMLConverter {
  private static let styles = [
    "normal": "mathrm", "bold": "mathbf", "bold-italic": "boldsymbol", "double-struck": "mathbb",
    "script": "mathcal", "bold-script": "boldsymbol", "fraktur": "mathfrak", "bold-fraktur": "mathfrak",
    "sans-serif": "mathsf", "bold-sans-serif": "mathsf", "sans-serif-italic": "mathsf", "monospace": "mathtt",
  ]

  /// The command of a token's style, if it states one.
  private func style(of element: MathMLElement) -> String? {
    element["mathvariant"].flatMap { Self.styles[$0] }
  }

  func styled(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    guard let style = style(of: element) else { return try row(element.children) }
    return TeXPiece("\\\(style)\(try row(element.children).braced)")
  }

  func identifier(_ element: MathMLElement) -> TeXPiece {
    let text = element.text
    let style = style(of: element)
    guard text.unicodeScalars.count > 1 else {
      guard let scalar = text.unicodeScalars.first else { return TeXPiece("") }
      let letter = TeXSymbols.piece(for: scalar)
      // Greek letters and signs are upright by other means than letters.
      guard let style, style != "mathrm" || scalar.isASCII else { return TeXPiece(letter.tex, letter.kind) }
      return TeXPiece("\\\(style)\(letter.braced)")
    }
    if style == nil || style == "mathrm" {
      if let function = function(text) { return function }
    }
    let letters = TeXPiece.joined(text.unicodeScalars.filter { $0 != "\u{A0}" }.map(TeXSymbols.piece))
    return TeXPiece("\\\(style ?? "mathrm"){\(letters)}")
  }

  /// The command of a function's name.
  private func function(_ name: String) -> TeXPiece? {
    if TeXSymbols.functions.contains(name) { return TeXPiece("\\\(name)", .function) }
    let joined = name.filter { !$0.isWhitespace }
    return TeXSymbols.limits.contains(joined) ? TeXPiece("\\\(joined)", .limits) : nil
  }

  func number(_ element: MathMLElement) -> TeXPiece {
    var parts: [TeXPiece] = []
    var digits = ""
    for scalar in element.text.unicodeScalars {
      if scalar.isASCII, scalar.properties.numericType != nil || scalar == "." {
        digits.unicodeScalars.append(scalar)
        continue
      }
      parts.append(TeXPiece(digits))
      digits = ""
      switch scalar {
      case ",": parts.append(TeXPiece("{,}"))
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": parts.append(TeXPiece("\\,"))
      default: parts.append(TeXPiece(TeXSymbols.piece(for: scalar).tex))
      }
    }
    let tex = TeXPiece.joined(parts + [TeXPiece(digits)])
    guard let style = style(of: element), style != "mathrm" else { return TeXPiece(tex) }
    return TeXPiece("\\\(style){\(tex)}")
  }

  func sign(_ element: MathMLElement) -> TeXPiece {
    let signs = element.text.unicodeScalars.filter { !Self.isInvisible($0) }
    guard let first = signs.first else { return TeXPiece("") }
    if signs.count > 1, element.text.utf8.allSatisfy({ $0.isASCIILetter || $0 == 0x20 }) {
      if element.text == "mod" { return TeXPiece("\\bmod", .binary) }
      return function(element.text)
        ?? TeXPiece("\\operatorname{\(element.text.filter { $0 != " " })}", .function)
    }
    var piece = TeXSymbols.piece(for: first)
    if signs.count > 1 {
      piece.tex = TeXPiece.joined(signs.map(TeXSymbols.piece))
      piece.isAtom = false
    }
    if let bar = Self.bars[first] {
      // The same sign opens, closes and separates.
      switch element["form"] ?? element["data-mjx-texclass"]?.lowercased() {
      case "prefix", "open": piece = TeXPiece(bar, .open)
      case "postfix", "close": piece = TeXPiece(bar, .close)
      default: piece = TeXSymbols.piece(for: first)
      }
    }
    piece.isFixed = element["stretchy"] == "false"
    return piece
  }

  /// The fences of bars, single and double.
  private static let bars: [Unicode.Scalar: String] = ["|": "|", "\u{2016}": "\\|", "\u{2225}": "\\|"]

  /// Operators without a sign: application, product, separator, sum.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2061}"..."\u{2064}").contains(scalar) || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }

  /// What looks the same in text and formulas.
  private static let punctuation = ByteSet("()[].,:;0123456789")

  func text(_ text: String) -> TeXPiece {
    if text.utf8.allSatisfy(Self.punctuation.contains) { return TeXPiece(text) }
    let escaped = TeXSymbols.escaped(text: text)
    if escaped.isEmpty { return TeXPiece("") }
    return TeXPiece(escaped.allSatisfy { $0 == " " } ? "\\ " : "\\text{\(escaped)}")
  }

  func space(_ element: MathMLElement) -> TeXPiece {
    guard let width = element["width"] else { return TeXPiece("") }
    let number = Double(width.prefix { $0.isNumber || $0 == "." || $0 == "-" }) ?? 0
    let em =
      width.hasSuffix("px") || width.hasSuffix("pt")
      ? number / 12 : width.hasSuffix("ex") ? number / 2 : number
    switch em {
    case ..<0: return TeXPiece("\\!")
    case ..<0.1: return TeXPiece("")
    case ..<0.2: return TeXPiece("\\,")
    case ..<0.25: return TeXPiece("\\:")
    case ..<0.6: return TeXPiece("\\;")
    case ..<1.6: return TeXPiece("\\quad")
    default: return TeXPiece("\\qquad")
    }
  }
}
