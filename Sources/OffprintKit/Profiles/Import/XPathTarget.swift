/// The selection of an XPath expression, in terms of a profile.
struct XPathTarget: Equatable, Sendable {
  /// The selector.
  var selector: String
  /// The pattern that the text of an element must also match.
  var text: String?
  /// The index of the selected match, in document order, before `closest` is applied.
  var nth: Int?
  /// The selector of the nearest ancestor to select instead of the element.
  var closest: String?
  /// The attribute to return.
  var attribute: String?
  /// Whether the texts directly in the elements are selected; `text` is then a pattern for them.
  var isText = false

  /// Whether it is only a selector.
  var isPlain: Bool { text == nil && nth == nil && closest == nil && attribute == nil && !isText }
}
