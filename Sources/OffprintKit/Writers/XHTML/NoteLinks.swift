/// How the references and the texts of footnotes find each other in a document.
struct NoteLinks {
  /// One footnote.
  struct Note {
    var number: Int
    var id: String
    /// The ids of its references, as they are written.
    var references: [String] = []
  }

  /// The notes by what the article calls them.
  var notes: [String: Note] = [:]

  init() {}

  init(_ census: ArticleCensus, _ identifiers: inout Identifiers) {
    for (place, name) in census.noteOrder.enumerated() {
      notes[name] = Note(number: place + 1, id: identifiers.unique("fn-\(place + 1)"))
    }
  }
}

extension MarkupRenderer {
  /// Writes a reference to a footnote; to one that is not there, its name in brackets.
  mutating func writeReference(to name: String) {
    guard place == .document, let note = notes.notes[name] else {
      return element("sup") { $0.text("[\(name)]") }
    }
    guard !isInLink else { return element("sup") { $0.text("[\(note.number)]") } }
    let count = note.references.count
    let id = "fnref-\(note.number)" + (count == 0 ? "" : "-\(count + 1)")
    notes.notes[name]?.references.append(id)
    element("sup") { renderer in
      renderer.element(
        "a", ["href": "#" + note.id, "id": id, "epub:type": "noteref", "role": "doc-noteref"]
      ) { $0.text(String(note.number)) }
    }
  }

  /// Writes the footnotes in the order of their references, each with a way back.
  mutating func writeNotes(_ census: ArticleCensus) {
    guard !census.definitions.isEmpty else { return }
    let definitions = Dictionary(census.definitions.map { ($0.identifier, $0) }) { first, _ in first }
    newLine()
    open("section", ["epub:type": "footnotes", "class": "footnotes"])
    for name in census.noteOrder {
      guard let definition = definitions[name], let note = notes.notes[name] else { continue }
      newLine()
      open("aside", ["id": note.id, "epub:type": "footnote", "role": "doc-footnote"])
      writeNote(definition)
      newLine()
      close("aside")
    }
    newLine()
    close("section")
  }

  private mutating func writeNote(_ definition: FootnoteDefinition) {
    guard let note = notes.notes[definition.identifier] else { return }
    let label: (inout MarkupRenderer) -> Void = { renderer in
      if let back = note.references.first {
        renderer.element("a", ["href": "#" + back, "epub:type": "backlink", "role": "doc-backlink"]) {
          $0.text(String(note.number))
        }
      } else {
        renderer.text(String(note.number))
      }
      renderer.text(". ")
    }
    var blocks = definition.children
    newLine()
    if case .paragraph(let inlines)? = blocks.first {
      blocks.removeFirst()
      element("p") { renderer in
        label(&renderer)
        renderer.write(inlines)
      }
    } else {
      element("p", [:], label)
    }
    write(blocks)
  }
}
