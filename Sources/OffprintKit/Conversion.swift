import Diagnostics
import SiteProfile

/// The result of converting one input: the article, and how it was found.
public struct Conversion: Sendable {
  /// The article.
  public var article: Article
  /// The name of the stage that dropped the article, which must not be written then.
  package var droppedBy: String?
  /// The page, if the input was one.
  public var page: Page?
  /// The marks on the page.
  public var marks: Marks?
  /// The profile that applied.
  public var profile: Profile?
  /// A description of how the profile was found.
  package var profileReason: String?
  /// The number of matches of each rule of the profile, by its position.
  package var ruleHits: [Place: Int] = [:]
  /// Warnings and notes.
  public var diagnostics: [Diagnostic] = []
}
