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

/// Why an input could not be converted; at least one of the diagnostics is an error.
public struct ConversionFault: Error, Equatable, Sendable {
  /// The diagnostics.
  public var diagnostics: [Diagnostic]

  /// Makes a fault with one diagnostic.
  package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// Makes a fault with the diagnostics of a profile.
  package init(_ fault: ProfileFault) { diagnostics = fault.diagnostics }
}
