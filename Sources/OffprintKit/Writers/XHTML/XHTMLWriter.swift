/// Writes an article as a whole XHTML5 document, ready to be the content document of an EPUB.
///
/// The title is the only `h1`; the headings of the article stand under it. Footnotes stand together at the end. No
/// scripts, no handlers and no active addresses come out, whatever the article holds.
public struct XHTMLWriter: Writer {
  /// The format's name.
  public static let format = "xhtml"
  /// The extension of its files.
  public static let fileExtension = "xhtml"

  /// Makes a writer with the user's choices.
  public init(options: WriterOptions = WriterOptions()) {}

  /// Appends the article, ending in a line end.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    let census = ArticleCensus(article)
    var renderer = MarkupRenderer(.document)
    renderer.prepare(census, hasTitle: article.metadata.title != nil)
    // The buffer moves in and out again, so that no byte is copied.
    swap(&renderer.out, &output)
    defer { swap(&renderer.out, &output) }
    renderer.writeDocument(article, census)
  }
}

extension MarkupRenderer {
  /// Makes the ids that links in the article may mean before anything is written.
  fileprivate mutating func prepare(_ census: ArticleCensus, hasTitle: Bool) {
    var identifiers = Identifiers()
    notes = NoteLinks(census, &identifiers)
    for name in census.identifiers {
      let id = identifiers.make(for: name)
      headingIDs[name, default: []].append(id)
      if linkTargets[name] == nil { linkTargets[name] = id }
    }
    // They are taken from the end.
    for name in headingIDs.keys { headingIDs[name]?.reverse() }
    headingShift = hasTitle && (census.topDepth ?? 2) <= 1 ? 1 : 0
  }

  fileprivate mutating func writeDocument(_ article: Article, _ census: ArticleCensus) {
    let metadata = article.metadata
    let language = metadata.language.flatMap(LanguageTag.valid)
    let direction = metadata.direction ?? Direction(ofLanguage: language)
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n" as StaticString)
    open(
      "html",
      ["xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"]
        + languageAttributes(language) + ["dir": direction?.rawValue])
    writeHead(metadata)
    newLine()
    open("body", ["epub:type": "bodymatter"])
    box("article") { renderer in
      renderer.writeHeader(metadata, census)
      renderer.write(article.content)
      renderer.writeNotes(census)
    }
    out.append("\n</body>\n</html>\n" as StaticString)
  }

  /// What is known, in the head: the names are those of HTML and of Dublin Core.
  private mutating func writeHead(_ metadata: Metadata) {
    box("head") { renderer in
      renderer.newLine()
      renderer.void("meta", ["charset": "utf-8"])
      let title = [metadata.title, metadata.deck, metadata.publication].compactMap(\.self).first {
        !$0.isBlank
      }
      renderer.line("title") { $0.text(title ?? "Untitled") }
      for author in metadata.authors { renderer.meta("author", author.name) }
      renderer.meta("description", metadata.excerpt ?? metadata.deck)
      renderer.meta("keywords", metadata.tags.isEmpty ? nil : metadata.tags.joined(separator: ", "))
      renderer.meta("dcterms.issued", metadata.published)
      renderer.meta("dcterms.modified", metadata.modified)
      renderer.meta("dcterms.publisher", metadata.publication)
      renderer.meta("dcterms.type", metadata.kind)
      renderer.meta("dcterms.license", metadata.license)
      renderer.meta("dcterms.source", metadata.url)
      guard let url = (metadata.canonicalURL ?? metadata.url).flatMap({ SafeURL.checked($0, for: .link) })
      else { return }
      renderer.newLine()
      renderer.void("link", ["rel": "canonical", "href": XMLAddress.escaped(url)])
    }
  }

  private mutating func meta(_ name: String, _ content: String?) {
    guard let content else { return }
    newLine()
    void("meta", ["name": name, "content": content])
  }

  private mutating func writeHeader(_ metadata: Metadata, _ census: ArticleCensus) {
    let start = out.count
    newLine()
    open("header")
    let empty = out.count
    if let kicker = metadata.kicker { line("p", ["class": "kicker"]) { $0.text(kicker) } }
    if let title = metadata.title, !title.isBlank { line("h1") { $0.text(title) } }
    if let deck = metadata.deck { line("p", ["class": "deck"]) { $0.text(deck) } }
    writeByline(metadata.authors)
    if let published = metadata.published { writeTime(published) }
    if let image = metadata.image, let url = image.url, !census.shows(url) {
      let picture = Image(url: url, alt: image.alt ?? "", width: image.width, height: image.height)
      write(
        Figure(
          images: [picture], caption: image.caption.map { [.text($0)] } ?? [],
          credit: image.credit.map { [.text($0)] } ?? []))
    }
    guard out.count > empty else { return out.truncate(to: start) }
    newLine()
    close("header")
  }

  private mutating func writeByline(_ authors: [Author]) {
    guard !authors.isEmpty else { return }
    line("p", ["class": "byline"]) { renderer in
      for (place, author) in authors.enumerated() {
        if place > 0 { renderer.text(", ") }
        if let url = author.url.flatMap({ SafeURL.checked($0, for: .link) }) {
          renderer.element("a", ["rel": "author", "href": XMLAddress.escaped(url)]) { $0.text(author.name) }
        } else {
          renderer.text(author.name)
        }
        if let role = author.role { renderer.text(" (\(role))") }
      }
    }
  }

  /// A time element takes a date or a date and time of full form; any other date stands as text.
  private mutating func writeTime(_ time: String) {
    line("p", ["class": "published"]) { renderer in
      if DateForm.isValid(time) {
        renderer.element("time", ["datetime": time]) { $0.text(String(time.prefix(10))) }
      } else {
        renderer.text(time)
      }
    }
  }
}

extension String {
  /// Whether nothing stands in it but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
