import Diagnostics
import SiteProfile

/// The state and diagnostics of one conversion, besides the page and the article.
public struct StageContext: Sendable {
  /// The profile that applies.
  public var profile: Profile?
  /// Whether the page but claims to be of the profile's site.
  var isClaimed = false
  /// The address of the page, if given by the user.
  public var url: String?
  /// The values of custom options: the user's, else the profile's.
  public var options = CustomOptions()
  /// The diagnostics so far, none of which stops the conversion.
  public var diagnostics: [Diagnostic] = []
  /// Whether the article is dropped: no further stage runs, and nothing is written for it.
  public var isDropped = false
  /// The number of matches of each rule of the profile, by its place.
  package var ruleHits: [Place: Int] = [:]
  /// The name of the page in messages, if it has one.
  var file: String?
  /// Whether a rule for the body took effect on this page; `nil` if the profile has none.
  var hasBodyRegion: Bool?
  /// The blocks of the page with their probabilities, once a stage has requested them; the inner value is `nil`
  /// for a page without text.
  var weighing: WeighedPage??
  /// Whether the whole input is the article, so that its beginning is not the head of a page.
  var isWhole = false
  /// The profile's rules for pages with their selectors compiled, if available.
  var pageRules: PageRules?
  /// The lines around the title of an HTML page, once a stage has split them.
  var headLines: HeadLines?

  /// Makes a context.
  public init(profile: Profile? = nil, url: String? = nil) {
    self.profile = profile
    self.url = url
  }
}
