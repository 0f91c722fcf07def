/// Converts XPath expressions to selectors that select the same elements, if there are any.
///
/// A path is converted from left to right: each step turns the selector so far, `previous`, into one for the
/// elements of its axis.
enum XPathSelector {
  /// The maximum length of a selector that is duplicated within another one.
  static let longestRepeated = 500

  /// The elements that an expression selects.
  static func target(_ expression: XPath) throws(ImportReason) -> XPathTarget {
    switch expression {
    case .union(let all):
      var targets: [XPathTarget] = []
      for part in all { targets.append(try target(part)) }
      return try union(targets)
    case .path(let isAbsolute, let steps):
      return try path(steps, from: isAbsolute ? .document : .nowhere)
    case .filter(let inner, let predicates, let steps):
      return try filter(try target(inner), predicates, steps)
    case .call("id", let arguments):
      guard case .string(let name)? = arguments.first, arguments.count == 1 else { throw .function }
      return XPathTarget(selector: CSS.attribute("id", "=", name))
    case .call("normalize-space", let arguments) where arguments.count == 1,
      .call("string", let arguments) where arguments.count == 1:
      return try target(arguments[0])
    case .call("concat", _): throw .joined
    case .call, .operation, .string, .number: throw .function
    }
  }

  private static func union(_ targets: [XPathTarget]) throws(ImportReason) -> XPathTarget {
    guard var result = targets.first else { throw .syntax }
    for target in targets {
      var alike = target
      alike.selector = result.selector
      guard alike == result, target.nth == nil else { throw .joined }
    }
    result.selector = targets.map(\.selector).joined(separator: ", ")
    return result
  }

  /// `(…)[n]`, `(…)[condition]` and `(…)/further`.
  private static func filter(
    _ inner: XPathTarget, _ predicates: [XPath], _ steps: [XPath.Step]
  ) throws(ImportReason) -> XPathTarget {
    var result = inner
    for predicate in predicates {
      if let nth = XPathPosition.read(predicate)?.single {
        guard result.nth == nil, result.closest == nil else { throw .position }
        result.nth = nth
      } else {
        guard result.isPlain else { throw .nested }
        result.selector = CSS.grouped(result.selector) + (try XPathCondition.selector(predicate))
      }
    }
    guard let first = steps.first else { return result }
    if first.axis == .attribute, steps.count == 1, !first.isDeep, result.attribute == nil, !result.isText {
      result.attribute = try attributeName(first)
      return result
    }
    guard result.isPlain else { throw result.nth == nil ? .nested : .position }
    return try path(steps, from: .elements(result.selector))
  }

  /// The start of a path.
  enum Origin {
    case document
    /// The context element of a condition; the path becomes the argument of `:has()`.
    case condition
    case elements(String)
    /// A path without a slash: it is evaluated from the document, whose only child is the `html` element.
    case nowhere
  }

