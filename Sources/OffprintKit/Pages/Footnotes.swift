import Markup

/// The footnotes of an HTML page: the elements that refer to them, the nodes with their text, and the links
/// back.
struct Footnotes: Sendable {
  /// The location of a note's text.
  struct Note: Sendable {
    /// The name in references.
    var name: String
    /// The element of the note, or the first of several siblings.
    var first: NodeID
    /// The sibling after the last one; `nil` if that is the parent's last, or if the note is one element.
    var end: NodeID?
    /// Whether the note is one element.
    var isElement = true
    /// Whether it is within the line that it belongs to.
    var isInline = false
  }

  /// The elements that are references, with the names of their notes.
  var references: [NodeID: String] = [:]
  /// Additional notes of a reference, before its own: those between the ends of a range.
  var ranges: [NodeID: [String]] = [:]
  /// The notes by the first node of their text.
  var notes: [NodeID: Note] = [:]
  /// The links from notes back to their references, and marks that are repeated with the text of a note.
  var omitted: Set<NodeID> = []
  /// The text of the reference to a note: `1`, `[1]`, `*`.
  var labels: [String: String] = [:]
  /// The first node of each note, by its name.
  var firstNodes: [String: NodeID] = [:]

  /// Whether the page has none.
  var isEmpty: Bool { notes.isEmpty && omitted.isEmpty }

  /// Adds a note, unless there already is one that starts at the same node.
  ///
  /// - Returns: the name of the note at that node.
  mutating func enter(_ note: Note, label: String) -> String {
    if let known = notes[note.first] { return known.name }
    // A page may use a name twice, but in an article names of notes must be unique.
    let name = firstNodes[note.name] == nil ? note.name : "\(note.name)-\(note.first.index)"
    var note = note
    note.name = name
    notes[note.first] = note
    firstNodes[name] = note.first
    labels[name] = label
    return name
  }

  /// Removes the notes for which `isNone` returns `true`, with the references to them.
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
  /// The nodes of a note, which are siblings.
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
