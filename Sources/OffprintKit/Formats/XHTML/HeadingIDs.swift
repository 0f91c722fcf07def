/// The ids of the headings that an article calls by one name, in the order in which they are written.
struct HeadingIDs {
  /// The one that links mean.
  let first: String
  private var later: [String] = []
  private var written = 0

  init(_ first: String) { self.first = first }

  /// Adds the id of another heading of the name.
  mutating func add(_ id: String) { later.append(id) }

  /// The id of the next heading of the name to be written.
  mutating func take() -> String? {
    guard written <= later.count else { return nil }
    defer { written += 1 }
    return written == 0 ? first : later[written - 1]
  }
}
