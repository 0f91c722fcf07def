import Markup

/// Finds the formulas of a page in the notations that pages carry them in: MathML, TeX in scripts, annotations,
/// attributes and alternative texts.
struct MathReader {
  private let page: LoweredPage
  private let mathML: AttributeName
  private let display: AttributeName
  private let encoding: AttributeName

  init(_ page: LoweredPage) {
    self.page = page
    mathML = AttributeName("data-mathml", in: page.document)
    display = AttributeName("display", in: page.document)
    encoding = AttributeName("encoding", in: page.document)
  }

  /// A formula, and whether it is displayed.
  struct Formula {
    var math: Math
    var isDisplayed: Bool
  }

  /// A `math` element: its TeX where it tells that, else itself.
  func element(_ id: NodeID) -> Formula? {
    let isDisplayed = page.attribute(display, of: id) == "block" || isInDisplay(id)
    if encoding.name != nil {
      for node in page.document.descendants(of: id) where page.document.isElement(node) {
        guard let notation = page.attribute(encoding, of: node), notation.contains("tex"),
          page.document.tagName(of: node) == "annotation"
        else { continue }
        let tex = Self.bare(page.document.textContent(of: node))
        if !tex.isEmpty { return Formula(math: Math(tex), isDisplayed: isDisplayed) }
      }
    }
    let source = page.document.xml(of: id)
    return Formula(math: Math(source, notation: .mathML), isDisplayed: isDisplayed)
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
      ? Formula(math: Math(source, notation: .mathML), isDisplayed: false) : nil
  }

  /// An element whose script has set a formula, keeping its source in an attribute.
  func set(_ id: NodeID) -> Formula? {
    guard mathML.name != nil, let source = page.attribute(mathML, of: id), !source.isEmpty else { return nil }
    return Formula(math: Math(source, notation: .mathML), isDisplayed: source.contains("display=\"block\""))
  }

  /// The source of a formula that a script is to set: `code` as remark, GitLab and ``XHTMLWriter`` write it, or a `span`
  /// with delimiters, as pandoc does.
  func source(_ id: NodeID, _ tag: Tag) -> Formula? {
    guard page.names.class.name != nil, page.classWords(of: id).contains(.math),
      let classes = page.attribute(page.names.class, of: id)?.split(separator: " "),
      classes.contains(where: { ["math", "math-inline", "math-display", "language-math"].contains($0) })
    else { return nil }
    // What is nested without end is not read at every level.
    guard page.survey[id].text > 0, tag == .code || beginsWithDelimiter(id) else { return nil }
    let tex = Self.bare(page.document.textContent(of: id))
    guard !tex.isEmpty else { return nil }
    let isDisplayed = classes.contains("display") || classes.contains("math-display")
    return Formula(math: Math(tex), isDisplayed: isDisplayed || isParagraph(around: id))
  }

  private func beginsWithDelimiter(_ id: NodeID) -> Bool {
    guard let first = page.document.firstChild(of: id), page.document.isText(first) else { return false }
    return page.document.withData(of: first) { text in
      guard let place = text.indices.first(where: { !isHTMLSpace(text[$0]) }) else { return false }
      if text[place] == 0x24 { return true }
      return text[place] == 0x5C && place + 1 < text.count && [0x28, 0x5B].contains(text[place + 1])
    }
  }

  /// Whether a paragraph of class `math` holds a formula and nothing else.
  private func isParagraph(around id: NodeID) -> Bool {
    guard let parent = page.document.parent(of: id), page.document.tag(of: parent) == .p else { return false }
    return page.classWords(of: parent).contains(.math)
      && page.document.firstChild(of: parent) == id && page.document.nextSibling(of: id) == nil
  }

  /// A picture of a formula: its alternative text is TeX.
  func picture(_ id: NodeID) -> Formula? {
    guard page.names.class.name != nil, page.classWords(of: id).contains(.math),
      let alt = page.attribute(page.names.alt, of: id)
    else { return nil }
    let tex = Self.bare(alt)
    return tex.isEmpty ? nil : Formula(math: Math(tex), isDisplayed: isInDisplay(id))
  }

  private func isInDisplay(_ id: NodeID) -> Bool {
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

  /// TeX without what surrounds a whole formula: delimiters, comments, and the style that one service puts around all.
  static func bare(_ source: String) -> String {
    var tex = WhiteSpace.trimmed(source[...])
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

extension WhiteSpace {
  /// A text without the white space around it.
  static func trimmed(_ text: Substring) -> Substring {
    let start = text.utf8.firstIndex { !isHTMLSpace($0) } ?? text.endIndex
    let end = text.utf8.lastIndex { !isHTMLSpace($0) }.map { text.utf8.index(after: $0) } ?? start
    return text[start..<end]
  }
}
