import Diagnostics

/// A rule for lines of a dump: what a line, or a run of lines that follow each other, is.
///
/// Lines are the non-blank lines of a dump; blank lines between them do not count. Rules with `then: start` are
/// meant to be tried until one has matched, those with `then: end` from there on.
public struct LineRule: Sendable {
  /// The longest run.
  public static let longestRun = 16

  /// What a rule says a line is.
  public enum Role: String, CaseIterable, Sendable {
    case title, deck, kicker, kind, section, byline, published, caption, credit
    case furniture, teaser, body, heading, keep
  }

  /// What a rule says about the body's bounds.
  public enum Bound: String, CaseIterable, Sendable {
    /// The body begins after the rule's last line.
    case start
    /// The body ends before the rule's first line.
    case end
  }

  /// Where the text of a named group goes.
  public enum Destination: Hashable, Sendable {
    /// A field of the metadata; the group `author` adds to `authors`.
    case field(MetadataField)
    /// The caption of the lead image.
    case caption
    /// The credit of the lead image.
    case credit
    /// A field of the site's own, from a group `custom_NAME`.
    case custom(String)
  }

  /// One line of a rule.
  public struct Item: Sendable {
    /// The patterns of which one must match; the first that does is taken.
    public var patterns: [Pattern]
    /// For each pattern, where its groups go.
    public var destinations: [[(group: Int, destination: Destination)]]
    /// What the line is. A line of which only groups are taken is furniture.
    public var role: Role?
    /// Whether the run may go on without it.
    public var isOptional: Bool
    /// Where the item stands in the profile.
    public var place: Place
  }

  /// The lines in their order; a rule for a single line has one.
  public var items: [Item]
  /// What it says about the body's bounds, if anything.
  public var then: Bound?
  /// Where the rule stands in the profile.
  public var place: Place
}
