/// Writes an article as plain text: a line each paragraph, or wrapped to a width, with an empty line between blocks.
///
/// Links are their text, on request with their addresses; images are their alternative text in brackets, footnotes stand
/// numbered at the end. Text that runs from right to left keeps the order in which it is read: what shows it arranges it.
/// No control characters come out, whatever the article holds.
public struct TextWriter: Writer {
  /// The format's name.
  public static let format = "text"
  /// The extension of its files.
  public static let fileExtension = "txt"

  private let options: WriterOptions

  /// Makes a writer with the user's choices.
  public init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article, ending in a line end.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    let census = ArticleCensus(article)
    var renderer = TextRenderer(width: options.width)
    for (place, name) in census.noteOrder.enumerated() { renderer.marks.notes[name] = place + 1 }
    renderer.marks.links = options.links
    let links = options.links == .notes ? LinkNotes(article, after: census.noteOrder.count) : nil
    if let links { renderer.marks.addresses = links.numbers }
    // The buffer moves in and out again, so that no byte is copied.
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
