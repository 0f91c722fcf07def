/// An expression of XPath 1.0, as rules for sites are written in.
indirect enum XPath: Equatable, Sendable {
  /// A location path, from the document or, inside a predicate, from the element in question.
  case path(isAbsolute: Bool, [Step])
  /// A path that goes on from what an expression in parentheses selects, of which predicates leave a part.
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
    /// The axis, by the name that the standard gives it.
    var axis: Axis
    /// Which nodes of the axis are meant.
    var test: NodeTest
    /// What must hold for them besides.
    var predicates: [XPath] = []
    /// Whether the step starts from all that stands below, too: it was written behind `//`.
    var isDeep = false
  }

  enum Axis: String, Sendable {
    case child, descendant, parent, ancestor, attribute, following, preceding
    // `self` alone would not be a case to speak of.
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

  /// A text that is no expression, or none of those that are read here.
  struct Fault: Error, Equatable, Sendable {
    var message: String
    /// How many bytes of the text stand before the fault.
    var offset: Int
  }

  /// Reads an expression.
  init(_ text: String) throws(Fault) {
    var parser = XPathParser(Array(text.utf8))
    self = try parser.expression()
    try parser.expectEnd()
  }
}
