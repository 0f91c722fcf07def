import Markup

/// Reads the formula of a box rendered by a program: see ``FormulaBoxes``.
struct FormulaBoxReader {
  private let page: LoweredPage
  private let formulas: MathReader

  init(_ page: LoweredPage, _ formulas: MathReader) {
    self.page = page
    self.formulas = formulas
  }

  /// The content of a box.
  enum Content {
    case formula(MathReader.Formula)
    /// A formula of which only the appearance is known.
    case text(String)
    /// Nothing that is not represented elsewhere.
    case nothing
  }

  /// The content of a box.
  func read(_ id: NodeID) -> Content {
    if followsScript(id) { return .nothing }
    let isDisplayed = isDisplayed(id)
    if let math = source(of: id, isDisplayed: isDisplayed) {
      return .formula(MathReader.Formula(math: math, isDisplayed: isDisplayed))
    }
    if var formula = innerFormula(of: id) {
      formula.isDisplayed = formula.isDisplayed || isDisplayed
      return .formula(formula)
    }
    if let source = MathJaxTree(page.document).mathML(of: id) {
      return .formula(
        MathReader.Formula(math: Math(mathML: source, isDisplayed: isDisplayed), isDisplayed: isDisplayed))
    }
    return look(of: id)
  }

  /// The formula in the attributes of an element.
  private func source(of id: NodeID, isDisplayed: Bool) -> Math? {
    if let source = component(id) { return Math(source) }
    guard let value = page.view.formulas.source(of: id.index, page.nodes) else { return nil }
    let source = MathReader.bare(String(decoding: value, as: UTF8.self))
    if source.hasPrefix("<math") { return Math(mathML: source, isDisplayed: isDisplayed) }
    return source.isEmpty ? nil : Math(source)
  }

  /// The TeX among the JSON that a component's script reads.
  private func component(_ id: NodeID) -> String? {
    guard let value = page.document.attribute("data-attrs", of: id), value.utf8.first == UInt8(ascii: "{"),
      case .string(let source)? = EmbeddedJSON.value(in: Array(value.utf8), at: 0)?["persistentExpression"],
      case let tex = MathReader.bare(source), !tex.isEmpty
    else { return nil }
    return tex
  }

  /// The formula in an element: TeX if there is any, else MathML.
  private func innerFormula(of id: NodeID) -> MathReader.Formula? {
    var found: MathReader.Formula?
    var descendants = page.document.descendants(of: id)
    while let node = descendants.next() {
      guard page.document.isElement(node) else { continue }
      var formula: MathReader.Formula?
      switch page.document.tag(of: node) {
      case .math:
        formula = formulas.element(node)
        descendants.skipChildren(of: node)
      case .script: formula = formulas.script(node)
      case .img: formula = formulas.picture(node)
      default:
        guard let math = source(of: node, isDisplayed: false) else { continue }
        formula = MathReader.Formula(math: math, isDisplayed: false)
      }
      guard let formula else { continue }
      if formula.math.notation == .tex {
        let isDisplayed = formula.isDisplayed || found?.isDisplayed == true
        return MathReader.Formula(math: formula.math, isDisplayed: isDisplayed)
      }
      if found == nil { found = formula }
    }
    return found
  }

  private func isDisplayed(_ id: NodeID) -> Bool {
    if page.document.tag(of: id) == .p { return true }
    for name in ["display", "block", "displaymode"] {
      switch page.document.attribute(name, of: id) {
      case "true", "block", "": return true
      default: break
      }
    }
    if formulas.isInDisplay(id) { return true }
    let words = page.classWords(of: id)
    return words.contains(.display) || page.document.tag(of: id) == .div && !words.contains(.inline)
  }

  /// Whether MathJax 2 keeps the source of a formula in a script after the box.
  private func followsScript(_ id: NodeID) -> Bool {
    var next = page.document.nextSibling(of: id)
    for _ in 0..<4 {
      guard let node = next else { return false }
      switch page.document.tag(of: node) {
      case .script: return formulas.script(node) != nil
      case .span, .div: break
      default: if page.document.isElement(node) { return false }
      }
      next = page.document.nextSibling(of: node)
    }
    return false
  }

  private func look(of id: NodeID) -> Content {
    let text = WhiteSpace.collapsed(page.document.textContent(of: id))
    let delimited = MathReader.bare(text)
    if delimited != text, !delimited.isEmpty {
      return .formula(
        MathReader.Formula(
          math: Math(delimited), isDisplayed: isDisplayed(id) || text.hasPrefix("$$") || text.hasPrefix("\\[")
        ))
    }
    switch page.document.tagName(of: id) {
    case "d-math", "tex-math":
      if !text.isEmpty {
        return .formula(MathReader.Formula(math: Math(text), isDisplayed: isDisplayed(id)))
      }
    default: break
    }
    return text.isEmpty ? .nothing : .text(text)
  }
}
