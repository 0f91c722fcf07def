/// One step's node test and predicates as a compound selector.
struct XPathCompound {
  /// The name of the element, or `*`.
  private let name: String
  /// The part after the name.
  private(set) var suffix = ""
  /// The conditions without a position.
  private var plainSuffix = ""
  /// The pattern that the element's text must match.
  private(set) var text: String?
  private(set) var hasPosition = false
  /// Whether the only position requested is the first.
  private(set) var isFirst = false

  /// Whether it is the first of its axis with any name.
  var isFirstOfAny: Bool { isFirst && name == "*" && isPositionFirst }
  private var isPositionFirst = false

  init(_ step: XPath.Step, isLast: Bool) throws(ImportReason) {
    switch step.test {
    case .name(let written): name = written.lowercased()
    case .any, .node: name = "*"
    case .text, .comment: throw .textNode
    }
    for (index, predicate) in step.predicates.enumerated() {
      try add(predicate, isFirst: index == 0, isLast: isLast)
    }
  }

  private mutating func add(_ predicate: XPath, isFirst isLeading: Bool, isLast: Bool) throws(ImportReason) {
    if case .number(0) = predicate { throw .neverMatches }
    if let position = XPathPosition.read(predicate) {
      guard !hasPosition, text == nil, selector.utf8.count < XPathSelector.longestRepeated else {
        throw .position
      }
      let of = selector == "*" ? "" : " of \(selector)"
      suffix += ":nth-\(position.isFromEnd ? "last-" : "")child(\(position.formula)\(of))"
      hasPosition = true
      isFirst = position.single == 1
      isPositionFirst = isLeading
      return
    }
    if case .operation(.and, let left, let right) = predicate {
      try add(left, isFirst: isLeading, isLast: isLast)
      try add(right, isFirst: false, isLast: isLast)
      return
    }
    if let pattern = XPathCondition.textPattern(predicate) {
      guard isLast, text == nil else { throw .nested }
      text = pattern
      return
    }
    let condition = try XPathCondition.selector(predicate)
    suffix += condition
    plainSuffix += condition
  }

  /// The whole compound.
  var selector: String { name == "*" && !suffix.isEmpty ? suffix : name + suffix }

  /// The compound without its position.
  var selectorBesidesPosition: String {
    name == "*" && !plainSuffix.isEmpty ? plainSuffix : name + plainSuffix
  }

  /// The compound in a form that can be appended to another one.
  var condition: String { name == "*" ? suffix : ":is(\(name))" + suffix }
}
