/// The reason why a line cannot be expressed in a profile.
public enum ImportReason: String, CaseIterable, Error, Sendable {
  case syntax = "the expression is faulty"
  case position = "a position that holds neither within a parent nor in the whole page"
  case axis = "an axis that selectors lack"
  case nested = "a condition within a condition that selectors lack"
  case function = "a function that selectors and patterns lack"
  case textNode = "it speaks of text and not of an element"
  case attributeResult = "it gives an attribute where an element is wanted"
  case joined = "a value that is put together"
  case neverMatches = "it can match nothing"
  case paging = "further pages of an article: nothing is fetched"
  case source = "it replaces text of the page's source"
  case injected = "it puts text of its own into the page"
  case movedElement = "it moves elements or unites them"
  case content = "a text that the article must contain: tests of profiles compare whole articles"
  case address = "an address of another host"
  case bodyText = "a body chosen by its text or around another element"
  case wholePage = "it takes the whole page"
  case unknown = "no directive of this name is known"

  /// Whether the line only affects the rule's tests, not its effect.
  var isOfTests: Bool { self == .address || self == .content }
}
