import OffprintKit
import Testing

/// Invariants of every article, tested on many random ones.
struct RandomArticleTests {
  private static let seeds = 0..<UInt64(400)

  private func article(_ seed: UInt64) -> Article {
    var random = RandomArticles(seed: seed)
    return random.article()
  }

  @Test func xhtmlIsWellFormed() throws {
    let folder = try Files.temporaryFolder()
    defer { _ = Files.run("rm", "-r", folder) }
    for seed in Self.seeds {
      try Files.write(written(article(seed), by: XHTMLWriter()), to: "\(folder)/\(seed).xhtml")
    }
    try Files.write(written(SampleArticle.article, by: XHTMLWriter()), to: "\(folder)/sample.xhtml")
    let script = """
      import glob, sys, xml.etree.ElementTree as tree
      for path in glob.glob(sys.argv[1] + '/*.xhtml'):
          ids = [e.get('id') for e in tree.parse(path).iter() if e.get('id')]
          assert len(ids) == len(set(ids)), path
      """
    let code = try #require(Files.run("python3", "-c", script, folder), "python3 is needed")
    #expect(code == 0)
  }

  @Test func markdownHoldsNoLiveTags() {
    let tags = ["<script", "<b>", "</p>", "<!--"]
    for seed in Self.seeds {
      var random = RandomArticles(seed: seed)
      let text = random.text()
      let output = written(Article(content: [.paragraph([.text(text)])]), by: MarkdownWriter())
      for tag in tags where output.contains(tag) {
        #expect(
          output.split(separator: tag).dropLast().allSatisfy { $0.last == "\\" }, "seed \(seed): \(output)")
      }
    }
  }

  @Test func noControlCharactersComeOut() {
    let controls = String(
      String.UnicodeScalarView(
        (0...0x9F).compactMap(Unicode.Scalar.init).filter { !(0x20..<0x7F).contains($0.value) }))
    let article = Article(content: [
      .paragraph([
        .text(controls), .code(controls),
        .link(Link(url: controls, title: controls, children: [.text(controls)])),
      ]),
      .code(CodeBlock(language: controls, value: controls)),
      .heading(Heading(depth: 1, children: [.text(controls)])),
    ])
    for output in [
      written(article, by: TextWriter()), written(article, by: MarkdownWriter()),
      written(article, by: XHTMLWriter()),
    ] {
      let bad = output.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
      }
      #expect(bad.isEmpty)
    }
  }

  @Test func wrappedTextKeepsItsWords() {
    var options = WriterOptions()
    options.width = 30
    for seed in Self.seeds {
      var random = RandomArticles(seed: seed)
      let article = Article(content: [.paragraph([.text(random.text() + " " + random.text())])])
      let words = written(article, by: TextWriter()).unicodeScalars.filter { !$0.properties.isWhitespace }
      let wrapped = written(article, by: TextWriter(options: options)).unicodeScalars.filter {
        !$0.properties.isWhitespace
      }
      #expect(
        String(String.UnicodeScalarView(words)) == String(String.UnicodeScalarView(wrapped)), "seed \(seed)")
    }
  }
}
