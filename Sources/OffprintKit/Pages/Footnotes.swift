import Markup

/// The footnotes of a page of HTML: which elements refer to one, which nodes hold their text, what only leads back.
struct Footnotes: Sendable {
  /// Where the text of a note is.
  struct Note: Sendable {
    /// What references call it.
    var name: String
    /// The element that holds it, or the first of several siblings that do.
    var first: NodeID
    /// The sibling behind the last one; nil where that is the parent's last, or where one element holds the note.
    var end: NodeID?
    /// Whether one element holds it.
    var isElement = true
    /// Whether it stands within the line that it belongs to.
    var isInline = false
  }

  /// The element that stands for a reference, and the name of its note.
  var references: [NodeID: String] = [:]
  /// The notes that a reference stands for besides, before its own: those between the ends of a range.
  var ranges: [NodeID: [String]] = [:]
  /// The notes by the first node of their text.
  var notes: [NodeID: Note] = [:]
  /// The links from notes back to their references, and marks that are repeated with the text of a note.
  var omitted: Set<NodeID> = []
  /// What the reference to a note reads: `1`, `[1]`, `*`.
  var labels: [String: String] = [:]
  /// The first node of each note, by its name.
  var firstNodes: [String: NodeID] = [:]

  /// Whether the page has none.
  var isEmpty: Bool { notes.isEmpty }

  /// Enters a note; one that begins at the same node keeps its name.
  ///
  /// - Returns: the name that counts.
  mutating func enter(_ note: Note, label: String) -> String {
    if let known = notes[note.first] { return known.name }
    // Two places of one name are no harm on a page, but two notes of one name are in an article.
    let name = firstNodes[note.name] == nil ? note.name : "\(note.name)-\(note.first.index)"
    var note = note
    note.name = name
    notes[note.first] = note
    firstNodes[name] = note.first
    labels[name] = label
    return name
  }

  /// Drops the notes that `isNone` says are none, with the references to them.
  mutating func drop(_ isNone: (Note) -> Bool) {
    let none = notes.values.filter(isNone)
    guard !none.isEmpty else { return }
    for note in none { notes[note.first] = nil }
    let names = Set(none.map(\.name))
    references = references.filter { !names.contains($0.value) }
    ranges = ranges.mapValues { $0.filter { !names.contains($0) } }
  }
}

extension Document {
  /// The nodes that hold a note, siblings of each other.
  func nodes(of note: Footnotes.Note) -> [NodeID] {
    if note.isElement { return [note.first] }
    var found: [NodeID] = []
    var next: NodeID? = note.first
    while let id = next, id != note.end {
      found.append(id)
      next = nextSibling(of: id)
    }
    return found
  }
}
