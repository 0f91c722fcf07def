import SiteProfile

extension FTRImport {
  /// Adds a source for a field of the metadata.
  mutating func addField(_ field: String, _ value: String) throws(ImportReason) {
    let expression = try Self.expression(value)
    // A union becomes a list of sources, of which the first with a value is used.
    if case .union(let parts) = expression, field != "authors" {
      for part in parts { rule.add(try Self.source(part, field), to: field) }
      return
    }
    rule.add(try Self.source(expression, field), to: field)
  }

  private static func source(_ expression: XPath, _ field: String) throws(ImportReason) -> String {
    if case .string(let text) = constant(expression) {
      guard !text.trimmingSpace().isEmpty, DraftYAML.canHold(text.trimmingSpace()) else {
        throw .neverMatches
      }
      return "{value: \(DraftYAML.quoted(text.trimmingSpace()))}"
    }
    var cut = Cut()
    let target = try XPathSelector.target(try inner(of: expression, &cut))
    _ = try checked(target.selector)
    guard target.closest == nil else { throw .nested }
    if let nth = target.nth, nth != 1 { throw .position }
    if target.isText, target.text != nil { throw .textNode }
    if let text = target.text {
      guard cut.pattern == nil else { throw .function }
      cut.pattern = text.hasSuffix("$") ? text : text + ".*$"
    }
    if let pattern = cut.pattern { try check(pattern: pattern) }
    var parts = ["selector: \(DraftYAML.quoted(target.selector))"]
    if let attribute = target.attribute { parts.append("attribute: \(DraftYAML.quoted(attribute))") }
    if let pattern = cut.pattern { parts.append("pattern: \(DraftYAML.quoted(pattern))") }
    if field == "authors", target.nth == 1 || cut.isString { parts.append("all: false") }
    let isShort = parts.count == 1 || parts.count == 2 && target.attribute != nil
    if isShort, !target.selector.contains("@"), !target.selector.hasPrefix("meta:") {
      return DraftYAML.quoted(target.selector + (target.attribute.map { "@\($0)" } ?? ""))
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func constant(_ expression: XPath) -> XPath {
    if case .call("string", let arguments) = expression, arguments.count == 1 { return arguments[0] }
    return expression
  }

  /// The part of a value that string functions select.
  private struct Cut {
    var pattern: String?
    /// Whether the value is a string, which is that of the first node only.
    var isString = false
  }

  private static func inner(of expression: XPath, _ cut: inout Cut) throws(ImportReason) -> XPath {
    guard case .call(let name, let arguments) = expression else { return expression }
    switch (name, arguments.count) {
    case ("normalize-space", 1), ("string", 1):
      cut.isString = true
      return try inner(of: arguments[0], &cut)
    case ("substring-after", 2), ("substring-before", 2):
      cut.isString = true
      guard cut.pattern == nil, case .string(let mark) = arguments[1], !mark.trimmingSpace().isEmpty else {
        throw .function
      }
      let isAfter = name == "substring-after"
      guard case .call(let below, let inside) = withoutNormalizing(arguments[0]), inside.count == 2,
        below == "substring-after" || below == "substring-before"
      else {
        cut.pattern = isAfter ? "\(literal(mark))(.+)$" : "^(.*?)\(literal(mark))"
        return try inner(of: arguments[0], &cut)
      }
      guard case .string(let other) = inside[1], (below == "substring-after") != isAfter,
        !other.trimmingSpace().isEmpty
      else { throw .function }
      let (start, end) = isAfter ? (mark, other) : (other, mark)
      cut.pattern =
        isAfter
        ? "^(?:(?!\(literal(end))).)*?\(literal(start))(.*?)\(literal(end))"
        : "\(literal(start))(.*?)\(literal(end))"
      return try inner(of: inside[0], &cut)
    default: return expression
    }
  }

  private static func withoutNormalizing(_ expression: XPath) -> XPath {
    if case .call("normalize-space", let arguments) = expression, arguments.count == 1 {
      return withoutNormalizing(arguments[0])
    }
    return expression
  }

  /// A text as a pattern for a value with collapsed white space.
  private static func literal(_ text: String) -> String {
    XPathCondition.quoted(text)
  }
}
