import OffprintKit
import Testing

/// Drawings in articles of any origin, as formats write and read them.
struct DrawingFormatTests {
  private static let hostile = """
    <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)' width='300'><script>alert(1)</script>
    <a href='javascript:alert(1)'><path d='M0 0h9v9z'/></a></svg>
    """
  private static let harmless =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\"><g><path d=\"M0 0h9v9z\"/></g></svg>"

  private static var addresses: [String] {
    let plain = Array(hostile.utf8).map { byte in
      byte < 0x10 ? "%0\(String(byte, radix: 16))" : "%\(String(byte, radix: 16))"
    }.joined()
    return [
      "data:image/svg+xml,\(plain)", "DATA:image/SVG+xml;charset=utf-8,\(plain)",
      "data:image/svg+xml;utf8,\(hostile)",
    ]
  }

  private func article(_ url: String) -> Article {
    Article(content: [
      .paragraph([.text("See "), .image(Image(url: url, alt: "A lens"))]),
      .figure(Figure(images: [Image(url: url, alt: "A lens")], caption: [.text("Glass")])),
    ])
  }

  private var drawing: Drawing {
    get throws { try #require(Drawing(file: Array(Self.hostile.utf8))) }
  }

  @Test(arguments: [nil, ImageChoice.keep, .embed, .link])
  func xhtml(images: ImageChoice?) throws {
    var options = WriterOptions()
    options.images = images
    for url in Self.addresses {
      let output = written(article(url), by: XHTMLWriter(options: options))
      #expect(output.split(separator: "<img src=\"\(try drawing.address)\" alt=\"A lens\"/>").count == 3)
      #expect(DrawingFaults.inAddresses(of: output).isEmpty)
      let read = try XHTMLReader().read(Array(output.utf8), file: "a.xhtml")
      #expect(read == article(try drawing.address))
    }
    #expect(String(decoding: try drawing.markup, as: UTF8.self) == Self.harmless)
  }

  @Test(
    "what is no drawing is its alternative text",
    arguments: [
      "data:image/svg+xml,x", "data:image/svg+xml;base64,PHN2Zy8+", "data:image/svg,%3Csvg/%3E",
      " data:image/svg+xml,\(hostile)", "da\nta:image/svg+xml,\(hostile)", "data:text/html,\(hostile)",
      "data:image/svg+xml;base64,****",
    ])
  func faultyAddresses(url: String) throws {
    for images in [nil, ImageChoice.keep, .embed] {
      var options = WriterOptions()
      options.images = images
      let output = written(article(url), by: XHTMLWriter(options: options))
      #expect(!output.lowercased().contains("svg+xml") && !output.contains("<img"), "\(output)")
      #expect(output.contains("A lens"))
    }
    #expect(try book(article(url)).files.allSatisfy { !$0.name.hasSuffix(".svg") })
  }

  @Test("an XHTML document that claims to be our own is not trusted either")
  func forgedXHTML() throws {
    let document = """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="generator" content="Offprint"/></head><body><article>
      <p><img src="\(Self.addresses[0])" alt="A lens"/></p></article></body></html>
      """
    let read = try XHTMLReader().read(Array(document.utf8), file: "a.xhtml")
    #expect(written(read, by: JSONWriter()).contains(try drawing.address))
  }

  @Test("formats without drawings keep the alternative text")
  func otherFormats() throws {
    for url in try Self.addresses + [drawing.address] {
      let article = article(url)
      #expect(written(article, by: MarkdownWriter()) == "See A lens\n\nA lens\n\n*Glass*\n")
      #expect(plainText(article).contains("See [A lens]"))
      let pandoc = written(article, by: PandocWriter())
      #expect(!pandoc.contains("svg") && !pandoc.contains("Image"), "\(pandoc)")
      #expect(pandoc.contains("lens"))
      #expect(written(article, by: JSONWriter()).lowercased().contains("data:image/svg+xml"))
    }
  }

  @Test func leadImages() {
    var article = Article(content: [.paragraph([.text("x")])])
    article.metadata.image = LeadImage()
    article.metadata.image?.url = Self.addresses[0]
    let output = written(article, by: XHTMLWriter())
    #expect(DrawingFaults.inAddresses(of: output).isEmpty)
    #expect(!output.contains(Self.addresses[0]))
  }

  /// A book of an article, and its files.
  private func book(
    _ article: Article, readFile: (@Sendable (String, String?) -> [UInt8]?)? = nil
  ) throws -> (bytes: [UInt8], files: [(name: String, text: String)]) {
    var options = WriterOptions()
    options.readFile = readFile
    var output = ByteBuffer()
    EPUBWriter(options: options).write([Record(input: "a.html", article: article)], to: &output)
    let file = try TemporaryFile(output.bytes)
    let script = """
      import sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      for name in book.namelist():
          print('\\x01' + name + '\\x02' + book.read(name).decode('latin-1'), end='')
      """
    let result = try run("python3", ["-c", script, file.path])
    try #require(result.status == 0, "\(result.output)")
    let files = result.output.split(separator: "\u{1}").map { part in
      let parts = part.split(separator: "\u{2}", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: String(parts[0]), text: String(parts.last ?? ""))
    }
    return (output.bytes, files)
  }

  @Test func epub() throws {
    for url in Self.addresses {
      let (bytes, files) = try book(article(url))
      let drawings = files.filter { $0.name.hasSuffix(".svg") }
      #expect(drawings.map(\.text) == [Self.harmless])
      let name = try #require(drawings.first?.name.dropFirst("EPUB/".count))
      let package = try #require(files.first { $0.name == "EPUB/package.opf" }?.text)
      #expect(package.contains("href=\"\(name)\" media-type=\"image/svg+xml\"/>"))
      let chapter = try #require(files.first { $0.name == "EPUB/article-1.xhtml" }?.text)
      #expect(chapter.split(separator: "<img src=\"\(name)\" alt=\"A lens\"/>").count == 3)
      // Through JSON and into a book again.
      let read = try EPUBReader().read(bytes, file: "a.epub")
      #expect(read == [article(try drawing.address)])
      let json = written(try #require(read.first), by: JSONWriter())
      let again = try JSONReader().read(Array(json.utf8), file: "a.json")
      #expect(try book(again).bytes == bytes)
    }
  }

  @Test("a drawing next to the page is embedded without what runs")
  func files() throws {
    let article = article("lens.svg")
    let (bytes, files) = try book(article) { path, _ in path == "lens.svg" ? Array(Self.hostile.utf8) : nil }
    #expect(files.filter { $0.name.hasSuffix(".svg") }.map(\.text) == [Self.harmless])
    #expect(try EPUBReader().read(bytes, file: "a.epub") == [self.article(try drawing.address)])
    let other = try book(article) { _, _ in Array("<svg onload='x'/>".utf8) }
    #expect(other.files.allSatisfy { !$0.name.hasSuffix(".svg") })
  }

  @Test("drawings of books by others: files, in the text, and documents of their own")
  func foreignBooks() throws {
    var zip = StoredZIP()
    zip.add(
      "META-INF/container.xml",
      "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>"
    )
    zip.add(
      "b.opf",
      """
      <package xmlns='http://www.idpf.org/2007/opf'><metadata/><manifest>
      <item id='a' href='a.xhtml' media-type='application/xhtml+xml'/><item id='b' href='b.svg' media-type='image/svg+xml'/>
      <item id='c' href='c.svg' media-type='image/svg+xml'/></manifest>
      <spine><itemref idref='a'/><itemref idref='b'/></spine></package>
      """)
    zip.add(
      "a.xhtml",
      """
      <html xmlns='http://www.w3.org/1999/xhtml'><body><p>The lens.</p><p><img src='b.svg' alt='A lens'/></p>
      <p><img src='c.svg' alt='No lens'/></p><div>\(Self.hostile.split(separator: "onload").joined(separator: "aria-label='Turning' data-x"))</div>
      </body></html>
      """)
    zip.add("b.svg", Self.hostile)
    zip.add("c.svg", "<html/>")
    let articles = try EPUBReader().read(zip.archive(), file: "b.epub")
    let address = try drawing.address
    #expect(
      articles.map(\.content) == [
        [
          .paragraph([.text("The lens.")]), .figure(Figure(images: [Image(url: address, alt: "A lens")])),
          .figure(Figure(images: [Image(url: "c.svg", alt: "No lens")])),
          .figure(Figure(images: [Image(url: address, alt: "Turning", width: 300)])),
        ],
        [.figure(Figure(images: [Image(url: address)]))],
      ])
  }
}
