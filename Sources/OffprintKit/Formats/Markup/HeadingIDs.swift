/// The ids of headings with the same identifier, in the order in which they are written.
struct HeadingIDs {
  /// The one that links point to.
  let first: String
  private var later: [String] = []
  private var written = 0

  init(_ first: String) { self.first = first }

  /// The ids of all headings with identifiers, which are given in the order of the article.
  static func all(_ names: [String]) -> [String: HeadingIDs] {
    var all: [String: HeadingIDs] = [:]
    var identifiers = Identifiers()
    for name in names {
      let id = identifiers.make(for: name)
      if all[name]?.add(id) == nil { all[name] = HeadingIDs(id) }
    }
    return all
  }

  /// Adds the id of another heading with the identifier.
  mutating func add(_ id: String) { later.append(id) }

  /// Returns the id of the next heading to be written.
  mutating func take() -> String? {
    guard written <= later.count else { return nil }
    defer { written += 1 }
    return written == 0 ? first : later[written - 1]
  }
}