  static func path(_ steps: [XPath.Step], from origin: Origin) throws(ImportReason) -> XPathTarget {
    var result = XPathTarget(selector: "")
    var isStart = true
    if case .elements(let selector) = origin { (result.selector, isStart) = (CSS.grouped(selector), false) }
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      guard result.text == nil, result.closest == nil else { throw .nested }
      if step.axis == .attribute || step.test == .text || step.test == .comment {
        guard isLast else { throw .axis }
        try finish(step, &result, isStart: isStart)
        return result
      }
      if isStart {
        result.selector = try first(step, origin, isLast: isLast, &result)
        isStart = false
      } else {
        try extend(&result, by: step, isLast: isLast)
      }
    }
    return result
  }

  /// The final step of a path, to an attribute or to text.
  private static func finish(
    _ step: XPath.Step, _ result: inout XPathTarget, isStart: Bool
  ) throws(ImportReason) {
    if step.axis == .attribute {
      guard step.predicates.isEmpty else { throw .textNode }
      let name = try attributeName(step)
      if isStart || step.isDeep {
        result.selector += (isStart ? "" : " ") + "[\(name)]"
      }
      result.attribute = name
      return
    }
    guard step.test == .text, step.axis == .child, !isStart, step.predicates.count <= 1 else {
      throw .textNode
    }
    if let predicate = step.predicates.first {
      guard let pattern = XPathCondition.wholeTextPattern(predicate) else { throw .textNode }
      result.text = pattern
    }
    result.isText = true
  }

  private static func attributeName(_ step: XPath.Step) throws(ImportReason) -> String {
    guard case .name(let name) = step.test, name.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .attributeResult
    }
    return name.lowercased()
  }

  /// The first step of a path.
  private static func first(
    _ step: XPath.Step, _ origin: Origin, isLast: Bool, _ result: inout XPathTarget
  ) throws(ImportReason) -> String {
    let compound = try XPathCompound(step, isLast: isLast)
    result.text = compound.text
    switch origin {
    case .document, .nowhere:
      if step.isDeep {
        guard [.child, .descendant, .itself, .descendantOrSelf].contains(step.axis) else { throw .axis }
        if step.axis != .child, compound.hasPosition { throw .position }
        return compound.selector
      }
      switch step.axis {
      case .child where step.test == .name("html") || step.test == .any: return ":root" + compound.suffix
      case .descendant, .descendantOrSelf:
        if compound.hasPosition { throw .position }
        return compound.selector
      default: throw .neverMatches
      }
    case .condition:
      if step.axis != .child, compound.hasPosition, !compound.isFirstOfAny { throw .position }
      if step.isDeep {
        guard [.child, .descendant].contains(step.axis) else { throw .axis }
        return compound.selector
      }
      switch step.axis {
      case .child: return "> " + compound.selector
      case .descendant: return compound.selector
      case .followingSibling:
        return (compound.isFirstOfAny ? "+ " : "~ ") + compound.selectorBesidesPosition
      default: throw .axis
      }
    case .elements: throw .axis
    }
  }

  /// Extends the elements so far by one more step.
  private static func extend(
    _ result: inout XPathTarget, by step: XPath.Step, isLast: Bool
  ) throws(ImportReason) {
    let previous = result.selector
    let compound = try XPathCompound(step, isLast: isLast)
    if step.isDeep, step.axis != .child, step.axis != .descendant { throw .axis }
    if compound.hasPosition, step.axis != .child {
      let isAncestor = step.axis == .ancestor && compound.isFirst
      let isNeighbour = [.followingSibling, .precedingSibling].contains(step.axis) && compound.isFirstOfAny
      let isParent = step.axis == .parent && compound.isFirst
      guard isAncestor || isNeighbour || isParent else { throw .position }
    }
    result.text = compound.text
    switch step.axis {
    case .child: result.selector = previous + (step.isDeep ? " " : " > ") + compound.selector
    case .descendant: result.selector = previous + " " + compound.selector
    case .itself:
      result.selector = step.test == .node ? previous + compound.suffix : previous + compound.condition
    case .descendantOrSelf:
      guard previous.utf8.count < longestRepeated else { throw .nested }
      result.selector = "\(compound.selector):is(\(previous), \(CSS.grouped(previous)) *)"
    case .followingSibling:
      let combinator = compound.hasPosition ? " + " : " ~ "
      result.selector = previous + combinator + compound.selectorBesidesPosition
    case .precedingSibling:
      let combinator = compound.hasPosition ? "+" : "~"
      result.selector = try around(compound.selectorBesidesPosition, combinator, previous)
    case .parent: result.selector = try around(compound.selectorBesidesPosition, ">", previous)
    case .ancestor:
      if compound.hasPosition {
        guard isLast, compound.text == nil else { throw .position }
        result.closest = compound.selectorBesidesPosition
      } else {
        result.selector = try around(compound.selector, "", previous)
      }
    case .ancestorOrSelf, .following, .preceding, .attribute: throw .axis
    }
  }

  /// The elements reached by reverse axes, which CSS expresses by the preceding compounds.
  private static func around(
    _ compound: String, _ combinator: String, _ inner: String
  ) throws(ImportReason) -> String {
    if inner.contains(":has(") { throw .nested }
    let relative = combinator.isEmpty ? CSS.grouped(inner) : "\(combinator) \(CSS.grouped(inner))"
    return "\(compound):has(\(relative))"
  }
}
