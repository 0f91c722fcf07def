import OffprintKit
import Testing

/// Articles as books.
struct EPUBWriterTests {
  private static let picture = Array("GIF89a, as far as its first bytes go".utf8)

  private func book(_ articles: [Article], _ change: (inout WriterOptions) -> Void = { _ in }) -> [UInt8] {
    var options = WriterOptions()
    change(&options)
    var output = ByteBuffer()
    EPUBWriter(options: options).write(articles.map { Record(input: "a.html", article: $0) }, to: &output)
    return output.bytes
  }

  /// The files of a book, as read by another program.
  private func files(of book: [UInt8]) throws -> String {
    let file = try TemporaryFile(book)
    let script = """
      import sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      for file in book.infolist():
          print('=====', file.filename, 'stored' if file.compress_type == 0 else 'deflated', file.date_time[0])
          text = book.read(file)
          print(repr(text) if file.filename.endswith('.gif') else text.decode(), end='\\n')
      """
    let result = try run("python3", ["-c", script, file.path])
    try #require(result.status == 0, "\(result.output)")
    return result.output
  }

  private func article(_ title: String, _ change: (inout Article) -> Void = { _ in }) -> Article {
    var article = Article(content: [.paragraph([.text("Of \(title).")])])
    article.metadata.title = title
    change(&article)
    return article
  }

  @Test func filesOfABook() throws {
    let one = article("The mill & the tide") { article in
      article.metadata.authors = [Author(name: "Ines Falk"), Author(name: "Jo Reed", role: "pictures")]
      article.metadata.language = "he"
      article.metadata.modified = "2024-03-10T00:30:00+01:00"
      article.metadata.publication = "Coast"
      article.content.append(
        .figure(
          Figure(images: [Image(url: "mill.gif", alt: "A mill"), Image(url: "https://a.example/b.png")])))
      article.content.append(.math(Math("<math><mi>x</mi></math>", notation: .mathML)))
    }
    let two = article("The ferry") { article in
      article.metadata.authors = [Author(name: "Jo Reed")]
      article.metadata.published = "2024-02-29"
      article.metadata.publication = "Coast"
      article.metadata.language = "he"
    }
    let bytes = book([one, two]) { options in
      options.readFile = { path, input in path == "mill.gif" && input == "a.html" ? Self.picture : nil }
      options.cover = Self.picture
    }
    try expectGolden(files(of: bytes), "book.txt")
  }

  @Test func theSameArticlesGiveTheSameBytes() {
    let articles = [SampleArticle.article, article("Two")]
    #expect(book(articles) == book(articles))
    #expect(book(articles) != book(articles.reversed()))
  }

  @Test func theMimetypeComesFirst() {
    let start = Array("mimetypeapplication/epub+zip".utf8)
    #expect(Array(book([article("One")])[30...].prefix(start.count)) == start)
  }

  @Test(arguments: [
    ("2024-03-01T00:30:00+01:00", "2024-02-29T23:30:00Z"), ("2023-12-31T23:00-0200", "2024-01-01T01:00:00Z"),
    ("2024-07", "2024-07-01T00:00:00Z"), ("1600-02-29T01:02:03Z", "1600-02-29T01:02:03Z"),
    ("last May", "2000-01-01T00:00:00Z"), ("2024-13-01", "2000-01-01T00:00:00Z"),
  ])
  func momentsOfChange(date: String, moment: String) throws {
    let bytes = book([article("One") { $0.metadata.modified = date }])
    #expect(try files(of: bytes).contains("<meta property=\"dcterms:modified\">\(moment)</meta>"))
  }

  @Test(arguments: [
    ([String?.some("Coast"), "Coast"], String?.none, "Coast"), (["Coast", nil], nil, "One and 1 more"),
    ([nil, nil], "The week", "The week"),
  ])
  func titles(publications: [String?], title: String?, expected: String) throws {
    let articles = zip(["One", "Two"], publications).map { name, publication in
      article(name) { $0.metadata.publication = publication }
    }
    let bytes = book(articles) { $0.title = title }
    #expect(try files(of: bytes).contains("<dc:title>\(expected)</dc:title>"))
  }

  @Test func booksReadBack() throws {
    let first: UInt64 = 1
    for seed in stride(from: first, to: first + 600, by: 3) {
      let articles = (0..<UInt64(3)).map { offset in
        var generator = ArticleGenerator(seed: seed + offset)
        return generator.article()
      }
      let read = try EPUBReader().read(book(articles), file: "book.epub")
      let expected = articles.map { EPUBWriter.losses.apply(to: $0) }
      #expect(read.count == expected.count)
      for (one, other) in zip(read, expected) where one != other {
        Issue.record("seed \(seed): \(difference(one, other))")
        return
      }
    }
  }

  @Test func linksBetweenArticlesStayInTheBook() throws {
    func link(_ url: String) -> Block { .paragraph([.link(Link(url: url, children: [.text("x")]))]) }
    let articles = [
      article("The mill") { article in
        article.metadata.url = "https://a.example/mill?page=1"
        article.metadata.canonicalURL = "https://a.example/mill"
        article.content = [link("ferry#fare"), link("https://a.example/mill"), link("https://a.example/x")]
      },
      article("The ferry") { article in
        article.metadata.url = "https://a.example/ferry"
        article.content = [link("mill"), link("/mill?page=1#wheel")]
      },
    ]
    let bytes = book(articles)
    let files = try files(of: bytes)
    for target in [
      "\"article-2.xhtml\" data-href=\"ferry#fare\"", "\"https://a.example/mill\">x",
      "\"https://a.example/x\">x", "\"article-1.xhtml\" data-href=\"mill\"",
      "\"article-1.xhtml\" data-href=\"/mill?page=1#wheel\"",
    ] {
      #expect(files.components(separatedBy: "href=" + target).count == 2, "\(target)")
    }
    #expect(try EPUBReader().read(bytes, file: "book.epub") == articles)
  }

  @Test func picturesInAddressesBecomeFiles() throws {
    let image = Inline.image(Image(url: "data:image/gif;base64,R0lGODlh", alt: "A"))
    let picture = Article(content: [.paragraph([image, image])])
    let bytes = book([picture])
    let read = try EPUBReader().read(bytes, file: "book.epub")
    #expect(read == [EPUBWriter.losses.apply(to: picture)])
    #expect(try files(of: bytes).components(separatedBy: "===== EPUB/images/").count == 2)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
