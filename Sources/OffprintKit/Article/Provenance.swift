/// The sources of an article's data: written on request, never needed to read the article.
package struct Provenance: Equatable, Sendable {
  /// The profile that was used, by name.
  package var profile: String?
  /// The source of each metadata field.
  package var evidence: [Evidence] = []
  /// Diagnostics of the conversion, as the command line prints them.
  package var warnings: [String] = []

  /// Makes an empty provenance.
  package init() {}

  /// The source of a metadata field's value.
  package struct Evidence: Equatable, Sendable {
    /// The field's name in JSON.
    package var field: String
    /// The stage that found the value.
    package var stage: String
    /// The position of the profile rule, `file:line:column`, if a profile decided.
    package var rule: String?
    /// Why this value was chosen.
    package var why: String?

    /// Makes a piece of evidence.
    package init(field: String, stage: String, rule: String? = nil, why: String? = nil) {
      self.field = field
      self.stage = stage
      self.rule = rule
      self.why = why
    }
  }
}
