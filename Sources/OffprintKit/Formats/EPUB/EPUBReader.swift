import Diagnostics
import Markup

/// Reads a book, EPUB 2 or 3.
///
/// Each content document in reading order becomes an article, except contents and cover. Books that Offprint
/// wrote give the same articles again. The addresses of pictures in the book are their paths; ``BookFiles``
/// returns their bytes. Drawings (SVG) are part of the article, as ``Drawing/address``.
package struct EPUBReader: Reader {
  /// `epub`
  package static let format = "epub"
  /// `epub`
  package static let fileExtensions = ["epub"]

  /// `application/epub+zip`
  package static let mediaTypes = ["application/epub+zip"]
  /// Books are archives.
  package static let isBinary = true

  /// Whether an input is a zip archive whose first file declares it a book.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: [0x50, 0x4B, 0x03, 0x04])
      && start.dropFirst(30).starts(with: "mimetypeapplication/epub+zip".utf8)
  }

  /// Makes a reader.
  package init() {}

  /// Reads a book as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> Source {
    .articles(try read(input.bytes, file: input.name))
  }

  /// Reads the articles of a book; `file` is the input's name in messages.
  ///
  /// - Throws: a diagnostic if it is not a book, broken or encrypted.
  package func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [Article] {
    do throws(ZIPReader.Fault) {
      var archive = try ZIPReader(bytes)
      var room = NodeRoom(archiveSize: archive.size)
      let package = try BookPackage(&archive, &room)
      var articles: [Article] = []
      let pictures = BookPictures(archive)
      for chapter in package.chapters {
        if chapter.isDrawing {
          if let article = article(ofDrawing: chapter, package, pictures) { articles.append(article) }
          continue
        }
        let text = try pictures.archive.read(chapter.path)
        try room.take(text, of: chapter.path)
        if let article = article(text, chapter, package, pictures) { articles.append(article) }
      }
      guard !articles.isEmpty else { throw ZIPReader.Fault(message: "the book contains no text") }
      return articles
    } catch {
      let isEncrypted = error.message.contains("encrypted")
      throw Diagnostic(
        .error, .badInput, "\(file): \(error.message)",
        fix: isEncrypted ? "only books without copy protection can be read" : nil)
    }
  }

  /// The article of a content document; `nil` if it contains only the cover or nothing.
  private func article(
    _ text: [UInt8], _ chapter: BookPackage.Chapter, _ package: BookPackage, _ book: BookPictures
  ) -> Article? {
    let pictures: (String) -> String? = { book.address(of: $0, in: chapter.path) }
    // Documents of books should be well-formed but often are not: then they are parsed as a browser would.
    let document = (try? Document(parsingXML: text)) ?? Document(parsing: text)
    let isOwn = XHTMLDecoder.wrote(document)
    if isOwn { return XHTMLDecoder(document, pictures: pictures).article() }
    guard var article = try? XHTMLReader.article(document, isOwn: false) else { return nil }
    guard !article.content.isEmpty, !isCover(document, article) else { return nil }
    complete(&article.metadata, chapter, package)
    return TextMapping(address: { url, purpose in purpose == .image ? pictures(url) ?? url : url }).map(
      article)
  }

  /// The article of a document that is only a drawing.
  private func article(
    ofDrawing chapter: BookPackage.Chapter, _ package: BookPackage, _ book: BookPictures
  ) -> Article? {
    guard let address = book.drawing(at: chapter.path) else { return nil }
    var article = Article(content: [.figure(Figure(images: [Image(url: address, alt: chapter.label ?? "")]))])
    complete(&article.metadata, chapter, package)
    return article
  }

  private func isCover(_ document: Document, _ article: Article) -> Bool {
    guard let body = XHTMLDecoder.element(.body, in: document), let type = document.name("epub:type") else {
      return false
    }
    let places = [body] + document.children(of: body)
    return places.contains { id in
      document.attribute(type, of: id)?.split(separator: " ").contains("cover") == true
    }
  }

  /// Completes the metadata of a document from those of the book.
  private func complete(
    _ metadata: inout Metadata, _ chapter: BookPackage.Chapter, _ package: BookPackage
  ) {
    // In many books all documents have the title of the book.
    if metadata.title == nil || metadata.title == package.title {
      metadata.title = chapter.label ?? metadata.title
    }
    if metadata.authors.isEmpty { metadata.authors = package.authors }
    metadata.publication = metadata.publication ?? package.publisher
    metadata.language = metadata.language ?? package.language
    metadata.published = metadata.published ?? package.date
  }
}
