import Markup

/// Finds the formulas of a page in their various notations: MathML, TeX in scripts, annotations, attributes
/// and alternative texts.
struct MathReader {
  let page: LoweredPage
  private let mathML: AttributeName
  private let display: AttributeName
  private let encoding: AttributeName
  private let alternative: AttributeName
  private let latex: AttributeName

  init(_ page: LoweredPage) {
    self.page = page
    mathML = AttributeName(Self.mathML, in: page.document)
    display = AttributeName(Self.display, in: page.document)
    encoding = AttributeName(Self.encoding, in: page.document)
    alternative = AttributeName(Self.alternative, in: page.document)
    latex = AttributeName(Self.latex, in: page.document)
  }

  private static let mathML: NameQuery = "data-mathml"
  private static let display: NameQuery = "display"
  private static let encoding: NameQuery = "encoding"
  private static let alternative: NameQuery = "alttext"
  private static let latex: NameQuery = "data-latex"

  /// A formula, and whether it is displayed.
  struct Formula {
    var math: Math
    var isDisplayed: Bool
  }

  /// A `math` element: its TeX if it has any, else itself.
  func element(_ id: NodeID) -> Formula {
    let isDisplayed = page.attribute(display, of: id) == "block" || isInDisplay(id)
    if let tex = annotation(in: id) ?? alternative(of: id) {
      return Formula(math: Math(tex, mathML: presentation(of: id)), isDisplayed: isDisplayed)
    }
    let math = Math(mathML: page.document.xml(of: id), isDisplayed: isDisplayed)
    return Formula(math: math, isDisplayed: isDisplayed)
  }

  /// A `math` element without its annotations; `nil` if it has nothing else.
  private func presentation(of id: NodeID) -> String? {
    let document = page.document
    let parts = document.children(of: id).filter(document.isElement)
    guard let first = parts.first else { return nil }
    guard parts.count == 1, document.tagName(of: first) == "semantics" else { return document.xml(of: id) }
    guard let part = document.children(of: first).first(where: document.isElement),
      document.tagName(of: part)?.hasPrefix("annotation") == false
    else { return nil }
    return "<math>\(document.xml(of: part, inheriting: .mathML))</math>"
  }

  /// The TeX in an `annotation` of a formula.
  private func annotation(in id: NodeID) -> String? {
    guard encoding.name != nil else { return nil }
    for node in page.document.descendants(of: id) where page.document.isElement(node) {
      guard let notation = page.attribute(encoding, of: node)?.lowercased(), notation.contains("tex"),
        page.document.tagName(of: node) == "annotation"
      else { continue }
      let tex = Self.bare(page.document.textContent(of: node))
      if !tex.isEmpty { return tex }
    }
    return nil
  }

  /// The TeX alternative of LaTeXML and MediaWiki; other programs put spoken text there.
  private func alternative(of id: NodeID) -> String? {
    let value = page.attribute(latex, of: id) ?? page.attribute(alternative, of: id)
    guard let value else { return nil }
    let tex = Self.bare(value)
    let isTeX = TeXSource.hasMarkup(value) || page.classWords(of: id).contains(.math) || tex.utf8.count <= 3
    return isTeX && !tex.isEmpty ? tex : nil
  }

  /// A script with a formula: `math/tex`, `math/tex; mode=display`, `math/mml`.
  func script(_ id: NodeID) -> Formula? {
    guard let type = page.attribute(page.names.type, of: id)?.lowercased(), type.hasPrefix("math/") else {
      return nil
    }
    let source = page.document.textContent(of: id)
    if type.hasPrefix("math/tex") {
      let tex = Self.bare(source)
      return tex.isEmpty ? nil : Formula(math: Math(tex), isDisplayed: type.contains("display"))
    }
    return type.hasPrefix("math/mml")
      ? Formula(math: Math(mathML: source, isDisplayed: false), isDisplayed: false) : nil
  }

  /// An element of any name whose script rendered a formula and keeps its source in an attribute.
  func set(_ id: NodeID) -> Formula? {
    guard mathML.name != nil, let source = page.attribute(mathML, of: id), !source.isEmpty else { return nil }
    let isDisplayed = source.contains("display=\"block\"")
    return Formula(math: Math(mathML: source, isDisplayed: isDisplayed), isDisplayed: isDisplayed)
  }

  /// The source of a formula for a script to render: `code` as remark, GitLab and ``XHTMLWriter`` write it,
  /// or a `span` with delimiters, as pandoc does.
  func source(_ id: NodeID, _ tag: Tag) -> Formula? {
    if tag == .span, let formula = delimited(id) { return formula }
    guard page.classWords(of: id).contains(.math),
      let classes = page.attribute(page.names.class, of: id)?.split(separator: " "),
      classes.contains(where: { ["math", "math-inline", "math-display", "language-math"].contains($0) })
    else { return nil }
    // Avoids reading deeply nested elements again at each level.
    guard page.survey[id].text > 0, tag == .code || isSource(id, classes) else { return nil }
    let tex = Self.bare(page.document.textContent(of: id))
    guard !tex.isEmpty else { return nil }
    let isDisplayed = classes.contains("display") || classes.contains("math-display")
    return Formula(math: Math(tex), isDisplayed: isDisplayed || isParagraph(around: id))
  }

