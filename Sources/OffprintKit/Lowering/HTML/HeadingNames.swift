/// The names of headings, to which links lead: their own, those of elements within them and of empty ones before
/// them, and those of sections that begin with them.
struct HeadingNames {
  /// The other names of headings, and the identifiers to which links to them should lead.
  private(set) var aliases: [String: String] = [:]
  /// The names since the last text.
  private var waiting: [String] = []

  /// Only the last names before a heading count: a page can have any number without text.
  private static let most = 8

  /// The last name since the last text.
  var last: String? { waiting.last }

  /// Records a name that may be that of a heading that follows.
  mutating func wait(_ name: String) {
    if waiting.count == Self.most { waiting.removeFirst() }
    waiting.append(name)
  }

  /// Records that text follows: the names before it are its own.
  mutating func forget() { waiting.removeAll(keepingCapacity: true) }

  /// Returns the identifier of a heading that begins; the other names before it are aliases.
  mutating func take() -> String? {
    guard let name = waiting.popLast() else { return nil }
    for other in waiting { add(other, of: name) }
    forget()
    return name
  }

  /// Records another name of a heading.
  mutating func add(_ name: String, of identifier: String) {
    if name != identifier, aliases[name] == nil { aliases[name] = identifier }
  }
}
