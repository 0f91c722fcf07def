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
