extension SelectorParser {
  /// Parses `[name]`, `[name=value]` and the other operators, from the bracket on.
  mutating func attribute() throws(SelectorError) -> AttributeSelector {
    scanner.position += 1
    scanner.skipSpace()
    var selector = AttributeSelector(name: "")
    if scanner.isAt("*|") {
      scanner.position += 2
      selector.inAnyNamespace = true
    } else {
      _ = scanner.skip("|")
    }
    guard let name = scanner.identifier() else { throw unexpected("the name of an attribute") }
    if scanner.byte() == UInt8(ascii: "|"), scanner.byte(after: 1) != UInt8(ascii: "=") {
      throw unexpected("‘*|’ as the only namespace prefix, since none is declared")
    }
    selector.name = name.asciiLowercased
    scanner.skipSpace()
    if isClosed() { return selector }
    selector.operator = try attributeOperator()
    scanner.skipSpace()
    guard let value = scanner.identifier() ?? scanner.string() else {
      throw unexpected("a value: a name, or any text in quotes")
    }
    selector.value = value
    scanner.skipSpace()
    if isClosed() { return selector }
    let start = scanner.position
    switch scanner.identifier()?.asciiLowercased {
    case "i": selector.case = .ignored
    case "s": selector.case = .kept
    default:
      scanner.position = start
      throw unexpected("‘i’, ‘s’ or ‘]’ after the value")
    }
    scanner.skipSpace()
    guard isClosed() else { throw unexpected("‘]’") }
    return selector
  }

  /// The end of the text closes everything.
  private mutating func isClosed() -> Bool { scanner.isAtEnd || scanner.skip("]") }

  private mutating func attributeOperator() throws(SelectorError) -> AttributeSelector.Operator {
    if scanner.skip("=") { return .equals }
    let kind: AttributeSelector.Operator? =
      switch scanner.byte().map({ Unicode.Scalar($0) }) {
      case "~": .includes
      case "|": .dash
      case "^": .prefix
      case "$": .suffix
      case "*": .substring
      default: nil
      }
    guard let kind, scanner.byte(after: 1) == UInt8(ascii: "=") else {
      throw unexpected("‘]’ or one of the operators = ~= |= ^= $= *=")
    }
    scanner.position += 2
    return kind
  }
}
