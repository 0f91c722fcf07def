/// A source as parsed. A page is never changed: stages only mark what its parts are.
public enum Page: Sendable {
  /// The lines of a page that was saved as plain text.
  case dump(Dump)

  /// How many parts of the page can be marked.
  public var count: Int {
    switch self {
    case .dump(let dump): dump.lines.count
    }
  }
}
