import Diagnostics

/// What is particular to a publication: how its pages are known, where the fields of an article stand on them, and
/// which of their elements or lines are what.
///
/// A profile may extend a family, and that family another. What the profile states goes before what it inherits:
///
/// 1. **lines**, **body**, **keep**, **remove**, **cut**, **change**: the profile's rules stand before the family's.
/// 2. **metadata** and **publication**: field by field, the profile's sources replace the family's.
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
  /// The hosts it is for.
  public var hosts: [Placed<String>] = []
  /// Whether the hosts stand for their subdomains as well, and not only for themselves with and without `www.`.
  public var includesSubdomains = true
  /// Patterns for the path of an address, of which one must match; any path will do where there are none.
  public var paths: [Placed<Pattern>] = []
  /// The fingerprint of a page: selectors that all match something on it.
  public var page: [Placed<String>] = []
  /// What a dump of the site contains: each of them matches some line of it.
  public var dump: [Placed<Pattern>] = []
  /// Whether its rules may be out of date, so that those that contradict the model count as matching nothing.
  public var isGuarded = false
  /// The family it extends, if any.
  public var family: Placed<String>?
  /// Where the fields of the metadata stand, in the order of the file; no field has two rules.
  public var fields: [FieldRule] = []
  /// The ways to find the body; the first that matches anything is taken.
  public var body: [BodyRule] = []
  /// What is kept, whatever other rules and stages say.
  public var keep: [ElementRule] = []
  /// What is no part of the article.
  public var remove: [ElementRule] = []
  /// Where the body is cut off.
  public var cuts: [CutRule] = []
  /// What is to be read as something else.
  public var changes: [ChangeRule] = []
  /// The rules for lines of a dump, in the order in which they are tried.
  public var lines: [LineRule] = []
  /// The words of the site's language.
  public var words = Words()
  /// The stages that are left out for this site.
  public var skippedStages: [Placed<String>] = []
  /// The values of options of stages, by the options' names.
  public var stageOptions: [String: Placed<String>] = [:]
  /// The samples with which the profile is tested, as paths from the profile's folder.
  public var tests: [Sample] = []
  /// Addresses of pages that it must apply to.
  public var addresses: [Placed<String>] = []
  /// What is valid but suspicious in the profile and its families.
  public var warnings: [Diagnostic] = []

  /// The name of the publication.
  public var publication: String? {
    fields.first { $0.name == .known(.publication) }?.constant?.first
  }

  /// Values that are the same on every page; fields that hold one value have a list of one.
  public var metadata: [MetadataField: Placed<[String]>] {
    var constants: [MetadataField: Placed<[String]>] = [:]
    for rule in fields {
      guard case .known(let field) = rule.name, let values = rule.constant else { continue }
      constants[field] = Placed(values, at: rule.place)
    }
    return constants
  }

  /// Words by which generic stages know bylines, teasers and dates.
  public struct Words: Equatable, Sendable {
    /// Words that begin a byline, such as “by”; nothing if the profile does not say.
    public var byline: [String]?
    /// Words that announce other articles, such as “read also”.
    public var related: [Placed<String>]?
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
    /// The page's address.
    public var url: String?
    /// Where the profile names it.
    public var place: Place
  }

  /// Adds what a family gives, after what this profile states.
  mutating func inherit(_ family: Profile) {
    lines += family.lines
    body += family.body
    keep += family.keep
    remove += family.remove
    cuts += family.cuts
    changes += family.changes
    let stated = Set(fields.map(\.name))
    fields += family.fields.filter { !stated.contains($0.name) }
    words.byline = words.byline ?? family.words.byline
    words.related = words.related ?? family.words.related
    words.months = words.months ?? family.words.months
    let skipped = Set(skippedStages.map(\.value))
    skippedStages += family.skippedStages.filter { !skipped.contains($0.value) }
    stageOptions.merge(family.stageOptions) { own, _ in own }
    warnings += family.warnings
  }
}
