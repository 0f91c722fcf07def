import Diagnostics
import SiteProfile

/// What became of one input: the article, and how it was found.
public struct Conversion: Sendable {
  /// The article.
  public var article: Article
  /// The page, where the input was one.
  public var page: Page?
  /// What the parts of the page were held to be.
  public var marks: Marks?
  /// The profile that applied.
  public var profile: Profile?
  /// How the profile was found, in words.
  public var profileReason: String?
  /// How many times each rule of the profile matched, by its place.
  public var ruleHits: [Place: Int] = [:]
  /// Warnings and notes.
  public var diagnostics: [Diagnostic] = []
}

/// Why an input could not be converted; at least one of the diagnostics is an error.
public struct ConversionFault: Error, Equatable, Sendable {
  /// What is wrong.
  public var diagnostics: [Diagnostic]

  /// Makes a fault of one diagnostic.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// Makes a fault of all that is wrong with a profile.
  public init(_ fault: ProfileFault) { diagnostics = fault.diagnostics }
}
