/// Writes articles as a book, EPUB 3: a content document for each in order, contents, and local pictures.
///
/// Other pictures become links, since a book must contain all that it shows. The same articles give the same
/// bytes: the book's identifier is a hash of its contents, and its date is that of the articles.
package struct EPUBWriter: Writer {
  /// The format's name.
  package static let format = "epub"
  /// The extension of its files.
  package static let fileExtension = "epub"
  /// A book contains any number of articles.
  package static var capacity: Capacity { .collection }
  /// A book is a zip archive.
  package static var isBinary: Bool { true }
  /// The losses, in order.
  package static let losses: [Loss] =
    XHTMLWriter.losses + [
      Loss(
        "Addresses of embedded pictures: those of files, and data URLs except those of drawings (SVG)",
        standIn: "their paths in the book"
      ) { article in
        ArticleRewriter(block: { [filed($0)] }, inline: { [filed($0)] }).rewrite(article)
      }
    ]

  private let options: WriterOptions

  /// Makes a writer with the user's options.
  package init(options: WriterOptions = WriterOptions()) { self.options = options }

  /// Appends a book of one article.
  package func write(_ article: Article, to output: inout ByteBuffer) {
    write([Record(article: article)], to: &output)
  }

  /// Appends a book of the articles.
  package func write(_ records: [Record], to output: inout ByteBuffer) {
    let work = Book.work(of: records)
    var book = Book(
      records.map(\.article), of: work, title: options.title,
      cover: options.cover ?? cover(of: work, in: records.first?.input))
    var pictures = EmbeddedPictures()
    pictures.keepsNames = true
    var zip = ZIPWriter()
    zip.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
    zip.add("META-INF/container.xml", Array(Book.container.utf8))
    var hashes = ByteBuffer()
    let names = records.indices.map { Self.name(of: $0, among: records.count) }
    var links = BookLinks(records, names: names)
    // The compressed size does not limit the uncompressed one.
    var room = output.limit
    for (place, record) in records.enumerated() {
      let name = names[place]
      var renderer = MarkupRenderer(.document)
      renderer.out = ByteBuffer(limit: room)
      links.current = name
      links.input = record.input
      renderer.links = links
      renderer.images = images
      renderer.pictures = pictures
      renderer.pictures.begin { path in options.readFile?(path, record.input) }
      renderer.writeDocument(record.article, style: "style.css")
      pictures = renderer.pictures
      if renderer.out.isOver { return output.overflow() }
      room -= renderer.out.count
      book.chapters.append(
        Book.Chapter(
          name: name, title: Book.name(of: record.article.metadata), hasMathML: renderer.hasMathML))
      hashes.append(ContentHash(renderer.out.bytes).hex)
      zip.add("EPUB/" + name, renderer.out.bytes)
    }
    book.pictures = pictures.files
    for picture in book.pictures { zip.add("EPUB/" + picture.name, picture.bytes, isStored: true) }
    if let cover = book.cover {
      hashes.append(ContentHash(cover.bytes).hex)
      zip.add("EPUB/" + cover.name, cover.bytes, isStored: true)
      zip.add("EPUB/cover.xhtml", book.coverPage(cover))
    }
    hashes.append(book.title)
    book.identifier = ContentHash(hashes.bytes).uuid
    zip.add("EPUB/style.css", Array(Book.style.utf8))
    zip.add("EPUB/nav.xhtml", book.navigation())
    zip.add("EPUB/package.opf", book.package())
    output.raiseLimit(by: pictures.size + (book.cover?.bytes.count ?? 0))
    output.append(zip.finish())
  }

  /// The cover of a book that is written again.
  private func cover(of work: Metadata?, in input: String?) -> [UInt8]? {
    guard images == .embed, let address = work?.image?.url else { return nil }
    return options.readFile?(address, input)
  }

  /// A book must not show pictures that are not in it.
  private var images: ImageChoice {
    let choice = options.images ?? .embed
    return choice == .keep ? .embed : choice
  }

  private static func name(of place: Int, among count: Int) -> String {
    let number = String(place + 1)
    let zeros = String(repeating: "0", count: String(count).utf8.count - number.utf8.count)
    return "article-\(zeros)\(number).xhtml"
  }

  private static func filed(_ block: Block) -> Block {
    guard case .figure(var figure) = block else { return block }
    figure.images = figure.images.map(filed)
    return .figure(figure)
  }

  private static func filed(_ inline: Inline) -> Inline {
    guard case .image(let image) = inline else { return inline }
    return .image(filed(image))
  }

  private static func filed(_ image: Image) -> Image {
    var image = image
    if let bytes = DataAddress.bytes(of: image.url), let type = ImageType(bytes) {
      image.url = "EPUB/" + EmbeddedPictures.name(bytes, type.rawValue)
    }
    return image
  }
}
