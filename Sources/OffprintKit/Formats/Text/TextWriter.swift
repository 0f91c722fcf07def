/// Writes an article as plain text: a line per paragraph, or wrapped to a width, with empty lines between
/// blocks.
///
/// Links are written as their text, optionally with their addresses; images as their alternative text in
/// brackets; footnotes are numbered at the end. Right-to-left text is in logical order, which the display has
/// to arrange. No control characters are written, whatever the article contains.
package struct TextWriter: Writer {
  /// The format's name.
  package static let format = "text"
  /// The extension of its files.
  package static let fileExtension = "txt"

  private let options: WriterOptions

  /// Makes a writer with the user's options.
  package init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article with a final line end.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    let census = ArticleCensus(article)
    var renderer = TextRenderer(width: options.width)
    for (place, name) in census.noteOrder.enumerated() { renderer.marks.notes[name] = place + 1 }
    renderer.marks.links = options.links
    let links = options.links == .notes ? LinkNotes(article, after: census.noteOrder.count) : nil
    if let links { renderer.marks.addresses = links.numbers }
    // The buffer is moved in and out, which avoids a copy.
    swap(&renderer.out, &output)
    defer { swap(&renderer.out, &output) }
    let start = renderer.out.count
    if options.standalone { FrontMatter.append(article.metadata, to: &renderer.out) }
    if renderer.out.count > start { renderer.out.append(0x0A) }
    for block in Self.opening(of: article.metadata, standalone: options.standalone) {
      renderer.write([block])
    }
    renderer.write(article.content)
    renderer.writeNotes(census)
    if let links { renderer.write(links) }
    renderer.out.append(0x0A)
  }

  private static func opening(of metadata: Metadata, standalone: Bool) -> [Block] {
    guard !standalone else { return [] }
    return [metadata.title, metadata.deck].compactMap { $0 }.map { .paragraph([.text($0)]) }
  }
}
