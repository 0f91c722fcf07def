import SiteProfile

/// Converts predicates to conditions for a compound selector.
enum XPathCondition {
  /// The selector for a predicate without a position.
  static func selector(_ predicate: XPath) throws(ImportReason) -> String {
    switch predicate {
    case .operation(.and, let left, let right): return try selector(left) + selector(right)
    case .operation(.or, let left, let right):
      return ":is(\(try alternative(left)), \(try alternative(right)))"
    case .call("not", let arguments) where arguments.count == 1:
      return ":not(\(try alternative(arguments[0])))"
    case .call("boolean", let arguments) where arguments.count == 1: return try selector(arguments[0])
    case .call("contains", let arguments) where arguments.count == 2:
      return try contains(arguments[0], arguments[1])
    case .call("starts-with", let arguments) where arguments.count == 2:
      guard case .string(let value) = arguments[1] else { throw .function }
      return try on(arguments[0]) { CSS.attribute($0, "^=", value) }
    case .operation(.equal, let left, .string(let value)), .operation(.equal, .string(let value), let left):
      if let name = nameTest(left, value) { return name }
      return try on(left) { CSS.attribute($0, "=", value) }
    case .operation(.equal, let left, .number(let value)) where value.rounded() == value && abs(value) < 1e9:
      return try on(left) { CSS.attribute($0, "=", "\(Int(value))") }
    case .operation(.unequal, let left, .string(let value)):
      return try on(left) { "[\($0)]:not(\(CSS.attribute($0, "=", value)))" }
    case .path(false, let steps): return try existence(steps) { "[\($0)]" }
    case .path(true, _): throw .nested
    case .union(let all):
      var parts: [String] = []
      for part in all { parts.append(try alternative(part)) }
      return ":is(\(parts.joined(separator: ", ")))"
    default: throw .function
    }
  }

  private static func alternative(_ predicate: XPath) throws(ImportReason) -> String {
    if XPathPosition.read(predicate) != nil { throw .position }
    return try selector(predicate)
  }

  /// The pattern for a predicate that compares the element's whole text or its start.
  static func textPattern(_ predicate: XPath) -> String? {
    switch predicate {
    case .operation(.equal, let left, .string(let value)) where isOwnText(left): return "^\(quoted(value))$"
    case .call("starts-with", let arguments) where arguments.count == 2 && isOwnText(arguments[0]):
      if case .string(let value) = arguments[1] { return "^\(quoted(value))" }
    default: break
    }
    return nil
  }

  /// The pattern for all of a text node about which a predicate says something.
  static func wholeTextPattern(_ predicate: XPath) -> String? {
    if case .call("contains", let arguments) = predicate, arguments.count == 2, isOwnText(arguments[0]),
      case .string(let value) = arguments[1]
    {
      return "^.*\(quoted(value)).*$"
    }
    return textPattern(predicate).map { $0.hasSuffix("$") ? $0 : $0 + ".*$" }
  }

  /// A text as a pattern, with its white space collapsed.
  static func quoted(_ text: String) -> String {
    Pattern.literal(CollapsedText.collapsed(text), escaping: "/#")
  }

  private static func isOwnText(_ expression: XPath) -> Bool {
    switch expression {
    case .path(false, let steps):
      return steps.count == 1 && steps[0].predicates.isEmpty && !steps[0].isDeep
        && (steps[0].axis == .itself && steps[0].test == .node || steps[0].test == .text)
    case .call("normalize-space", let arguments), .call("string", let arguments):
      return arguments.isEmpty || arguments.count == 1 && isOwnText(arguments[0])
    default: return false
    }
  }

  private static func contains(_ whole: XPath, _ part: XPath) throws(ImportReason) -> String {
    guard case .string(let value) = part else { throw .function }
    if value.isEmpty { return "" }
    if isOwnText(whole) { return ":contains(\(CSS.string(value)))" }
    if let attribute = spaced(whole) {
      let token = value.trimming(" ")
      let isWhole = value.hasPrefix(" ") && value.hasSuffix(" ") && !token.isEmpty && !token.contains(" ")
      return isWhole ? CSS.token(attribute, token) : CSS.attribute(attribute, "*=", token)
    }
    if case .path(false, let steps) = whole, steps.last?.axis != .attribute {
      // The text of a descendant or an ancestor.
      return try existence(steps.last?.test == .text ? Array(steps.dropLast()) : steps, text: value) {
        "[\($0)]"
      }
    }
    return try on(whole) { CSS.attribute($0, "*=", value) }
  }

