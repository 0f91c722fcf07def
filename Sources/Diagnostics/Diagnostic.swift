/// A message for the user: a problem, its position, and a suggestion.
public struct Diagnostic: Error, Equatable, Sendable {
  /// The severity of a diagnostic.
  public enum Severity: String, Sendable {
    /// The operation failed.
    case error
    /// The operation succeeded, but perhaps not as intended.
    case warning
    /// An addition to another diagnostic.
    case note
  }

  /// The category of the problem, which determines the command's exit code.
  public enum Category: Sendable {
    /// The command line is wrong.
    case usage
    /// The input is invalid.
    case badInput
    /// The input does not exist or cannot be read.
    case noInput
    /// An external program is missing or failed.
    case unavailable
    /// The output cannot be written.
    case cannotWrite
    /// A profile is invalid.
    case badProfile
  }

  /// The severity.
  public var severity: Severity
  /// The category.
  public var category: Category
  /// One line, in lower case, without a full stop.
  public var message: String
  /// The position, if it is in a file.
  public var place: Place?
  /// The text of the source line at `place`.
  public var excerpt: String?
  /// The number of scalars at `place` to mark in the excerpt.
  public var span: Int
  /// A suggestion, if there is one.
  public var fix: String?
  /// Further facts, such as the other place of a duplicate.
  public var notes: [Note]
  /// What was found with it, such as the other errors of a profile and its warnings.
  public var others: [Diagnostic] = []

  /// An addition to a diagnostic.
  public struct Note: Equatable, Sendable {
    /// One line, in lower case, without a full stop.
    public var message: String
    /// The position it refers to.
    public var place: Place?

    /// Makes a note.
    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ category: Category, _ message: String, at place: Place? = nil,
    excerpt: String? = nil, span: Int = 1, fix: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.category = category
    self.message = message
    self.place = place
    self.excerpt = excerpt
    self.span = span
    self.fix = fix
    self.notes = notes
  }

  /// Makes one of several: their first error, with the others.
  package init?(all diagnostics: [Diagnostic]) {
    guard let first = diagnostics.firstIndex(where: { $0.severity == .error }) else { return nil }
    self = diagnostics[first]
    others = Array(diagnostics[..<first] + diagnostics[(first + 1)...])
  }

  /// The diagnostic and the others found with it, each on its own.
  public var all: [Diagnostic] {
    var first = self
    first.others = []
    return [first] + others
  }
}
