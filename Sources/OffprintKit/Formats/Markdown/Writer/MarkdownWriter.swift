/// Writes an article as CommonMark with GitHub's extensions: tables, strikethrough, tasks, footnotes, alerts.
///
/// It starts with the title as a heading, the deck and the lead image; or, standalone, with a front matter
/// with all metadata. Where Markdown has no notation HTML is used; none of the text can become active
/// content.
package struct MarkdownWriter: Writer {
  /// The format's name.
  package static let format = "markdown"
  /// The extension of its files.
  package static let fileExtension = "md"

  private let options: WriterOptions

  /// Makes a writer with the user's options.
  package init(options: WriterOptions = WriterOptions()) {
    self.options = options
  }

  /// Appends the article with a final line end.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    var article = article
    var census = ArticleCensus(article)
    // Names of footnotes and references must be cleaned in the same way.
    if census.definitions.contains(where: { Self.cleaned($0.identifier) != $0.identifier }) {
      article = TextMapping(text: Self.cleaned).map(article)
      census = ArticleCensus(article)
    }
    if census.linksWithin, !census.identifiers.isEmpty {
      article = HeadingAnchors.linked(article, after: options.standalone ? nil : article.metadata.title)
      census = ArticleCensus(article)
    }
    if options.standalone { FrontMatter.append(article.metadata, to: &output) }
    let start = output.count
    if options.standalone, start > 0 { output.append(0x0A) }
    let body = output.count
    let opening = Self.opening(of: article.metadata, census, standalone: options.standalone)
    var renderer = MarkdownRenderer(options, census)
    renderer.write([opening, article.content], notesOf: census, to: &output)
    if output.count == body {
      output.truncate(to: start)
      if start == 0 { output.append(0x0A) }
    } else {
      output.append(0x0A)
    }
  }

  /// The title, the deck, and the lead image unless the body shows it.
  static func opening(of metadata: Metadata, _ census: ArticleCensus, standalone: Bool) -> [Block] {
    var blocks: [Block] = []
    if !standalone {
      if let title = metadata.title { blocks.append(.heading(Heading(depth: 1, children: [.text(title)]))) }
      if let deck = metadata.deck { blocks.append(.paragraph([.emphasis([.text(deck)])])) }
    }
    // Otherwise it is in the front matter.
    if !standalone, let image = metadata.image, let url = image.url, !census.shows(url) {
      let caption: [Inline] = image.caption.map { [.text($0)] } ?? []
      let credit: [Inline] = image.credit.map { [.text($0)] } ?? []
      blocks.append(
        .figure(Figure(images: [Image(url: url, alt: image.alt ?? "")], caption: caption, credit: credit)))
    }
    return blocks
  }
}