  /// The formula that is all the text of a `span` for a script: between delimiters, in an element whose class
  /// mentions formulas, such as `math-container` or `mathjax-tex`.
  private func delimited(_ id: NodeID) -> Formula? {
    // Few texts begin like this, while nearly all elements have names to be looked at.
    guard (1...Self.longestSource).contains(page.survey[id].text), mayBeDelimited(id),
      let first = WhiteSpace.trimmed(page.document.beginning(of: id, bytes: 8)[...]).first,
      first == "$" || first == "\\",
      let classes = page.attribute(page.names.class, of: id)?.split(separator: " "),
      page.classWords(of: id).contains(.math) || classes.contains(where: Self.mentionsFormula)
    else { return nil }
    let text = WhiteSpace.trimmed(page.document.textContent(of: id)[...])
    for (open, close, isDisplayed) in Self.delimiters
    where text.hasPrefix(open) && text.hasSuffix(close)
      && text.utf8.count > open.utf8.count + close.utf8.count
    {
      let inner = text.dropFirst(open.count).dropLast(close.count)
      // Several formulas and the words between them.
      if inner.contains(open) || open == "$" && inner.contains("$") { return nil }
      return Formula(math: Math(Self.bare(String(text))), isDisplayed: isDisplayed)
    }
    return nil
  }

  /// Whether the first text below an element may begin with a delimiter.
  private func mayBeDelimited(_ id: NodeID) -> Bool {
    guard let first = page.document.firstChild(of: id), page.document.isText(first) else { return true }
    let text = page.nodes.text(first.index)
    let start = text.blankLength(from: 0)
    return start == text.count || text[start] >= 0x80 || text[start] == UInt8(ascii: "$")
      || text[start] == UInt8(ascii: "\\")
  }

  private static let longestSource: UInt32 = 4096
  private static let delimiters = [
    ("$$", "$$", true), ("\\[", "\\]", true), ("\\(", "\\)", false), ("$", "$", false),
  ]

  private static func mentionsFormula(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return word.contains("equation") || word.contains("formula") || word.contains("mathjax")
  }

  /// Whether the text of a `span` is TeX: between delimiters, or as pandoc writes it for KaTeX.
  private func isSource(_ id: NodeID, _ classes: [Substring]) -> Bool {
    if beginsWithDelimiter(id) { return true }
    guard classes.first == "math", classes.count == 2, classes[1] == "inline" || classes[1] == "display",
      let text = page.document.firstChild(of: id), page.document.isText(text)
    else { return false }
    return page.document.nextSibling(of: text) == nil
  }

  private func beginsWithDelimiter(_ id: NodeID) -> Bool {
    guard let first = page.document.firstChild(of: id), page.document.isText(first) else { return false }
    return page.document.withData(of: first) { text in
      guard let place = text.indices.first(where: { !isHTMLSpace(text[$0]) }) else { return false }
      if text[place] == 0x24 { return true }
      return text[place] == 0x5C && place + 1 < text.count && [0x28, 0x5B].contains(text[place + 1])
    }
  }

  /// Whether a paragraph of class `math` contains only a formula.
  private func isParagraph(around id: NodeID) -> Bool {
    guard let parent = page.document.parent(of: id), page.document.tag(of: parent) == .p else { return false }
    return page.classWords(of: parent).contains(.math)
      && page.document.firstChild(of: parent) == id && page.document.nextSibling(of: id) == nil
  }

  /// A picture of a formula: its class says that its alternative text is TeX, or its address contains the
  /// TeX.
  func picture(_ id: NodeID) -> Formula? {
    guard let tex = pictureSource(id) else { return nil }
    return Formula(math: Math(tex), isDisplayed: isInDisplay(id) || isDisplayedPicture(id))
  }

  private func pictureSource(_ id: NodeID) -> String? {
    // Nearly all pictures show something else.
    lazy var alt = page.attribute(page.names.alt, of: id).map(Self.bare) ?? ""
    if page.classWords(of: id).contains(.math), !alt.isEmpty { return alt }
    guard let address = page.attribute(page.names.src, of: id), FormulaAddress.isService(address) else {
      return nil
    }
    if let tex = FormulaAddress.tex(in: address) { return tex }
    return alt.contains("\\") && TeXSource.hasMarkup(alt) ? alt : nil
  }

  /// Whether a picture is the only content of its paragraph.
  private func isDisplayedPicture(_ id: NodeID) -> Bool {
    guard let parent = page.document.parent(of: id), page.document.tag(of: parent).isBlock,
      page.document.tag(of: parent) != .td, page.document.tag(of: parent) != .li
    else { return false }
    return page.document.children(of: parent).allSatisfy { child in
      child == id || page.document.isBlankText(child)
    }
  }

  func isInDisplay(_ id: NodeID) -> Bool {
    var node = page.document.parent(of: id)
    for _ in 0..<3 {
      guard let ancestor = node else { return false }
      if page.attribute(display, of: ancestor) == "true" { return true }
      let words = page.classWords(of: ancestor)
      if words.contains(.math), words.contains(.display) { return true }
      node = page.document.parent(of: ancestor)
    }
    return false
  }

  /// TeX without what surrounds a whole formula: delimiters, comments, and the style that one service adds.
  static func bare(_ source: String) -> String {
    var tex = WhiteSpace.trimmed(source[...])
    // A whole document for one formula, as in articles in JATS.
    if let start = tex.firstRange(of: "\\begin{document}"), let end = tex.firstRange(of: "\\end{document}"),
      start.upperBound < end.lowerBound
    {
      tex = WhiteSpace.trimmed(tex[start.upperBound..<end.lowerBound])
    }
    if tex.hasPrefix("% <![CDATA["), tex.hasSuffix("%]]>") {
      tex = WhiteSpace.trimmed(tex.dropFirst(11).dropLast(4))
    }
    for (open, close) in [
      ("{\\displaystyle", "}"), ("{\\textstyle", "}"), ("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"),
      ("$", "$"),
    ]
    where tex.hasPrefix(open) && tex.hasSuffix(close) && tex.utf8.count > open.utf8.count + close.utf8.count {
      tex = WhiteSpace.trimmed(tex.dropFirst(open.count).dropLast(close.count))
    }
    return String(tex)
  }
}
