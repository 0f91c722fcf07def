/// The reason why a line cannot be expressed in a profile.
package enum ImportReason: String, CaseIterable, Error, Sendable {
  case syntax = "the expression is invalid"
  case position = "a position that is relative neither to a parent nor to the whole page"
  case axis = "an axis without an equivalent in selectors"
  case nested = "a nested condition without an equivalent in selectors"
  case function = "a function without an equivalent in selectors and patterns"
  case textNode = "it selects text instead of an element"
  case attributeResult = "it selects an attribute instead of an element"
  case joined = "a concatenated value"
  case neverMatches = "it cannot match anything"
  case paging = "further pages of an article: nothing is fetched"
  case source = "it replaces text of the page's source"
  case injected = "it inserts text into the page"
  case movedElement = "it moves or merges elements"
  case content = "a text that the article must contain: tests of profiles compare whole articles"
  case address = "an address of another host"
  case bodyText = "a body chosen by its text or around another element"
  case wholePage = "it selects the whole page"
  case unknown = "unknown directive"

  /// Whether the line only affects the rule's tests, not its effect.
  var isOfTests: Bool { self == .address || self == .content }
}