  /// The attribute in `concat(' ', normalize-space(@class), ' ')`.
  private static func spaced(_ expression: XPath) -> String? {
    guard case .call("concat", let parts) = expression, parts.count == 3,
      case .string(" ") = parts[0], case .string(" ") = parts[2]
    else { return nil }
    return attribute(parts[1])
  }

  private static func attribute(_ expression: XPath) -> String? {
    switch expression {
    case .call("normalize-space", let arguments) where arguments.count == 1: return attribute(arguments[0])
    case .call("string", let arguments) where arguments.count == 1: return attribute(arguments[0])
    case .path(false, let steps):
      guard steps.count == 1, steps[0].axis == .attribute, case .name(let name) = steps[0].test else {
        return nil
      }
      return name.lowercased()
    default: return nil
    }
  }

  /// A test of an attribute, of the element itself or of one at the end of a path.
  private static func on(_ operand: XPath, _ test: (String) -> String) throws(ImportReason) -> String {
    if let name = attribute(operand) { return test(name) }
    if case .call("normalize-space", let arguments) = operand, arguments.count == 1 {
      return try on(arguments[0], test)
    }
    guard case .path(false, let steps) = operand, steps.last?.axis == .attribute else { throw .function }
    return try existence(steps, test)
  }

  /// `name() = 'div'`
  private static func nameTest(_ operand: XPath, _ name: String) -> String? {
    guard case .call(let function, let arguments) = operand, arguments.isEmpty,
      function == "name" || function == "local-name", name.allSatisfy({ $0.isLetter || $0.isNumber })
    else { return nil }
    return ":is(\(name.lowercased()))"
  }

  /// The condition that a path selects something: descendants by `:has()`, ancestors by combinators.
  private static func existence(
    _ steps: [XPath.Step], text: String? = nil, _ test: (String) -> String
  ) throws(ImportReason) -> String {
    var steps = steps
    var attribute = ""
    if let last = steps.last, last.axis == .attribute {
      guard case .name(let name) = last.test, last.predicates.isEmpty else { throw .attributeResult }
      attribute = test(name.lowercased())
      steps.removeLast()
      if last.isDeep { attribute = " " + attribute }
    }
    if let text { attribute += ":contains(\(CSS.string(text)))" }
    // `.` and `.//` are redundant at the start of a path.
    if let first = steps.first, first.axis == .itself, first.test == .node, !first.isDeep,
      first.predicates.isEmpty
    {
      steps.removeFirst()
    }
    guard let first = steps.first else {
      return attribute.hasPrefix(" ") ? ":has(\(attribute.dropFirst()))" : attribute
    }
    if let outward = try around(first, isOnly: steps.count == 1, attribute) { return outward }
    let inner = try XPathSelector.path(steps, from: .condition)
    guard inner.text == nil, inner.closest == nil, inner.attribute == nil, !inner.isText else {
      throw .nested
    }
    if inner.selector.contains(":has(") { throw .nested }
    return ":has(\(inner.selector)\(attribute))"
  }

  /// A step to ancestors or preceding siblings.
  private static func around(
    _ step: XPath.Step, isOnly: Bool, _ attribute: String
  ) throws(ImportReason) -> String? {
    guard [.parent, .ancestor, .precedingSibling, .itself].contains(step.axis) else { return nil }
    guard isOnly, !step.isDeep else { throw .axis }
    let compound = try XPathCompound(step, isLast: false)
    let isNeighbour = step.axis == .precedingSibling && compound.isFirstOfAny
    if compound.hasPosition, !isNeighbour { throw .position }
    let base = compound.selectorBesidesPosition
    let outer = base == "*" && !attribute.isEmpty ? attribute : base + attribute
    switch step.axis {
    case .parent: return ":is(\(outer) > *)"
    case .ancestor: return ":is(\(outer) *)"
    case .precedingSibling: return ":is(\(outer) \(isNeighbour ? "+" : "~") *)"
    default: return compound.condition + attribute
    }
  }
}

extension String {
  /// The text without a character at its ends.
  func trimming(_ character: Character) -> String {
    var rest = self[...]
    while rest.first == character { rest.removeFirst() }
    while rest.last == character { rest.removeLast() }
    return String(rest)
  }
}
