import OffprintKit
import Testing

/// Notes that a book has in other documents than their references.
struct BookNotesTests {
  private let words = SampleBook.words

  private func articles(_ book: SampleBook) throws -> [Article] {
    try EPUBReader().read(book.archive(), file: "valley.epub")
  }

  private func markdown(_ article: Article) -> String {
    written(article, by: MarkdownWriter())
  }

  @Test("notes with types of EPUB, in a document of their own, are in the articles that refer to them")
  func typedNotes() throws {
    var book = SampleBook()
    book.add(
      chapter: "one.xhtml", "One",
      "<h1>One</h1><p>\(words)<a href='notes.xhtml#n-1' id='r-1' epub:type='noteref'>1</a> It fell.</p>")
    book.add(
      chapter: "two.xhtml", "Two",
      "<h1>Two</h1><p>\(words)<a href='notes.xhtml#n-2' id='r-2' epub:type='noteref'>2</a></p>")
    book.add(
      chapter: "notes.xhtml", "Notes",
      """
      <section epub:type="endnotes"><h2>Notes</h2><ol>
      <li id="n-1" epub:type="endnote"><p>By <i>three</i> ells.</p><p>Or four.
      <a href="one.xhtml#r-1" epub:type="backlink">↩</a></p></li>
      <li id="n-2" epub:type="endnote"><p>They were lost. <a href="two.xhtml#r-2" epub:type="backlink">↩</a></p></li>
      </ol></section>
      """)
    let articles = try articles(book)
    #expect(
      articles.map(markdown) == [
        """
        # One

        \(words)[^n-1] It fell.

        [^n-1]: By *three* ells.

            Or four.

        """,
        """
        # Two

        \(words)[^n-2]

        [^n-2]: They were lost.

        """,
      ])
  }

  @Test(
    "raised numbers with notes that lead back, outside of the reading order, with the same names in each document"
  )
  func raisedNumbers() throws {
    var book = SampleBook()
    book.add(
      chapter: "one.xhtml", "One",
      "<p>\(words)<sup><a id='r1' href='notes.xhtml#f1'>1</a></sup> more<a href='notes.xhtml#f2'><sup>2</sup></a></p>"
    )
    book.add(chapter: "two.xhtml", "Two", "<p>\(words)<sup><a id='r1' href='notes.xhtml#g1'>1</a></sup></p>")
    book.add(
      chapter: "notes.xhtml", "Notes",
      """
      <h2>One</h2><p id="f1"><a href="one.xhtml#r1">1</a>. The first.</p>
      <p id="f2"><a href="one.xhtml#r2">2</a>. The second.</p>
      <h2>Two</h2><p id="g1"><sup><a href="two.xhtml#r1">1</a></sup> The third.</p>
      """, reference: "linear='no'")
    let articles = try articles(book)
    #expect(articles.map(\.metadata.title) == ["One", "Two"])
    #expect(
      articles.map(markdown) == [
        "# One\n\n\(words)[^f1] more[^f2]\n\n[^f1]: The first.\n\n[^f2]: The second.\n",
        "# Two\n\n\(words)[^g1]\n\n[^g1]: The third.\n",
      ])
  }

  @Test("a note of a note, and one that two articles refer to")
  func notesOfNotes() throws {
    var book = SampleBook()
    for name in ["one", "two"] {
      book.add(
        chapter: "\(name).xhtml", name, "<p>\(words)<a href='notes.xhtml#a' epub:type='noteref'>a</a></p>")
    }
    book.add(
      chapter: "notes.xhtml", "Notes",
      """
      <aside epub:type="endnote" id="a"><p>As told.<a href="#b" epub:type="noteref">b</a></p></aside>
      <aside epub:type="endnote" id="b"><p>By the miller.</p></aside>
      """)
    let articles = try articles(book)
    #expect(
      articles.map(markdown)
        == ["one", "two"].map { name in
          "# \(name)\n\n\(words)[^a]\n\n[^a]: As told.[^b]\n\n[^b]: By the miller.\n"
        })
  }

  @Test("numbers of an index, of contents and of verses lead to text, not to notes")
  func noNotes() throws {
    var book = SampleBook()
    book.add(
      chapter: "toc.xhtml", "Contents",
      "<p><a href='one.xhtml#c1' id='t1'>1</a></p><p><a href='one.xhtml#c2' id='t2'>2</a></p><p>\(words)</p>")
    book.add(
      chapter: "one.xhtml", "One",
      """
      <h2 id="c1"><a href="toc.xhtml#t1">1</a></h2><p>\(words)</p><h2 id="c2"><a href="toc.xhtml#t2">2</a></h2>
      <p id="v5"><sup>5</sup> \(words)</p><p>\(words)</p>
      """)
    book.add(
      chapter: "index.xhtml", "Index",
      """
      <p>boats, in the lower town, <a href="one.xhtml#c1">1</a>, <a href="one.xhtml#c2">2</a>.
      See<sup><a href="one.xhtml#v5">5</a></sup>.</p>
      """)
    let articles = try articles(book)
    #expect(articles.map(\.metadata.title) == ["Contents", "One", "Index"])
    #expect(!articles.map(markdown).contains { $0.contains("[^") })
  }

  @Test("notes that nothing refers to stay an article")
  func unusedNotes() throws {
    var book = SampleBook()
    book.add(chapter: "one.xhtml", "One", "<p>\(words)<a href='notes.xhtml#a' epub:type='noteref'>a</a></p>")
    book.add(
      chapter: "notes.xhtml", "Notes",
      "<aside epub:type='endnote' id='a'><p>As told.</p></aside><p id='b'>\(words)</p>")
    let articles = try articles(book)
    #expect(articles.map(\.metadata.title) == ["One", "Notes"])
    #expect(markdown(articles[0]) == "# One\n\n\(words)[^a]\n\n[^a]: As told.\n")
    #expect(markdown(articles[1]) == "# Notes\n\nAs told.\n\n\(words)\n")
  }

  @Test("references by class and in brackets; notes of several paragraphs, with terms and under headings")
  func otherMarkup() throws {
    func book(_ reference: String, _ notes: String) throws -> [String] {
      var book = SampleBook()
      book.add(chapter: "one.xhtml", "One", "<p>\(words)\(reference), then more.</p>")
      book.add(chapter: "notes.xhtml", "Notes", "<h1>Notes</h1>\(notes)")
      return try articles(book).map(markdown)
    }
    let link = "<a href='notes.xhtml#n' id='r'"
    #expect(
      try book("[\(link)>1</a>]", "<p id='n'>[<a href='one.xhtml#r'>1</a>] So it is.</p>")
        == ["# One\n\n\(words)[^n], then more.\n\n[^n]: So it is.\n"])
    #expect(
      try book("\(link) class='footnote-ref'>1</a>", "<p id='n'>1. So it is.</p><p>2. Not used.</p>")
        == [
          "# One\n\n\(words)[^n], then more.\n\n[^n]: So it is.\n", "# Notes\n\n2\\. Not used.\n",
        ])
    #expect(
      try book(
        "\(link)>[1]</a>",
        "<p><a href='one.xhtml#r' id='n'>[1]</a> So it is.</p><p>And was.</p><p><a href='one.xhtml#x'>[2]</a> No.</p>"
      ).first == "# One\n\n\(words)[^n], then more.\n\n[^n]: So it is.\n")
    #expect(
      try book(
        "\(link)><sup>*</sup></a>", "<dl><dt id='n'><a href='one.xhtml#r'>*</a></dt><dd>So it is.</dd></dl>")
        == ["# One\n\n\(words)[^n], then more.\n\n[^n]: So it is.\n"])
    #expect(
      try book(
        "\(link) role='doc-noteref'>1</a>",
        "<h2 id='n'><a href='one.xhtml#r'>1</a></h2><p>So it is.</p><p>And was.</p>")
        == ["# One\n\n\(words)[^n], then more.\n\n[^n]: So it is.\n\n    And was.\n"])
  }
}
