import OffprintKit
import Testing

/// What a book says about its documents.
struct BookMetadataTests {
  private let words = SampleBook.words

  private func read(_ book: SampleBook) throws -> [Article] {
    try EPUBReader().read(book.archive(), file: "valley.epub")
  }

  private func book(contents: String) -> SampleBook {
    var book = SampleBook()
    book.add("nav.xhtml", SampleBook.page("Contents", contents), attributes: "properties='nav'")
    return book
  }

  @Test("labels of places are not that of the whole document, nor is the name of its file")
  func poorLabels() throws {
    var places = book(
      contents: """
        <nav epub:type="toc"><ol><li><a href="one.xhtml#a">The mill</a></li>
        <li><a href="one.xhtml#b">The weir</a></li></ol></nav>
        """)
    places.add(
      chapter: "one.xhtml", "The valley",
      "<h1 id='a'>The mill</h1><p>\(words)</p><h1 id='b'>The weir</h1><p>\(words)</p>")
    #expect(try read(places).map(\.metadata.title) == ["The valley"])
    var file = book(
      contents: "<nav epub:type='toc'><ol><li><a href='one.xhtml'>one.xhtml</a></li></ol></nav>")
    file.add(chapter: "one.xhtml", "one.xhtml", "<h1>The mill</h1><p>\(words)</p>")
    #expect(try read(file).map(\.metadata.title) == ["The mill"])
  }

  @Test("the name of a file is no title even where there is no other")
  func nameOfFile() throws {
    var file = SampleBook()
    file.add(chapter: "one.xhtml", "one.xhtml", "<p>\(words)</p>")
    #expect(try read(file).map(\.metadata.title) == [nil])
  }

  @Test("the main title is that of the book, and creators have their roles")
  func refinements() throws {
    var book = SampleBook()
    book.metadata = """
      <dc:title id="s">Series</dc:title><meta refines="#s" property="title-type">collection</meta>
      <dc:title id="m">The valley</dc:title><meta refines="#m" property="title-type">main</meta>
      <dc:creator id="a">Jo Reed</dc:creator><meta refines="#a" property="role">aut</meta>
      <dc:creator id="t">Bela Orr</dc:creator><meta refines="#t" property="role">trl</meta>
      <dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="ill">Una Fell</dc:creator>
      <dc:language>en</dc:language>
      """
    book.add(chapter: "one.xhtml", "One", "<p>\(words)</p>")
    book.add(chapter: "two.xhtml", "The valley", "<p>\(words)</p>")
    let articles = try read(book)
    #expect(articles.map(\.metadata.title) == ["One", "The valley"])
    #expect(
      articles[0].metadata.authors == [
        Author(name: "Jo Reed"), Author(name: "Bela Orr", role: "translator"),
        Author(name: "Una Fell", role: "illustrator"),
      ])
  }

  @Test("addresses of recordings and other files are from the root of the book")
  func otherFiles() throws {
    var book = SampleBook()
    book.add(
      chapter: "text/one.xhtml", "One",
      "<p>\(words) <a href='../plan.pdf'>Plan</a></p><audio src='../sound/a%20b.mp3' controls=''></audio>")
    book.add("plan.pdf", "plan", type: "application/pdf")
    book.add("sound/a b.mp3", "sound", type: "audio/mpeg")
    let content = try #require(try read(book).first).content
    #expect(
      content == [
        .paragraph([
          .text("\(words) "), .link(Link(url: "OPS/plan.pdf", children: [.text("Plan")])),
        ]), .embed(Embed(kind: "audio", url: "OPS/sound/a%20b.mp3", fallback: [])),
      ])
  }

  @Test("dates in the text of a chapter are not when it was published")
  func datesInText() throws {
    var book = SampleBook()
    book.add(
      chapter: "one.xhtml", "The wardens",
      "<h1>The wardens</h1><p>Bela Orr led them from April 1996 until December 1997.</p><p>\(words)</p>")
    book.add(
      chapter: "two.xhtml", "The ford", "<h1>The ford</h1><p>By Jo Reed, 3 March 2024</p><p>\(words)</p>")
    #expect(try read(book).map(\.metadata.published) == [nil, "2024-03-03"])
  }

  @Test("the landmarks may name the cover")
  func landmarks() throws {
    var book = book(
      contents: """
        <nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>
        <nav epub:type="landmarks"><ol><li><a epub:type="cover" href="front.xhtml">Cover</a></li></ol></nav>
        """)
    book.add(chapter: "front.xhtml", "Front", "<p>The valley, a tale</p>")
    book.add(chapter: "one.xhtml", "One", "<p>\(words)</p>")
    #expect(try read(book).map(\.metadata.title) == ["One"])
  }
}
