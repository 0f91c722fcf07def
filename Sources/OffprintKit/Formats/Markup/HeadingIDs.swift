/// The ids of headings with the same identifier, in the order in which they are written.
struct HeadingIDs {
  /// The one that links point to.
  let first: String
  private var later: [String] = []
  private var written = 0

  init(_ first: String) { self.first = first }

  /// Adds the id of another heading with the identifier.
  mutating func add(_ id: String) { later.append(id) }

  /// Returns the id of the next heading to be written.
  mutating func take() -> String? {
    guard written <= later.count else { return nil }
    defer { written += 1 }
    return written == 0 ? first : later[written - 1]
  }
}
