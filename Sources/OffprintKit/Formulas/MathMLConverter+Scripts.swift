/// Scripts, limits and accents.
extension MathMLConverter {
  func scripts(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    let isBoth = element.name == "msubsup"
    guard element.children.count == (isBoth ? 3 : 2) else { throw Unknown() }
    var result = try piece(element.children[0])
    result.tex = result.base
    if element.name != "msup" { result.tex += script("_", try piece(element.children[1])) }
    if element.name != "msub" { result.tex += script("^", try piece(element.children[isBoth ? 2 : 1])) }
    result.isAtom = false
    return result
  }

  private func script(_ mark: String, _ piece: TeXPiece) -> String {
    piece.tex.isEmpty ? "" : mark + piece.braced
  }

  func limits(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    let isBoth = element.name == "munderover"
    guard element.children.count == (isBoth ? 3 : 2) else { throw Unknown() }
    let base = element.children[0]
    let under = element.name == "mover" ? nil : element.children[1]
    let over = element.name == "munder" ? nil : element.children[isBoth ? 2 : 1]
    var result = try piece(base)
    if let accented = accented(base, result, under: under, over: over) { return accented }
    let below = try under.map { e throws(Unknown) in try piece(e) }
    let above = try over.map { e throws(Unknown) in try piece(e) }
    if let scalar = only(base), let arrow = TeXSymbols.longArrows[scalar] {
      let option = below.map { $0.tex.isEmpty ? "" : "[\($0.tex.contains("]") ? $0.braced : $0.tex)]" } ?? ""
      return TeXPiece("\\\(arrow)\(option)\(above?.braced ?? "{}")", .relation)
    }
    let hasLimits = result.kind == .limits || result.kind == .function || Self.isBrace(result)
    if hasLimits {
      result.tex = result.base + (below.map { script("_", $0) } ?? "") + (above.map { script("^", $0) } ?? "")
      result.isTall = true
      result.isAtom = false
      return result
    }
    if let below { result.tex = "\\underset\(below.braced)\(result.braced)" }
    if let above { result.tex = "\\overset\(above.braced)\(result.braced)" }
    result.isTall = true
    result.isAtom = true
    return result
  }

  /// Whether it is a brace with what it spans, to which a remark is added.
  private static func isBrace(_ piece: TeXPiece) -> Bool {
    piece.tex.hasPrefix("\\underbrace{") || piece.tex.hasPrefix("\\overbrace{")
  }

  /// A base with an accent, a line or a brace; `nil` if what is above or below is something else.
  private func accented(
    _ base: MathMLElement, _ inner: TeXPiece, under: MathMLElement?, over: MathMLElement?
  ) -> TeXPiece? {
    if inner.kind == .limits { return nil }
    if let over, under == nil, let mark = only(over), let names = TeXSymbols.accents[mark] {
      if TeXSymbols.longArrows[only(base) ?? " "] != nil { return nil }
      let isWide = base.text.unicodeScalars.count > 1 || !base.children.isEmpty && only(base) == nil
      return TeXPiece("\\\(isWide ? names.wide : names.narrow)\(inner.braced)")
    }
    if let under, over == nil, let mark = only(under), let name = TeXSymbols.accentsBelow[mark] {
      return TeXPiece("\\\(name)\(inner.braced)")
    }
    return nil
  }

  /// The only character of a token, alone in any rows around it.
  private func only(_ element: MathMLElement) -> Unicode.Scalar? {
    if element.children.count == 1, ["mrow", "mstyle", "mpadded"].contains(element.name) {
      return only(element.children[0])
    }
    let scalars = element.text.unicodeScalars
    return element.children.isEmpty && scalars.count == 1 ? scalars.first : nil
  }

  func multiscripts(_ element: MathMLElement) throws(Unknown) -> TeXPiece {
    guard let base = element.children.first else { throw Unknown() }
    let rest = element.children.dropFirst()
    let middle = rest.firstIndex { $0.name == "mprescripts" } ?? rest.endIndex
    var before = ""
    if middle < rest.endIndex { before = try pairs(rest[(middle + 1)...]) }
    var result = TeXPiece(
      (before.isEmpty ? "" : "{}\(before)") + (try piece(base).base) + (try pairs(rest[..<middle])))
    result.isAtom = false
    return result
  }

  /// Alternating subscripts and superscripts.
  private func pairs(_ elements: ArraySlice<MathMLElement>) throws(Unknown) -> String {
    guard elements.count.isMultiple(of: 2) else { throw Unknown() }
    var tex = ""
    var elements = elements
    while let low = elements.popFirst(), let high = elements.popFirst() {
      if !tex.isEmpty { tex += "{}" }
      tex += script("_", try piece(low)) + script("^", try piece(high))
    }
    return tex
  }
}
