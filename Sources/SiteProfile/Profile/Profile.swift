import Diagnostics

/// The rules for a publication: how its pages are recognized, the sources of metadata, and the roles of
/// elements or lines.
///
/// A profile may extend a family, and that family another. The profile takes precedence over what it
/// inherits:
///
/// 1. **lines**, **body**, **keep**, **remove**, **cut**, **change**: the profile's rules come before the
///   family's.
/// 2. **metadata** and **publication**: field by field, the profile's sources replace the family's.
/// 3. **words**: key by key, the profile's list replaces the family's; a list for one language that of this language.
/// 4. **stages.skip**: a stage is skipped if either skips it.
/// 5. **stages.programs**: the family's run before the profile's.
/// 6. **match** and **tests** are not inherited.
public struct Profile: Sendable {
  /// The supported version of the profile format.
  package static let version = "1"

  /// The name: the site's host, or `families/` and a name.
  public var name: String
  /// The path that messages show.
  package var file: String
  /// The hosts it is for.
  package var hosts: [Placed<String>] = []
  /// Whether subdomains other than `www.` are included.
  package var includesSubdomains = true
  /// Patterns for the path of an address, one of which must match; any path matches if there are none.
  package var paths: [Placed<Pattern>] = []
  /// The fingerprint of a page: selectors that must all match something on it.
  package var page: [Placed<String>] = []
  /// The fingerprint of a dump: patterns each of which must match some line.
  package var dump: [Placed<Pattern>] = []
  /// Whether its rules may be out of date, so that those that contradict the model are ignored.
  package var isGuarded = false
  /// The family it extends, if any.
  package var family: Placed<String>?
  /// The sources of metadata fields, in the order of the file; no field has two rules.
  package var fields: [FieldRule] = []
  /// The ways to find the body; the first that matches anything is used.
  package var body: [BodyRule] = []
  /// What is kept, whatever other rules and stages say.
  package var keep: [ElementRule] = []
  /// What is not part of the article.
  package var remove: [ElementRule] = []
  /// Where the body is cut off.
  package var cuts: [CutRule] = []
  /// Changes to how elements are read.
  package var changes: [ChangeRule] = []
  /// The rules for lines of a dump, in the order in which they are tried.
  package var lines: [LineRule] = []
  /// The words of the site's language.
  package var words = Words()
  /// The stages that are skipped for this site.
  package var skippedStages: [Placed<String>] = []
  /// The values of stage options, by name.
  package var stageOptions: [String: Placed<String>] = [:]
  /// The programs that run as stages, with the user's leave; paths relative to the folder of the file that names
  /// them.
  package var programs: [Placed<ProgramCommand>] = []
  /// The samples with which the profile is tested, as paths relative to the profile's folder.
  package var tests: [Sample] = []
  /// Addresses of pages to which it must apply.
  package var addresses: [Placed<String>] = []
  /// Warnings about the profile and its families.
  package var warnings: [Diagnostic] = []

  /// The name of the publication.
  public var publication: String? {
    fields.first { $0.name == .known(.publication) }?.constant?.first
  }

  /// Values that are the same on every page; fields with a single value have a list of one.
  package var metadata: [MetadataField: Placed<[String]>] {
    var constants: [MetadataField: Placed<[String]>] = [:]
    for rule in fields {
      guard case .known(let field) = rule.name, let values = rule.constant else { continue }
      constants[field] = Placed(values, at: rule.place)
    }
    return constants
  }

  /// Words by which generic stages recognize bylines, teasers and dates.
  package struct Words: Equatable, Sendable {
    /// Words that start a byline, such as “by”; `nil` if not specified.
    package var byline: [String]?
    /// Words that announce other articles, such as “read also”.
    package var related: [Placed<String>]?
    /// The names of the twelve months.
    package var months: [String]?
    /// The words for pages in one language, by its tag in lower case.
    package var languages: [String: Words] = [:]

    /// Makes an empty set of words.
    package init() {}
  }

  /// An input with its expected output.
  package struct Sample: Equatable, Sendable {
    /// The page.
    package var input: String
    /// The expected article.
    package var expected: String
    /// The page's address.
    package var url: String?
    /// The position in the profile.
    package var place: Place
  }

  /// Appends the rules of a family after those of this profile.
  mutating func inherit(_ family: Profile) {
    lines += family.lines
    body += family.body
    keep += family.keep
    remove += family.remove
    cuts += family.cuts
    changes += family.changes
    let stated = Set(fields.map(\.name))
    fields += family.fields.filter { !stated.contains($0.name) }
    words.inherit(family.words)
    let skipped = Set(skippedStages.map(\.value))
    skippedStages += family.skippedStages.filter { !skipped.contains($0.value) }
    stageOptions.merge(family.stageOptions) { own, _ in own }
    programs = family.programs + programs
    warnings += family.warnings
  }
}
