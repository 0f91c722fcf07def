import Diagnostics
import OffprintKit
import Testing

/// Which documents of a book are articles, and how they are called.
struct BookStructureTests {
  private let words = SampleBook.words

  private func read(_ book: SampleBook) throws -> [Article] {
    try EPUBReader().read(book.archive(), file: "valley.epub")
  }

  private func fault(_ book: SampleBook) -> String? {
    do {
      _ = try read(book)
      return nil
    } catch {
      return (error as? Diagnostic)?.message
    }
  }

  @Test("a heading that is the title is there once")
  func titles() throws {
    var book = SampleBook()
    book.add(chapter: "one.xhtml", "Down the lane", "<h1>Down  the lane</h1><p>\(words)</p>")
    // Documents with one title, with that of the book or with the name of their file.
    book.add(chapter: "two.xhtml", "Unknown", "<h2>The mill</h2><p>\(words)</p>")
    book.add(chapter: "three.xhtml", "Unknown", "<h2>The weir</h2><p>\(words)</p>")
    book.add(chapter: "four.xhtml", "four", "<h2>The ford</h2><p>\(words)</p>")
    let articles = try read(book)
    #expect(articles.map(\.metadata.title) == ["Down the lane", "The mill", "The weir", "The ford"])
    #expect(articles.allSatisfy { $0.content == [.paragraph([.text(words)])] })
  }

  @Test("labels are those of the contents, not of the list of pages; in EPUB 2 those of the NCX")
  func labels() throws {
    var book = SampleBook()
    book.add(
      "nav.xhtml",
      SampleBook.page(
        "Contents",
        """
        <nav epub:type="page-list"><ol><li><a href="one.xhtml#p1">1</a></li></ol></nav>
        <nav epub:type="toc"><ol><li><a href="one.xhtml">The first tale</a></li></ol></nav>
        """), attributes: "properties=' nav '")
    book.add(chapter: "one.xhtml", "The valley", "<p>\(words)</p>")
    #expect(try read(book).map(\.metadata.title) == ["The first tale"])
    var old = SampleBook()
    old.add(
      "toc.ncx",
      """
      <ncx:ncx xmlns:ncx="http://www.daisy.org/z3986/2005/ncx/"><ncx:navMap><ncx:navPoint><ncx:navLabel>
      <ncx:text>The first tale</ncx:text></ncx:navLabel><ncx:content src="one.xhtml#a"/></ncx:navPoint></ncx:navMap></ncx:ncx>
      """, type: "application/x-dtbncx+xml")
    old.add(chapter: "one.xhtml", "The valley", "<p>\(words)</p>")
    #expect(try read(old).map(\.metadata.title) == ["The first tale"])
  }

