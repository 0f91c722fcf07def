import SiteProfile

/// How an article was found: the marks of a conversion in the words of the source.
public struct Explanation: Sendable {
  /// One line of the source.
  public struct Line: Sendable {
    /// The number, from 1.
    public var number: Int
    /// The text without the white space around it.
    public var text: String
    /// What it was marked as.
    public var mark: Marks.Role
    /// Who marked it, and why.
    public var origin: Marks.Origin
  }

  /// A value that was found for a metadata field.
  public struct Field: Sendable {
    /// The field.
    public var name: String
    /// The value.
    public var value: String
    /// The line it was found on, from 1.
    public var line: Int?
    /// Who found it, and why.
    public var origin: Marks.Origin
    /// Whether it is the value that counts.
    public var isChosen: Bool
  }

  /// The profile that applied, and why.
  public var profile: (name: String, file: String, reason: String)?
  /// The lines that are not blank.
  public var lines: [Line] = []
  /// All values that were found, in the order of finding.
  public var fields: [Field] = []
  /// The places of the profile's rules that matched nothing.
  public var idleRules: [Place] = []

  /// Tells how a conversion came about. An input that was an article to begin with has nothing to explain.
  public init(_ conversion: Conversion) {
    if let found = conversion.profile {
      profile = (found.name, found.file, conversion.profileReason ?? "")
      let isHTML = if case .html? = conversion.page { true } else { false }
      let rules = isHTML ? found.placesOfPageRules : found.placesOfLineRules
      idleRules = rules.filter { conversion.ruleHits[$0] == nil }
    }
    guard case .dump(let dump)? = conversion.page, let marks = conversion.marks else { return }
    let numbers = dump.lineNumbers()
    for (part, line) in dump.lines.enumerated() {
      lines.append(
        Line(
          number: numbers[part], text: dump.string(line), mark: marks[part], origin: marks.origin(of: part)))
    }
    for finding in marks.findings {
      let chosen = marks.finding(finding.field)
      fields.append(
        Field(
          name: finding.field, value: finding.value, line: finding.part.map { numbers[$0] },
          origin: marks.origin(finding.origin), isChosen: chosen?.value == finding.value))
    }
  }
}
