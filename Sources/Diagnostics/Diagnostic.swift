/// Something to tell the user: what is wrong, where, and what would put it right.
public struct Diagnostic: Error, Equatable, Sendable {
  /// How serious a diagnostic is.
  public enum Severity: String, Sendable {
    /// The work could not be done.
    case error
    /// The work was done, but not as the author may have meant it.
    case warning
    /// An addition to another diagnostic.
    case note
  }

  /// What kind of fault it is; the command line turns it into an exit code.
  public enum Category: Sendable {
    /// The command was called wrongly.
    case usage
    /// The input is not what it should be.
    case badInput
    /// The input does not exist or cannot be read.
    case noInput
    /// An outside program is missing or failed.
    case unavailable
    /// The result cannot be written.
    case cannotWrite
    /// A profile is faulty.
    case badProfile
  }

  /// How serious it is.
  public var severity: Severity
  /// What kind of fault it is.
  public var category: Category
  /// One line, in lower case, without a full stop.
  public var message: String
  /// Where it is, if it has a place in a file.
  public var place: Place?
  /// The text of the source line at `place`.
  public var excerpt: String?
  /// How many scalars at `place` are meant, for the mark under the excerpt.
  public var span: Int
  /// What would put it right, where that is known.
  public var fix: String?
  /// Further facts, such as the other place of a duplicate.
  public var notes: [Note]

  /// A fact that belongs to a diagnostic.
  public struct Note: Equatable, Sendable {
    /// One line, in lower case, without a full stop.
    public var message: String
    /// The place it speaks of.
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
}
