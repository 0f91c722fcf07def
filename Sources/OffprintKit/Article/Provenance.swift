/// The sources of an article's data: written on request, never needed to read the article.
public struct Provenance: Equatable, Sendable {
  /// The profile that was used, by name.
  public var profile: String?
  /// The source of each metadata field.
  public var evidence: [Evidence] = []
  /// Diagnostics of the conversion, as the command line prints them.
  public var warnings: [String] = []

  /// Makes an empty provenance.
  public init() {}

  /// The source of a metadata field's value.
  public struct Evidence: Equatable, Sendable {
    /// The field's name in JSON.
    public var field: String
    /// The stage that found the value.
    public var stage: String
    /// The position of the profile rule, `file:line:column`, if a profile decided.
    public var rule: String?
    /// Why this value was chosen.
    public var why: String?

    /// Makes a piece of evidence.
    public init(field: String, stage: String, rule: String? = nil, why: String? = nil) {
      self.field = field
      self.stage = stage
      self.rule = rule
      self.why = why
    }
  }
}
