import Markup

/// Finds the notes within the line that they belong to, after their mark: sidenotes, or notes shown on hover.
struct InlineNotes {
  private let document: Document
  private let clues: NoteClues

  private static let shortest = 4
  private static let longestMark = 12

  init(_ document: Document, _ clues: NoteClues) {
    self.document = document
    self.clues = clues
  }

  /// Adds those among the elements that contain one.
  func find(_ remarks: [NodeID], _ found: inout Footnotes) {
    guard !remarks.isEmpty else { return }
    let search = NoteSearch(document, found)
    var number = 0
    // The element with both mark and note is processed before those inside it.
    var wrappers: [NodeID] = []
    var boxes: Set<NodeID> = []
    for (index, remark) in remarks.enumerated() {
      // The repeated mark of LaTeX's notes has a note that only says so.
      if clues.has(clues.names.class, remark, NoteClues.footnoteMark), index + 1 < remarks.count,
        document.stands(remarks[index + 1], in: remark, levels: 4)
      {
        found.omitted.insert(remarks[index + 1])
        wrappers.append(remark)
        continue
      }
      let isWrapper =
        index + 1 < remarks.count && document.stands(remarks[index + 1], in: remark, levels: 4)
        && holdsRemark(remark, remarks[(index + 1)...])
      if isWrapper {
        wrappers.append(remark)
        if clues.classWords(of: remark).contains(.note) { boxes.insert(remark) }
        continue
      }
      guard isNote(remark, in: boxes), found.references[remark] == nil, found.notes[remark] == nil,
        search.note(of: remark) == nil
      else { continue }
      let around = wrappers.suffix(4).filter { document.stands(remark, in: $0, levels: 4) }
      let wrapper = around.first
      if around.contains(where: { clues.has(clues.names.class, $0, NoteClues.footnoteMark) }) {
        found.omitted.insert(remark)
        continue
      }
      let marks = marks(of: remark, in: wrapper)
      guard marks.isMarked || isNamed(remark) else { continue }
      number += 1
      let note = Footnotes.Note(name: "sidenote-\(number)", first: remark, isInline: true)
      _ = found.enter(note, label: marks.label)
      found.omitted.formUnion(marks.nodes)
      for mark in marks.nodes { found.references[mark] = nil }
    }
  }

  /// Whether most of an element's text is that of a note inside it.
  private func holdsRemark(_ id: NodeID, _ inner: ArraySlice<NodeID>) -> Bool {
    let size = document.textSize(of: id, atMost: 2_000)
    return inner.prefix(6).contains {
      document.stands($0, in: id, levels: 4) && isWordOfNote($0)
        && document.textSize(of: $0, atMost: 2_000) + Self.longestMark >= size
    }
  }

  private func isWordOfNote(_ id: NodeID) -> Bool {
    document.textSize(of: id, atMost: Self.shortest) > Self.shortest
  }

  /// Whether an element, or a box around it, is named a note.
  private func isNote(_ id: NodeID, in boxes: Set<NodeID>) -> Bool {
    guard isWordOfNote(id) else { return false }
    if document.tag(of: id) == .other { return true }
    let words = clues.classWords(of: id)
    if words.contains(.footnote) || words.contains(.side) && words.contains(.note) || isNamed(id) {
      return true
    }
    if clues.has(clues.names.role, id, NoteClues.note) { return true }
    return words.contains(.note) && document.ancestors(of: id).prefix(4).contains(where: boxes.contains)
  }

  /// Whether the class, or the name of the element, says that it is a note without a mark.
  private func isNamed(_ id: NodeID) -> Bool {
    if document.tag(of: id) == .other { return true }
    let words = clues.classWords(of: id)
    if words.contains(.side), words.contains(.note) { return true }
    guard let name = clues.names.class.name, let value = document.attribute(name, of: id) else {
      return false
    }
    return value.split(separator: " ").contains { $0 == "sidenote" || $0 == "marginnote" }
  }

  /// The mark of a note in the line: the rest of the element around both, or the element before it.
  private func marks(of note: NodeID, in wrapper: NodeID?) -> (nodes: [NodeID], label: String, isMarked: Bool)
  {
    var nodes: [NodeID] = []
    var label = ""
    if let wrapper {
      var node = note
      while node != wrapper, let parent = document.parent(of: node) {
        for sibling in document.children(of: parent).prefix(16) where sibling != node {
          guard let text = document.shortText(of: sibling, atMost: Self.longestMark) else {
            return ([], "", false)
          }
          if NoteLabel.isMark(text) { label = text }
          nodes.append(sibling)
        }
        node = parent
      }
      return (nodes, label, true)
    }
    var before = document.elementBefore(note)
    while let id = before, nodes.count < 3 {
      guard let text = document.shortText(of: id, atMost: Self.longestMark) else { break }
      switch document.tag(of: id) {
      case .input: break
      case .label, .button: label = text
      case .sup, .a, .span:
        guard NoteLabel.isMark(text) || text.isEmpty else { return (nodes, label, !nodes.isEmpty) }
        label = text
      default: return (nodes, label, !nodes.isEmpty)
      }
      nodes.append(id)
      before = document.elementBefore(id)
    }
    return (nodes, label, !nodes.isEmpty)
  }
}
