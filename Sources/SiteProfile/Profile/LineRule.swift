import Diagnostics

/// A rule that classifies a line of a dump, or a run of consecutive lines.
///
/// Lines are the non-blank lines of a dump; blank lines in between are ignored. Rules with `then: start` are
/// tried until one has matched, those with `then: end` from there on.
package struct LineRule: Sendable {
  /// The maximum length of a run.
  package static let longestRun = 16

  /// The role that a rule assigns to a line.
  package enum Role: String, CaseIterable, Sendable {
    case title, deck, kicker, kind, section, byline, published, caption, credit
    case furniture, teaser, body, heading, keep
  }

  /// The effect of a rule on the body's bounds.
  package enum Bound: String, CaseIterable, Sendable {
    /// The body starts after the rule's last line.
    case start
    /// The body ends before the rule's first line.
    case end
  }

  /// The destination of a named group's text.
  package enum Destination: Hashable, Sendable {
    /// A field of the metadata; the group `author` adds to `authors`.
    case field(MetadataField)
    /// The caption of the lead image.
    case caption
    /// The credit of the lead image.
    case credit
    /// A custom field, from a group `custom_NAME`.
    case custom(String)
  }

  /// One line of a rule.
  package struct Item: Sendable {
    /// The patterns, one of which must match; the first match is used.
    package var patterns: [Pattern]
    /// For each pattern, the destinations of its groups.
    package var destinations: [[(group: Int, destination: Destination)]]
    /// The line's role. A line matched only for its groups is furniture.
    package var role: Role?
    /// Whether it may be missing in the run.
    package var isOptional: Bool
    /// The position of the item in the profile.
    package var place: Place
  }

  /// The lines in order; a rule for a single line has one.
  package var items: [Item]
  /// Its effect on the body's bounds, if any.
  package var then: Bound?
  /// The position of the rule in the profile.
  package var place: Place
}
