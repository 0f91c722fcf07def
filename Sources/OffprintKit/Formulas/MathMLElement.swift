/// An element of a MathML formula and what it contains.
struct MathMLElement {
  var name: String
  var attributes: [String: String]
  var children: [MathMLElement] = []
  /// The text directly inside, white space collapsed.
  var text = ""

  /// The maximum nesting of a formula.
  static let greatestDepth = 100

  /// Parses a `math` element; `nil` if it is not well-formed or nested too deeply.
  init?(_ source: String) {
    var tokens = MarkupTokens(source)
    var open: [MathMLElement] = []
    while let token = tokens.next() {
      switch token {
      case .text(let text):
        if open.isEmpty {
          guard text.utf8.allSatisfy(\.isBlank) else { return nil }
        } else {
          open[open.count - 1].text += text
        }
      case .start(let name, let attributes, let isEmpty):
        guard open.count < Self.greatestDepth, open.isEmpty == (name == "math") else { return nil }
        open.append(
          MathMLElement(
            name: name,
            attributes: Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }))
        if isEmpty, let root = Self.close(name, &open) {
          self = root
          return
        }
      case .end(let name):
        guard open.last?.name == name else { return nil }
        if let root = Self.close(name, &open) {
          guard tokens.isSound else { return nil }
          self = root
          return
        }
      }
    }
    return nil
  }

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Ends the innermost element; returns it if it is the formula.
  private static func close(_ name: String, _ open: inout [MathMLElement]) -> MathMLElement? {
    var closed = open.removeLast()
    closed.text = WhiteSpace.collapsed(closed.text)
    guard !open.isEmpty else { return closed }
    open[open.count - 1].children.append(closed)
    return nil
  }

  subscript(attribute: String) -> String? { attributes[attribute] }
}
