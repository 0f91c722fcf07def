import OffprintKit
import Testing

/// Books that are read and written again.
struct BookAgainTests {
  private let words = SampleBook.words

  private func read(_ book: SampleBook) throws -> [Article] {
    try EPUBReader().read(book.archive(), file: "valley.epub")
  }

  private func text(_ name: String, in book: [UInt8]) throws -> String {
    let files = try #require(BookFiles(book))
    return String(decoding: try #require(files.read("EPUB/\(name)")), as: UTF8.self)
  }

  @Test(
    "links from part to part, and to headings by any of their names, work however often it is written again")
  func linksBetweenParts() throws {
    var book = SampleBook()
    book.add(
      chapter: "one.xhtml", "One",
      "<p>\(words) See <a href='sub/two.xhtml#x'>two</a> and <a href='sub/two.xhtml#b'>b</a>.</p>")
    book.add(
      chapter: "sub/two.xhtml", "Two",
      "<p>\(words) See <a href='../one.xhtml'>one</a>.</p><section id='b'><h2 id='boats'>Boats</h2></section>"
    )
    var articles = try read(book)
    for _ in 1...3 {
      var output = ByteBuffer()
      EPUBWriter().write(articles.map { Record(article: $0) }, to: &output)
      let one = try text("article-1.xhtml", in: output.bytes)
      #expect(one.contains("<a href=\"article-2.xhtml\" data-href=\"OPS/sub/two.xhtml#x\">"))
      #expect(one.contains("<a href=\"article-2.xhtml#boats\" data-href=\"OPS/sub/two.xhtml#boats\">"))
      let two = try text("article-2.xhtml", in: output.bytes)
      #expect(two.contains("<a href=\"article-1.xhtml\" data-href=\"OPS/one.xhtml\">"))
      articles = try EPUBReader().read(output.bytes, file: "again.epub")
    }
  }

  @Test("links stay in their book if several become one")
  func linksOfSeveralBooks() throws {
    var book = SampleBook()
    book.add(chapter: "one.xhtml", "One", "<p>\(words) See <a href='two.xhtml'>two</a>.</p>")
    book.add(chapter: "two.xhtml", "Two", "<p>\(words)</p>")
    let articles = try read(book)
    var output = ByteBuffer()
    EPUBWriter().write(
      ["a.epub", "b.epub"].flatMap { name in articles.map { Record(input: name, article: $0) } }, to: &output)
    #expect(try text("article-1.xhtml", in: output.bytes).contains("<a href=\"article-2.xhtml\""))
    #expect(try text("article-3.xhtml", in: output.bytes).contains("<a href=\"article-4.xhtml\""))
  }

  @Test("it keeps its metadata and its cover")
  func sameBook() throws {
    let picture = "GIF89a, as far as its first bytes go"
    var book = SampleBook()
    book.metadata = """
      <dc:title>The valley</dc:title><dc:creator>Ines Falk</dc:creator><dc:language>en</dc:language>
      <dc:date opf:event="modification">2024-05-06</dc:date><dc:date>2023-01-02</dc:date>
      <dc:publisher>Coast</dc:publisher><dc:subject>rivers</dc:subject><dc:subject>Unknown</dc:subject>
      <dc:description>&lt;p&gt;A tale of &lt;b&gt;water&lt;/b&gt;&lt;/p&gt;</dc:description>
      <dc:rights>CC BY</dc:rights><meta name="cover" content="front.gif"/>
      """
    book.add("front.gif", picture, type: "image/gif")
    // Nothing but its picture says what this page is.
    book.add(chapter: "front.xhtml", "Front", "<p><img src='front.gif' alt=''/></p>")
    book.add(chapter: "one.xhtml", "One", "<p>\(words)</p>")
    book.add(chapter: "two.xhtml", "Two", "<p>\(words)</p>")
    var bytes = book.archive()
    for _ in 1...2 {
      let articles = try Converter().conversions(of: bytes, file: "valley.epub").map(\.article)
      #expect(articles.map(\.metadata.title) == ["One", "Two"])
      var options = WriterOptions()
      options.readFile = { [bytes] path, _ in BookFiles(bytes)?.read(path) }
      var output = ByteBuffer()
      EPUBWriter(options: options).write(
        articles.map { Record(input: "valley.epub", article: $0) }, to: &output)
      bytes = output.bytes
      let package = try text("package.opf", in: bytes)
      for fact in [
        "<dc:title>The valley<", "<dc:creator>Ines Falk<", "<dc:publisher>Coast<", "<dc:date>2023-01-02<",
        "<dc:description>A tale of water<", "<dc:subject>rivers<", "<dc:rights>CC BY<",
      ] { #expect(package.contains(fact), "\(fact)") }
      #expect(!package.contains("Unknown"))
      #expect(try text("cover.gif", in: bytes) == picture)
    }
  }
}
