/// An XPath 1.0 expression, as used in site rules.
indirect enum XPath: Equatable, Sendable {
  /// A location path, from the document or, inside a predicate, from the context element.
  case path(isAbsolute: Bool, [Step])
  /// A path that continues from a parenthesized expression, filtered by predicates.
  case filter(XPath, predicates: [XPath], [Step])
  case union([XPath])
  case call(String, [XPath])
  case string(String)
  case number(Double)
  case operation(Operator, XPath, XPath)

  /// The operators between two expressions.
  enum Operator: String, Sendable {
    case or, and
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
  }

  /// One step of a path.
  struct Step: Equatable, Sendable {
    /// The axis.
    var axis: Axis
    /// The node test.
    var test: NodeTest
    /// The predicates.
    var predicates: [XPath] = []
    /// Whether the step also starts from all descendants: it was written after `//`.
    var isDeep = false
  }

  enum Axis: String, Sendable {
    case child, descendant, parent, ancestor, attribute, following, preceding
    // `self` is a keyword in Swift.
    case itself = "self"
    case descendantOrSelf = "descendant-or-self"
    case ancestorOrSelf = "ancestor-or-self"
    case followingSibling = "following-sibling"
    case precedingSibling = "preceding-sibling"
  }

  enum NodeTest: Equatable, Sendable {
    case name(String)
    case any
    case node
    case text
    case comment
  }

  /// A text that is not an expression, or not a supported one.
  struct Fault: Error, Equatable, Sendable {
    var message: String
    /// The offset of the error in bytes.
    var offset: Int
  }

  /// Reads an expression.
  init(_ text: String) throws(Fault) {
    var parser = XPathParser(Array(text.utf8))
    self = try parser.expression()
    try parser.expectEnd()
  }
}
