/// What an expression of XPath selects, in the words of a profile.
struct XPathTarget: Equatable, Sendable {
  /// The selector.
  var selector: String
  /// The pattern that the text of an element must match besides.
  var text: String?
  /// The number of the one that is meant, in document order, before the ancestor is looked for.
  var nth: Int?
  /// The nearest ancestor that is meant in place of the element.
  var closest: String?
  /// The attribute that it gives.
  var attribute: String?
  /// Whether it gives the text within the elements.
  var isText = false

  /// Whether it is no more than a selector.
  var isPlain: Bool { text == nil && nth == nil && closest == nil && attribute == nil && !isText }
}
