/// Writes an article as an XHTML5 document that can be a content document of an EPUB.
///
/// The title is the only `h1`; the headings of the article are below it. Footnotes are together at the end.
/// No scripts, event handlers or active URLs are written, whatever the article contains. Pictures become
/// links unless the options say otherwise, since a book must not show remote ones. Nodes without an HTML
/// element are identified by classes and `data-…` attributes, so that ``XHTMLReader`` makes the same article
/// of the document.
package struct XHTMLWriter: Writer {
  /// The format's name.
  package static let format = "xhtml"
  /// The extension of its files.
  package static let fileExtension = "xhtml"

  private let options: WriterOptions

  /// Makes a writer with the user's options.
  package init(options: WriterOptions = WriterOptions()) { self.options = options }

  /// Appends the article with a final line end.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    write(Record(article: article), to: &output)
  }

  /// Appends articles as consecutive documents.
  package func write(_ records: [Record], to output: inout ByteBuffer) {
    for record in records { write(record, to: &output) }
  }

  private func write(_ record: Record, to output: inout ByteBuffer) {
    var renderer = MarkupRenderer(.document)
    renderer.images = options.images ?? .link
    if let readFile = options.readFile {
      renderer.pictures.read = { readFile($0, record.input) }
    }
    // The buffer is moved in and out, which avoids a copy.
    swap(&renderer.out, &output)
    defer { swap(&renderer.out, &output) }
    renderer.writeDocument(record.article)
  }
}

extension MarkupRenderer {
  /// Writes a whole document; `style` is the address of a style sheet.
  mutating func writeDocument(_ article: Article, style: StaticString? = nil) {
    let census = ArticleCensus(article)
    prepare(census, hasTitle: article.metadata.title != nil)
    let metadata = article.metadata
    base = BaseAddress(page: metadata.url ?? metadata.canonicalURL, base: nil)
    let language = metadata.language.flatMap(LanguageTag.valid)
    let direction = metadata.direction ?? Direction(ofLanguage: language)
    markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    markup("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"")
    if let language { writeLanguage(language) }
    attribute(" dir=\"", direction?.rawValue)
    markup(">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"generator\" content=\"Offprint\"/>")
    if let style {
      markup("\n<link rel=\"stylesheet\" type=\"text/css\" href=\"")
      markup(style)
      markup("\"/>")
    }
    writeHead(metadata)
    markup("\n</head>\n<body epub:type=\"bodymatter\">\n<article>")
    writeHeader(metadata, census)
    write(article.content)
    writeNotes(census)
    markup("\n</article>\n</body>\n</html>\n")
  }

  /// Makes the ids of possible link targets before anything is written.
  private mutating func prepare(_ census: ArticleCensus, hasTitle: Bool) {
    notes = NoteLinks(census)
    headingIDs = HeadingIDs.all(census.identifiers)
    headingShift = hasTitle && (census.topDepth ?? 2) <= 1 ? 1 : 0
  }
}
