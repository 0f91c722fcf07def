import Markup

/// The elements with a formula rendered by a program: KaTeX, MathJax, MediaWiki, LaTeXML, and all with its
/// source in an attribute.
///
/// They contain the formula drawn letter by letter, often more than once, which is not text of the page.
struct FormulaBoxes: Sendable {
  /// The elements with special names that are formulas, as far as the page has any.
  private let elements: [Name]
  /// The attributes with the source of a formula.
  private let sources: [Name]
  /// Attributes that are also used for other values.
  private let doubtfulSources: [Name]

  init(_ document: Document) {
    elements = Self.elementNames.compactMap { document.name($0) }
    sources = Self.sourceNames.compactMap { document.name($0) }
    doubtfulSources = Self.doubtfulSourceNames.compactMap { document.name($0) }
  }

  private static let elementNames: [NameQuery] = [
    "mjx-container", "math-renderer", "d-math", "amp-mathml", "tex-math",
  ]
  /// In order of reliability.
  private static let sourceNames: [NameQuery] = [
    "data-latex", "data-tex", "data-math", "data-katex", "data-mathml",
  ]
  private static let doubtfulSourceNames: [NameQuery] = [
    "data-formula", "data-equation", "data-entry", "data-expr", "data-value",
  ]

  /// Whether an HTML element is one.
  @inline(__always)
  func contains(_ id: UInt32, _ tag: Tag, _ tree: Tree) -> Bool {
    switch tag {
    case .span, .div, .p, .table: hasClass(id, tag, tree) || tag != .table && hasSource(id, tree)
    case .other: elements.contains(tree.name(id)) || hasSource(id, tree)
    default: false
    }
  }

  /// Whether an attribute of an element contains the source of a formula.
  @inline(__always)
  private func hasSource(_ id: UInt32, _ tree: Tree) -> Bool {
    sources.isEmpty && doubtfulSources.isEmpty ? false : source(of: id, tree) != nil
  }

  /// The attribute of an element with the source of a formula.
  func source(of id: UInt32, _ tree: Tree) -> UnsafeBufferPointer<UInt8>? {
    for name in sources {
      if let value = tree.value(name, id), Self.isSource(value) { return value }
    }
    for name in doubtfulSources {
      if let value = tree.value(name, id), isDoubtfulSource(value, id, tree) { return value }
    }
    return nil
  }

  /// Whether a value is a formula, not a keyword such as `true`, `inline` or `katex`.
  private static func isSource(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !value.isEmpty else { return false }
    return value.count <= 3 && !value.elementsEqual("yes".utf8) || !value.allSatisfy(\.isASCIILetter)
  }

  private func isDoubtfulSource(_ value: UnsafeBufferPointer<UInt8>, _ id: UInt32, _ tree: Tree) -> Bool {
    guard Self.isSource(value) else { return false }
    let hasCommand = value.indices.dropLast().contains { value[$0] == 0x5C && value[$0 + 1].isASCIILetter }
    if hasCommand { return true }
    guard let classes = tree.value(.class, id) else { return false }
    let words = String(decoding: classes, as: UTF8.self).lowercased().split { !$0.isLetter }
    return words.contains { Self.formulaWords.contains($0) }
  }

  private static let formulaWords: Set<Substring> = ["formula", "math", "maths", "equation", "tex", "latex"]

  /// Whether the first class of an element is one that only math programs use.
  @inline(__always)
  private func hasClass(_ id: UInt32, _ tag: Tag, _ tree: Tree) -> Bool {
    guard let value = tree.value(.class, id), let first = value.first else { return false }
    switch first {
    case 0x6B, 0x4D, 0x6D, 0x6C, 0x64: return Self.isFormulaClass(value, tag)
    default: return false
    }
  }

  private static func isFormulaClass(_ value: UnsafeBufferPointer<UInt8>, _ tag: Tag) -> Bool {
    let end = value.firstIndex { $0 <= 0x20 } ?? value.count
    guard (5...24).contains(end) else { return false }
    let word = value[..<end]
    let names: [StaticString] =
      switch tag {
      case .span: spans
      case .div: boxes
      case .table: tables
      default: []
      }
    return names.contains { name in name.withUTF8Buffer { word.elementsEqual($0) } }
  }

  private static let boxes: [StaticString] = [
    "katex-display", "MathJax_Display", "MathJax_SVG_Display", "MJXc-display", "mwe-math-element",
    "latex-rendered",
  ]
  private static let spans: [StaticString] =
    boxes + [
      "math-container", "math-tex", "mathjax-tex", "katex", "MathJax", "MathJax_Preview", "MathJax_SVG",
      "MathJax_CHTML", "mjx-chtml",
    ]
  private static let tables: [StaticString] = ["ltx_equation", "ltx_equationgroup", "disp-formula"]
}