  @Test("what the guide calls cover or contents is left out only if it is one, and not all there is")
  func guide() throws {
    func book(_ guide: String) -> SampleBook {
      var book = SampleBook()
      book.add(chapter: "front.xhtml", "Front", "<p>The valley, a tale</p>")
      book.add(
        chapter: "list.xhtml", "List",
        "<p>Tales: <a href='one.xhtml'>One</a> <a href='long.xhtml'>Long</a></p>")
      book.add(chapter: "one.xhtml", "One", "<p>\(words)</p>")
      book.add(chapter: "long.xhtml", "Long", "<p>\(words) \(words) \(words)</p>")
      book.afterSpine = "<guide>\(guide)</guide>"
      return book
    }
    let all = ["Front", "List", "One", "Long"]
    #expect(try read(book("")).map(\.metadata.title) == all)
    #expect(
      try read(book("<reference type='cover' href='front.xhtml'/><reference type='toc' href='list.xhtml'/>"))
        .map(\.metadata.title) == ["One", "Long"])
    #expect(
      try read(book("<reference type='cover' href='long.xhtml'/><reference type='toc' href='long.xhtml'/>"))
        .map(\.metadata.title) == all)
    #expect(try read(book("<reference type='toc' href='list.xhtml#here'/>")).map(\.metadata.title) == all)
    var only = SampleBook()
    only.add(chapter: "one.xhtml", "One", "<p>All of it.</p>")
    only.afterSpine = "<guide><reference type='cover' href='one.xhtml'/></guide>"
    #expect(try read(only).map(\.metadata.title) == ["One"])
  }

  @Test("documents outside of the reading order follow if something leads to them")
  func linear() throws {
    var book = SampleBook()
    book.add(chapter: "key.xhtml", "Key", "<p>\(words)</p>", reference: "linear='no'")
    book.add(chapter: "ad.xhtml", "More books", "<p>\(words)</p>", reference: "linear='no'")
    book.add(chapter: "one.xhtml", "One", "<p>\(words) See <a href='key.xhtml'>the key</a>.</p>")
    #expect(try read(book).map(\.metadata.title) == ["One", "Key"])
  }

  @Test("identifiers with spaces, and files that can be read in place of others")
  func manifest() throws {
    var book = SampleBook()
    book.add(chapter: "one.xhtml", "One", "<p>\(words)</p>")
    book.manifest = "<item id=' a&#10;' href=' one.xhtml' media-type='application/xhtml+xml '/>"
    book.spine = "<itemref idref='a '/>"
    #expect(try read(book).map(\.metadata.title) == ["One"])
    var other = SampleBook()
    other.add("plan.pdf", "%PDF", type: "application/pdf", attributes: "fallback='plan.txt'", reference: "")
    other.add("plan.txt", "plan", type: "text/plain", attributes: "fallback='plan.xhtml'")
    other.add("plan.xhtml", SampleBook.page("The plan", "<p>\(words)</p>"))
    other.add("loop.pdf", "%PDF", type: "application/pdf", attributes: "fallback='loop.pdf'", reference: "")
    #expect(try read(other).map(\.metadata.title) == ["The plan"])
  }

  @Test("a document that is missing or corrupt is told, and the others are read")
  func missingDocument() throws {
    var book = SampleBook()
    book.add(chapter: "one.xhtml", "One", "<p>\(words)</p>")
    book.add(chapter: "two.xhtml", "Two", "<p>\(words)</p>")
    book.files.removeLast()
    let conversions = try Converter().conversions(of: book.archive(), file: "valley.epub")
    #expect(conversions.map(\.article.metadata.title) == ["One"])
    #expect(
      conversions.flatMap(\.diagnostics).map(\.message) == [
        "valley.epub: it contains no file 'OPS/two.xhtml'; the book is read without it"
      ])
    book.files.removeLast()
    #expect(fault(book) == "valley.epub: it contains no file 'OPS/one.xhtml'")
  }

  @Test("only encrypted documents prevent reading")
  func encryption() throws {
    func book(_ files: String...) -> SampleBook {
      var book = SampleBook()
      book.add(chapter: "one.xhtml", "One", "<p>\(words)<img src='a.png' alt='A boat'/></p>")
      book.add("film.mp4", "film", type: "video/mp4")
      book.add("a.png", "picture", type: "image/png")
      let data = files.map { file in
        """
        <e:EncryptedData><e:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>
        <e:CipherData><e:CipherReference URI="OPS/\(file)"/></e:CipherData></e:EncryptedData>
        """
      }
      book.files.append(
        (
          "META-INF/encryption.xml",
          "<encryption xmlns:e='http://www.w3.org/2001/04/xmlenc#'>\(data.joined())</encryption>"
        ))
      return book
    }
    #expect(try read(book("film.mp4", "font.otf")).count == 1)
    #expect(fault(book("film.mp4", "one.xhtml")) == "valley.epub: the book is encrypted (DRM)")
    // A picture that cannot be read keeps the address that it has in its document.
    let article = try #require(try read(book("a.png")).first)
    #expect(
      article.content == [.paragraph([.text(words), .image(Image(url: "a.png", alt: "A boat"))])])
  }

  @Test("numbers of printed pages are not text, and of alternatives there is one")
  func publicationMarkup() throws {
    var book = SampleBook()
    book.add(
      chapter: "one.xhtml", "One",
      """
      <p>\(words) It <span epub:type="pagebreak" id="p12">12</span>fell.</p><div role="doc-pagebreak">13</div>
      <p>Let <epub:switch><epub:case required-namespace="http://www.w3.org/1998/Math/MathML">
      <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></epub:case>
      <epub:default>x in words</epub:default></epub:switch> be,
      <epub:switch><epub:case required-namespace="urn:chess">e4</epub:case><epub:default>pawn</epub:default></epub:switch>.</p>
      """)
    let article = try #require(try read(book).first)
    guard case .paragraph(let first)? = article.content.first,
      case .paragraph(let last)? = article.content.last
    else {
      Issue.record("paragraphs: \(article.content)")
      return
    }
    #expect(article.content.count == 2)
    #expect(first.plainText == "\(words) It fell.")
    #expect(last.plainText == "Let x be, pawn.")
  }

  @Test("a book of pictures is one article")
  func pictures() throws {
    var book = SampleBook()
    book.add(chapter: "1.xhtml", "p", "<div><img src='1.png' alt='A boat'/></div>")
    book.add(
      chapter: "2.xhtml", "p",
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
      <image xlink:href="2.png" width="10" height="10"/></svg>
      """)
    for name in ["1.png", "2.png"] { book.add(name, "picture", type: "image/png") }
    book.add("3.png", "picture", type: "image/png", reference: "")
    let articles = try read(book)
    #expect(articles.map(\.metadata.title) == ["The valley"])
    let pictures = articles.flatMap(\.content).compactMap { block -> [String]? in
      if case .figure(let figure) = block { figure.images.map(\.url) } else { nil }
    }
    #expect(pictures == [["OPS/1.png"], ["OPS/2.png"], ["OPS/3.png"]])
  }

  @Test("the parts of a book as one article, with their notes and links")
  func joining() throws {
    var book = SampleBook()
    for (name, other) in [("one", "two"), ("two", "one")] {
      book.add(
        chapter: "\(name).xhtml", "Part \(name)",
        """
        <h1>Part \(name)</h1><h3 id="\(name)-a">Boats</h3><p>As<a href="#n" epub:type="noteref">1</a> in
        <a href="\(other).xhtml#\(other)-a">boats</a> of <a href="\(other).xhtml">the other</a>.</p>
        <aside epub:type="footnote" id="n">Note \(name).</aside>
        """)
    }
    var options = Converter.Options()
    options.joinsParts = true
    let conversions = try Converter(options: options).conversions(of: book.archive(), file: "valley.epub")
    #expect(conversions.count == 1)
    #expect(
      written(conversions[0].article, by: MarkdownWriter()) == """
        # The valley

        ## Part one

        ### Boats

        As[^n] in [boats](#boats-1) of [the other](#part-two).

        ## Part two

        ### Boats

        As[^n-2] in [boats](#boats) of [the other](#part-one).

        [^n]: Note one.

        [^n-2]: Note two.

        """)
  }

  private func archive(_ files: [(String, String)]) -> [UInt8] {
    var zip = StoredZIP()
    for (name, text) in files { zip.add(name, text) }
    return zip.archive()
  }

  @Test("small faults of a package: another case, addresses from the root, no container, broken XML")
  func tolerated() throws {
    let page = SampleBook.page("One", "<p>\(words)</p>")
    func package(_ href: String, _ broken: String = "") -> String {
      "<package>\(broken)<manifest><item id='a' href='\(href)' media-type='application/xhtml+xml'/></manifest>"
        + "<spine><itemref idref='a'/></spine></package>"
    }
    func container(_ path: String) -> (String, String) {
      (
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='\(path)'/></rootfiles></container>"
      )
    }
    let books = [
      [container("a/b.opf"), ("a/b.opf", package("Text/One.xhtml")), ("a/text/one.xhtml", page)],
      [container("/b.opf"), ("b.opf", package("/text/one.xhtml")), ("text/one.xhtml", page)],
      [("a/b.opf", package("one.xhtml")), ("a/one.xhtml", page)],
      [container("b.opf"), ("b.opf", package("one.xhtml", "<x>&nosuch; & <br></y>")), ("one.xhtml", page)],
    ]
    for book in books {
      let articles = try EPUBReader().read(archive(book), file: "b.epub")
      #expect(articles.map(\.content) == [[.paragraph([.text(words)])]])
    }
    #expect(EPUBReader.recognizes(archive(books[0]).prefix(1024)))
    #expect(!EPUBReader.recognizes(archive(books[2]).prefix(1024)))
  }
}
