/// What is particular to a publication: how its pages are known, what is constant about them, and which of their
/// lines are what.
///
/// A profile may extend a family, and that family another. What the profile states goes before what it inherits:
///
/// 1. **lines**: the profile's rules stand before the family's; the first rule that matches a line wins.
/// 2. **metadata** and **publication**: field by field, the profile's value replaces the family's.
/// 3. **words**: key by key, the profile's list replaces the family's.
/// 4. **stages.skip**: what either skips is skipped.
/// 5. **match** and **tests** are not inherited.
public struct Profile: Sendable {
  /// The version of the profile format that this module reads.
  public static let version = "1"

  /// The name: the site's host, or `families/` and a name.
  public var name: String
  /// The path that messages show.
  public var file: String
  /// The hosts it is for; each stands for its subdomains as well.
  public var hosts: [Placed<String>] = []
  /// What a dump of the site contains: each of them matches some line of it.
  public var dump: [Placed<Pattern>] = []
  /// The family it extends, if any.
  public var family: Placed<String>?
  /// Values that are the same on every page; fields that hold one value have a list of one.
  public var metadata: [MetadataField: Placed<[String]>] = [:]
  /// The rules for lines of a dump, in the order in which they are tried.
  public var lines: [LineRule] = []
  /// The words of the site's language.
  public var words = Words()
  /// The stages that are left out for this site.
  public var skippedStages: [Placed<String>] = []
  /// The samples with which the profile is tested, as paths from the profile's folder.
  public var tests: [Sample] = []
  /// What is valid but suspicious in the profile and its families.
  public var warnings: [Diagnostic] = []

  /// The name of the publication.
  public var publication: String? { metadata[.publication]?.value.first }

  /// Words by which generic stages know bylines, teasers and dates.
  public struct Words: Equatable, Sendable {
    /// Words that begin a byline, such as “by”; nothing if the profile does not say.
    public var byline: [String]?
    /// Words that announce other articles, such as “read also”.
    public var related: [String]?
    /// The names of the twelve months.
    public var months: [String]?

    /// Makes words of which the profile says nothing.
    public init() {}
  }

  /// An input and what must come out of it.
  public struct Sample: Equatable, Sendable {
    /// The page.
    public var input: String
    /// The article that must come out of it.
    public var expected: String
    /// Where the profile names it.
    public var place: Place
  }

  /// Adds what a family gives, after what this profile states.
  mutating func inherit(_ family: Profile) {
    lines += family.lines
    metadata.merge(family.metadata) { own, _ in own }
    words.byline = words.byline ?? family.words.byline
    words.related = words.related ?? family.words.related
    words.months = words.months ?? family.words.months
    let skipped = Set(skippedStages.map(\.value))
    skippedStages += family.skippedStages.filter { !skipped.contains($0.value) }
    warnings += family.warnings
  }
}
