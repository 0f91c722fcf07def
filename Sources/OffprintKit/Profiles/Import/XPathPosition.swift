/// A predicate for a position among siblings.
struct XPathPosition: Equatable {
  /// The argument of `:nth-child()`.
  var formula: String
  /// Whether it is counted from the end.
  var isFromEnd = false
  /// The only position selected, counted as in a profile's `nth`.
  var single: Int?

  /// Reads `[n]`, `[last()]`, `[last() - n]` and comparisons with `position()`.
  static func read(_ predicate: XPath) -> XPathPosition? {
    let position = XPath.call("position", [])
    switch predicate {
    case .number, .call("last", []), .operation(.minus, .call("last", []), .number): return place(predicate)
    case .operation(.equal, position, let place), .operation(.equal, let place, position):
      return self.place(place)
    case .operation(let comparison, position, .number(let number)):
      guard number.isFinite, abs(number) < 1_000 else { return nil }
      let count = Int(number)
      switch comparison {
      case .greater: return XPathPosition(formula: "n+\(max(1, count + 1))")
      case .greaterOrEqual: return XPathPosition(formula: "n+\(max(1, count))")
      case .less: return XPathPosition(formula: "-n+\(max(0, count - 1))")
      case .lessOrEqual: return XPathPosition(formula: "-n+\(max(0, count))")
      case .unequal where count == 1: return XPathPosition(formula: "n+2")
      default: return nil
      }
    case .operation(.less, position, .call("last", [])), .operation(.unequal, position, .call("last", [])):
      return XPathPosition(formula: "n+2", isFromEnd: true)
    default: return nil
    }
  }

  private static func place(_ place: XPath) -> XPathPosition? {
    let number: Double
    switch place {
    case .number(let written): number = written
    case .call("last", []): number = -1
    case .operation(.minus, .call("last", []), .number(let back)): number = -1 - back
    default: return nil
    }
    guard number.rounded() == number, abs(number) <= 1_000, number != 0 else { return nil }
    let count = Int(number)
    return XPathPosition(formula: "\(abs(count))", isFromEnd: count < 0, single: count)
  }
}
