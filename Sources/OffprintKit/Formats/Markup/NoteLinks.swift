/// The links between references and texts of footnotes in a document.
struct NoteLinks {
  /// One footnote.
  struct Note {
    var number: Int
    /// The number of references written.
    var references = 0

    var id: String { "fn-\(number)" }
  }

  /// The notes by their identifiers in the article.
  var notes: [String: Note] = [:]

  init() {}

  init(_ census: ArticleCensus) {
    for (place, name) in census.noteOrder.enumerated() { notes[name] = Note(number: place + 1) }
  }
}

extension MarkupRenderer {
  /// Writes a reference to a footnote; for an undefined one, its name in brackets.
  mutating func writeReference(to name: String) {
    guard isDocument else {
      markup("<sup>")
      text(markdown.labels[name] ?? "[\(name)]")
      return markup("</sup>")
    }
    guard let note = notes.notes[name], !isInLink else {
      markup("<sup class=\"noteref\"")
      attribute(" data-note=\"", name)
      out.append(0x3E)
      text("[\(notes.notes[name].map { String($0.number) } ?? name)]")
      return markup("</sup>")
    }
    notes.notes[name]?.references += 1
    markup("<sup class=\"noteref\"><a")
    attribute(" href=\"", "#" + note.id)
    attribute(" id=\"", "fnref-\(note.number)" + (note.references == 0 ? "" : "-\(note.references + 1)"))
    markup(" epub:type=\"noteref\" role=\"doc-noteref\">")
    out.append(number: note.number)
    markup("</a></sup>")
  }

  /// Writes the footnotes in the order of their references, each with a back link.
  mutating func writeNotes(_ census: ArticleCensus) {
    guard !census.definitions.isEmpty else { return }
    let definitions = Dictionary(census.definitions.map { ($0.identifier, $0) }) { first, _ in first }
    markup("\n<section epub:type=\"footnotes\" class=\"footnotes\">")
    for name in census.noteOrder {
      guard let definition = definitions[name], let note = notes.notes[name] else { continue }
      markup("\n<aside")
      attribute(" id=\"", note.id)
      attribute(" data-id=\"", name)
      markup(" epub:type=\"footnote\" role=\"doc-footnote\">")
      writeNote(definition.children, name)
      markup("\n</aside>")
    }
    markup("\n</section>")
  }

  /// The number is in the first paragraph, or in one of its own.
  private mutating func writeNote(_ blocks: [Block], _ name: String) {
    guard let note = notes.notes[name] else { return }
    let hasReference = note.references > 0
    let first: [Inline]? = if case .paragraph(let inlines)? = blocks.first { inlines } else { nil }
    markup(first == nil ? "\n<p class=\"label\">" : "\n<p>")
    if hasReference {
      markup("<a class=\"label\"")
      attribute(" href=\"", "#fnref-\(note.number)")
      markup(" epub:type=\"backlink\" role=\"doc-backlink\">")
    } else {
      markup("<span class=\"label\">")
    }
    out.append(number: note.number)
    markup(hasReference ? "</a>. " : "</span>. ")
    if let first { write(first) }
    markup("</p>")
    for block in blocks.dropFirst(first == nil ? 0 : 1) { write(block) }
  }
}
