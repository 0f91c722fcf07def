/// A tag in the source of a page, or the start of one, as replacements find it: `<div`, `<div class="a`, `</div>`, `div>`.
struct FTRTag: Equatable {
  /// An attribute with its value, or the start of it.
  struct Attribute: Equatable {
    var name: String
    var value: String
    var isWhole: Bool
  }

  /// The element's name, in lower case.
  let name: String
  /// Whether it is an end tag.
  private(set) var isEnd = false
  /// Whether it is the end of any tag of the element: `div>`.
  private(set) var isAny = false
  /// Its only attribute.
  private(set) var attribute: Attribute?

  /// Reads a tag with no more than one attribute, which has a value.
  init?(_ text: String) {
    var rest = Substring(text.trimmingSpace())
    isAny = !rest.hasPrefix("<")
    if !isAny { rest = rest.dropFirst() }
    if !isAny, rest.hasPrefix("/") {
      isEnd = true
      rest = rest.dropFirst()
    }
    let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard word.first?.isLetter == true else { return nil }
    name = word.lowercased()
    rest = rest[word.endIndex...]
    if isAny {
      guard rest == ">" else { return nil }
      return
    }
    while rest.first == " " { rest = rest.dropFirst() }
    if rest.hasSuffix(">") { rest = rest.dropLast() }
    while rest.last == " " { rest = rest.dropLast() }
    if rest.isEmpty { return }
    guard !isEnd, let attribute = Self.attribute(rest) else { return nil }
    self.attribute = attribute
  }

  private static func attribute(_ text: Substring) -> Attribute? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let name = text[..<equals]
    var value = text[text.index(after: equals)...]
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }),
      let quote = value.first, quote == "\"" || quote == "'"
    else { return nil }
    value = value.dropFirst()
    let isWhole = value.last == quote
    if isWhole { value = value.dropLast() }
    guard !value.isEmpty, !value.contains(where: { "\"'<>=\\".contains($0) }) else { return nil }
    return Attribute(name: name.lowercased(), value: String(value), isWhole: isWhole)
  }

  /// Whether it gives the element a name for a line of its own, and no line of the rule uses it.
  func addsOnlyName(in rule: ImportedRule) -> Bool {
    guard let attribute, attribute.name == "class" || attribute.name == "id" else { return false }
    return !rule.names(attribute.value)
  }

  /// A selector for the elements that have this start tag.
  var selector: String {
    guard let attribute else { return name }
    return name + CSS.attribute(attribute.name, attribute.isWhole ? "=" : "^=", attribute.value)
  }
}
