/// Converts MathML to TeX, with the commands of LaTeX and amsmath that MathJax and KaTeX know.
struct MathMLConverter {
  /// An element that TeX does not have, or that lacks a part.
  struct Unknown: Error {}

  let isDisplayed: Bool

  /// The TeX of a `math` element; `nil` if anything in it has no equivalent.
  static func tex(of source: String, isDisplayed: Bool) -> String? {
    guard let formula = MathMLElement(source),
      let tex = try? Self(isDisplayed: isDisplayed).row(formula.children).tex, !tex.isEmpty
    else { return nil }
    return tex
  }

  func row(_ elements: [MathMLElement]) throws(Unknown) -> TeXPiece {
    var pieces: [TeXPiece] = []
    for element in elements {
      let next = try piece(element)
      // A prime on the line is a character of its own, not the command, which is as large as a letter.
      if next.tex == "\\prime", !pieces.isEmpty { pieces.append(TeXPiece("'")) } else { pieces.append(next) }
    }
    return TeXRow(pieces).piece
  }

  func piece(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    switch element.name {
    case "math", "mrow", "mpadded", "merror": return try row(element.children)
    case "mstyle": return try styled(element)
    case "semantics", "maction":
      return try element.children.first.map { e throws(Unknown) in try piece(e) } ?? TeXPiece("")
    case "annotation", "annotation-xml", "none", "mprescripts": return TeXPiece("")
    case "mi": return identifier(element)
    case "mn": return number(element)
    case "mo": return sign(element)
    case "mtext": return text(element.text)
    case "ms": return text("\(element["lquote"] ?? "\"")\(element.text)\(element["rquote"] ?? "\"")")
    case "mspace": return space(element)
    case "mphantom": return TeXPiece("\\phantom\(try row(element.children).braced)")
    case "mfrac": return try fraction(element)
    case "msqrt": return tall("\\sqrt\(try row(element.children).braced)")
    case "mroot":
      let (base, index) = try two(element)
      return tall("\\sqrt[\(index.tex.contains("]") ? index.braced : index.tex)]\(base.braced)")
    case "mfenced": return try fenced(element)
    case "menclose": return try enclosed(element)
    case "msub", "msup", "msubsup": return try scripts(element)
    case "munder", "mover", "munderover": return try limits(element)
    case "mmultiscripts": return try multiscripts(element)
    case "mtable": return try table(element)
    default: throw Unknown()
    }
  }

  func tall(_ tex: String) -> TeXPiece {
    var piece = TeXPiece(tex)
    piece.isTall = true
    return piece
  }

  func two(_ element: MathMLElement) throws(Unknown) -> (TeXPiece, TeXPiece) {
    guard element.children.count == 2 else { throw Unknown() }
    return (try piece(element.children[0]), try piece(element.children[1]))
  }

  private func fraction(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    let (top, bottom) = try two(element)
    let thickness = element["linethickness"].map { $0.prefix { $0.isNumber || $0 == "." } }
    if element["bevelled"] == "true" { return TeXPiece("\(top.base)/\(bottom.base)") }
    guard let thickness, !thickness.isEmpty, Double(thickness) == 0 else {
      return tall("\\frac\(top.braced)\(bottom.braced)")
    }
    var piece = tall("\\genfrac{}{}{0pt}{}\(top.braced)\(bottom.braced)")
    piece.choice = (top.tex, bottom.tex)
    return piece
  }

  private func fenced(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    var pieces = [fence(element["open"] ?? "(", .open)]
    let separators = Array((element["separators"] ?? ",").unicodeScalars.filter { $0 != " " })
    for (place, child) in element.children.enumerated() {
      if place > 0, let separator = separators.dropFirst(place - 1).first ?? separators.last {
        pieces.append(TeXPiece(TeXSymbols.piece(for: separator).tex))
      }
      pieces.append(try piece(child))
    }
    pieces.append(fence(element["close"] ?? ")", .close))
    return TeXRow(pieces).piece
  }

  private func fence(_ text: String, _ kind: TeXPiece.Kind) -> TeXPiece {
    guard let scalar = text.unicodeScalars.first else { return TeXPiece("", kind) }
    return TeXPiece(TeXSymbols.piece(for: scalar).tex, kind)
  }

  private func enclosed(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    let inner = try row(element.children)
    switch element["notation"] ?? "longdiv" {
    case "box", "roundedbox": return tall("\\boxed\(inner.braced)")
    case "top", "actuarial": return TeXPiece("\\overline\(inner.braced)")
    case "bottom": return TeXPiece("\\underline\(inner.braced)")
    case "radical": return tall("\\sqrt\(inner.braced)")
    case "updiagonalstrike": return TeXPiece("\\cancel\(inner.braced)")
    case "downdiagonalstrike": return TeXPiece("\\bcancel\(inner.braced)")
    case "updiagonalstrike downdiagonalstrike": return TeXPiece("\\xcancel\(inner.braced)")
    default: throw Unknown()
    }
  }
}
