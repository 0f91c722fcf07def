/// Writes an article as CommonMark with the extensions of GitHub: tables, strikethrough, tasks, footnotes, alerts.
///
/// It begins with the title as a heading, the deck and the lead image; or, standalone, with a front matter that holds
/// all that is known. What Markdown has no notation for stands as HTML; nothing of the text itself can come alive.
public struct MarkdownWriter: Writer {
  /// The format's name.
  public static let format = "markdown"
  /// The extension of its files.
  public static let fileExtension = "md"

  private let options: WriterOptions

  /// Makes a writer with the user's choices.
  public init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article, ending in a line end.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    let start = output.count
    guard meetsControls(writing: article, to: &output) else { return }
    // What stands on both sides of a character that does not come out is judged as it stands without it.
    output.truncate(to: start)
    _ = meetsControls(writing: TextMapping(text: Self.cleaned).map(article), to: &output)
  }

  /// Appends the article. Returns whether there was a character in it that may not come out; then all is to be written
  /// again without such.
  private func meetsControls(writing article: Article, to output: inout ByteBuffer) -> Bool {
    var renderer = MarkdownRenderer(options)
    // The buffer moves in and out again, so that no byte is copied.
    swap(&renderer.out, &output)
    defer { swap(&renderer.out, &output) }
    let census = ArticleCensus(article)
    for note in census.definitions { renderer.labels.add(note.identifier) }
    if options.standalone { FrontMatter.append(article.metadata, to: &renderer.out) }
    let start = renderer.out.count
    if options.standalone, start > 0 { renderer.out.append(0x0A) }
    let body = renderer.out.count
    var sequence = BlockSequence()
    renderer.write(Self.opening(of: article.metadata, census, standalone: options.standalone), in: &sequence)
    renderer.write(article.content, in: &sequence)
    renderer.writeNotes(of: census, in: &sequence)
    renderer.writeReferences()
    if renderer.out.count == body {
      renderer.out.truncate(to: start)
      if start == 0 { renderer.out.append(0x0A) }
    } else {
      renderer.out.append(0x0A)
    }
    return renderer.hasControls
  }

  /// The title, the deck, and the lead image unless the body shows it itself.
  static func opening(of metadata: Metadata, _ census: ArticleCensus, standalone: Bool) -> [Block] {
    var blocks: [Block] = []
    if !standalone {
      if let title = metadata.title { blocks.append(.heading(Heading(depth: 1, children: [.text(title)]))) }
      if let deck = metadata.deck { blocks.append(.paragraph([.emphasis([.text(deck)])])) }
    }
    // The front matter tells of it.
    if !standalone, let image = metadata.image, let url = image.url, !census.shows(url) {
      let caption: [Inline] = image.caption.map { [.text($0)] } ?? []
      let credit: [Inline] = image.credit.map { [.text($0)] } ?? []
      blocks.append(
        .figure(Figure(images: [Image(url: url, alt: image.alt ?? "")], caption: caption, credit: credit)))
    }
    return blocks
  }
}
