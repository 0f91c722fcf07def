/// Where the facts of an article came from: written on request, never needed to read the article.
public struct Provenance: Equatable, Sendable {
  /// The profile that was used, by name.
  public var profile: String?
  /// For each metadata field, who set it.
  public var evidence: [Evidence] = []
  /// What was noticed on the way, as the command line prints it.
  public var warnings: [String] = []

  /// Makes an empty provenance.
  public init() {}

  /// Who gave a metadata field its value.
  public struct Evidence: Equatable, Sendable {
    /// The field's name as in JSON.
    public var field: String
    /// The stage that found the value.
    public var stage: String
    /// The place of the profile rule, `file:line:column`, where a profile decided.
    public var rule: String?
    /// Why this value was taken.
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
