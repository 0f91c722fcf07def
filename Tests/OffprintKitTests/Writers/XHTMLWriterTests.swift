import OffprintKit
import Testing

/// The parts of an XHTML document.
struct XHTMLWriterTests {
  private func body(_ blocks: Block...) -> String {
    let document = written(Article(content: blocks), by: XHTMLWriter())
    let lines = document.split(separator: "\n")
    let start = lines.firstIndex(of: "<article>").map { $0 + 1 } ?? 0
    return lines[start..<(lines.firstIndex(of: "</article>") ?? start)].joined(separator: "\n")
  }

  @Test func identifiersAreUniqueNames() {
    let heading = Block.heading(Heading(depth: 2, identifier: "1 a", children: [.text("x")]))
    let link = Block.paragraph([
      .link(Link(url: "#1%20a", children: [.text("l")])), .link(Link(url: "#none", children: [.text("n")])),
    ])
    #expect(
      body(heading, heading, link) == """
        <h2 id="id-1-a" data-id="1 a">x</h2>
        <h2 id="id-1-a-2" data-id="1 a">x</h2>
        <p><a href="#id-1-a" data-href="#1%20a">l</a><a data-href="#none">n</a></p>
        """)
  }

  @Test func spansEndWithTheirRows() {
    let table = Table(rows: [
      [Table.Cell(rowSpan: 70000, children: []), Table.Cell(columnSpan: 5000, children: [])], [],
    ])
    #expect(
      body(.table(table)).contains(
        """
        <tr><td rowspan="2" data-rowspan="70000"></td><td colspan="1000" data-colspan="5000"></td></tr>
        """))
  }

  @Test func unknownNotesAreText() {
    #expect(
      body(.paragraph([.footnoteReference("x")])) == "<p><sup class=\"noteref\" data-note=\"x\">[x]</sup></p>"
    )
  }

  @Test func linksDoNotNest() {
    let inner = Inline.link(Link(url: "https://example.org/b", children: [.text("b")]))
    #expect(
      body(.paragraph([.link(Link(url: "https://example.org/a", children: [.text("a"), inner]))]))
        == "<p><a href=\"https://example.org/a\">ab</a></p>")
  }

  @Test func addressesAreValid() {
    #expect(
      body(.paragraph([.link(Link(url: "https://a.example/a b%zz%20|#b#c", children: [.text("a")]))])) == """
        <p><a href="https://a.example/a%20b%25zz%20%7C#b%23c" data-href="https://a.example/a b%zz%20|#b#c">a</a></p>
        """)
  }

  @Test(arguments: [
    "/a", "a.html", "?q", "https://", "https://a..example/", "https://-a.example/",
    "https://a b/",
    "https://a.example:70000/", "https://1.2.3/", "https://[::1/", "https:a",
    "https://user@a.example/",
  ])
  func linksThatLeadNowhereAreKeptAsData(url: String) {
    #expect(
      body(.paragraph([.link(Link(url: url, children: [.text("a")]))]))
        == "<p><a data-href=\"\(url)\">a</a></p>")
  }

  @Test func relativeLinksAreThoseOfThePage() {
    var article = Article(content: [.paragraph([.link(Link(url: "b?c", children: [.text("b")]))])])
    article.metadata.url = "https://a.example/d/e"
    let expected = "<a href=\"https://a.example/d/b?c\" data-href=\"b?c\">b</a>"
    #expect(written(article, by: XHTMLWriter()).contains(expected))
  }

  @Test(arguments: [
    (ImageChoice?.none, "<a class=\"image\" href=\"https://a.example/b.png\">B</a>"),
    (.keep, "<img src=\"https://a.example/b.png\" alt=\"B\"/>"), (.drop, "B"),
    (.embed, "<a class=\"image\" href=\"https://a.example/b.png\">B</a>"),
  ])
  func picturesByChoice(choice: ImageChoice?, expected: String) {
    var options = WriterOptions()
    options.images = choice
    let image = Inline.image(Image(url: "https://a.example/b.png", alt: "B"))
    let document = written(Article(content: [.paragraph([image])]), by: XHTMLWriter(options: options))
    #expect(document.contains("<p>\(expected)</p>"))
  }

  @Test(arguments: [
    (ImageChoice.embed, "<img src=\"data:image/gif;base64,R0lGODlh\" data-src=\"b.gif\" alt=\"B\"/>"),
    (.link, "<span class=\"image\" data-src=\"b.gif\">B</span>"),
    (.keep, "<img src=\"b.gif\" alt=\"B\"/>"),
  ])
  func picturesBesideTheInput(choice: ImageChoice, expected: String) {
    var options = WriterOptions()
    options.images = choice
    options.readFile = { path, input in
      path == "b.gif" && input == "a.html" ? Array("GIF89a".utf8) : Array("no picture".utf8)
    }
    let image = Inline.image(Image(url: "b.gif", alt: "B"))
    let other = Inline.image(Image(url: "c.gif"))
    var output = ByteBuffer()
    XHTMLWriter(options: options).write(
      [Record(input: "a.html", article: Article(content: [.paragraph([image]), .paragraph([other])]))],
      to: &output)
    let document = String(decoding: output.bytes, as: UTF8.self)
    #expect(document.contains("<p>\(expected)</p>"))
    #expect(document.contains("<img src=\"c.gif\"") == (choice == .keep))
  }

  @Test(arguments: [
    ("<math><mi>x</mi></math>", true), ("<math><mfrac><mi>x</mi></mfrac></math>", false),
    ("<math><mi onclick='x'>x</mi></math>", true), ("<math><script>x</script></math>", false),
    ("<math><mi>x</math>", false), ("<math><mi>&nbsp;</mi></math>", false),
    ("<math><annotation-xml/></math>", false),
    ("<math><mi>x</mi></math><math/>", false), ("x<math/>", false), ("<math><!-- c --></math>", false),
  ])
  func mathMLPassesWhereItIsSafe(source: String, passes: Bool) {
    let output = body(.math(Math(source, notation: .mathML)))
    #expect(output.contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">") == passes)
    #expect(!output.contains("onclick") && !output.contains("<script"))
  }

  @Test func charactersThatXMLCannotHold() {
    #expect(body(.paragraph([.text("a\u{0}\u{FFFE}b & < >")])) == "<p>a\u{FFFD}\u{FFFD}b &amp; &lt; &gt;</p>")
  }
}
