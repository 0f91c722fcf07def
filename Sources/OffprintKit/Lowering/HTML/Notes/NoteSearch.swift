import Markup

/// Finds the note that contains a node.
struct NoteSearch {
  private let document: Document
  private let found: Footnotes
  /// The notes that consist of several siblings, by their parent.
  private var stretches: [NodeID: [Footnotes.Note]] = [:]

  init(_ document: Document, _ found: Footnotes) {
    self.document = document
    self.found = found
    for note in found.notes.values where !note.isElement {
      if let parent = document.parent(of: note.first) { stretches[parent, default: []].append(note) }
    }
    for parent in stretches.keys { stretches[parent]?.sort { $0.first < $1.first } }
  }

  /// The note that contains a node.
  func note(of node: NodeID) -> Footnotes.Note? {
    var node = node
    for _ in 0..<10 {
      if let note = found.notes[node] { return note }
      guard let parent = document.parent(of: node) else { return nil }
      if let notes = stretches[parent],
        let note = notes[..<notes.partitioningIndex { $0.first > node }].last,
        note.end.map({ node < $0 }) ?? true
      {
        return note
      }
      node = parent
    }
    return nil
  }
}
