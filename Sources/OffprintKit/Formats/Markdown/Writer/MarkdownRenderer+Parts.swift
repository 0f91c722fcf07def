/// The parts of a document, without forbidden characters.
///
/// The neighbours of such a character must be treated as adjacent: a part that turns out to contain one is
/// written again without it.
extension MarkdownRenderer {
  /// Writes the blocks of a document.
  mutating func write(document blocks: [Block], in sequence: inout BlockSequence) {
    let span = blocks.span
    for place in span.indices {
      writePart(in: &sequence) { renderer, sequence, cleaning in
        if let cleaning {
          renderer.write(cleaning.map([span[place]]), in: &sequence)
        } else {
          renderer.write(span[place], in: &sequence)
        }
      }
    }
  }

  /// Writes the footnotes in the order of the references to them.
  mutating func writeNotes(of census: ArticleCensus, in sequence: inout BlockSequence) {
    let definitions = Dictionary(census.definitions.map { ($0.identifier, $0) }) { first, _ in first }
    for name in census.noteOrder {
      guard let note = definitions[name] else { continue }
      writePart(in: &sequence) { renderer, sequence, cleaning in
        var note = note
        if let cleaning { note.children = cleaning.map(note.children) }
        renderer.place(.note, in: &sequence) { $0.write(note) }
      }
    }
  }

  private mutating func writePart(
    in sequence: inout BlockSequence,
    _ write: (inout MarkdownRenderer, inout BlockSequence, TextMapping?) -> Void
  ) {
    let (before, start, links) = (sequence, out.count, references.targets.count)
    hasControls = false
    write(&self, &sequence, nil)
    guard hasControls else { return }
    out.truncate(to: start)
    references.forget(after: links)
    sequence = before
    write(&self, &sequence, TextMapping(text: MarkdownWriter.cleaned))
  }
}
