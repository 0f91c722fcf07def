import Diagnostics
import OffprintKit
import Testing

/// Documents of XHTML as articles.
struct XHTMLReaderTests {
  private func read(_ source: String) throws -> Article {
    try XHTMLReader().read(Array(source.utf8), file: "a.xhtml")
  }

  private func page(_ head: String, _ body: String) -> String {
    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>\(head)</head><body>\(body)</body></html>"
  }

  @Test func anyDocumentIsAnArticleAsAWhole() throws {
    let article = try read(
      page(
        "<title>The mill</title><meta name='author' content='I. Falk'/>",
        "<nav><a href='x'>Start</a></nav><p>One&nbsp;<em>two</em></p><footer><p>End</p></footer>"))
    #expect(article.metadata.title == "The mill")
    #expect(article.metadata.authors == [Author(name: "I. Falk")])
    #expect(
      article.content == [
        .paragraph([.link(Link(url: "x", children: [.text("Start")]))]),
        .paragraph([.text("One\u{A0}"), .emphasis([.text("two")])]), .paragraph([.text("End")]),
      ])
  }

  @Test func whatIsNotWellFormedIsToldWithItsPlace() {
    #expect(
      throws: Diagnostic(
        .error, .badInput, "the end tag is not that of the element that is open",
        at: Place(file: "a.xhtml", line: 2, column: 6), fix: "read it as an HTML page: -f html --whole")
    ) {
      try read("<html>\n<p></html>")
    }
  }

  @Test func documentsChangedByHandAreRead() throws {
    let body = """
      <article><p>a <dfn>b</dfn></p>loose <em>text</em><p>c</p><main><ul><li>d</li></ul></main></article>
      """
    let article = try read(page("<meta name='generator' content='Offprint'/>", body))
    #expect(
      article.content == [
        .paragraph([.text("a b")]), .paragraph([.text("loose "), .emphasis([.text("text")])]),
        .paragraph([.text("c")]),
        .list(List(items: [ListItem(children: [.paragraph([.text("d")])])])),
      ])
  }

  @Test func nothingActiveComesIn() throws {
    let body = """
      <article><p><a data-href="java&#10;script:x">a</a><a href="javascript:x">b</a><img src="data:text/html,x"/>
      <span class="image" data-src="javascript:x">c</span><script>x</script></p>
      <div class="embed video" data-href="vbscript:x"></div><math xmlns="http://www.w3.org/1998/Math/MathML">
      <mi><script xmlns="http://www.w3.org/1999/xhtml">x</script></mi></math></article>
      """
    let article = try read(
      page("<meta name='generator' content='Offprint'/><link rel='canonical' href='javascript:x'/>", body))
    let seen = "\(article.content) \(article.metadata.canonicalURL ?? "")"
    #expect(!seen.contains("script:") && !seen.contains("data:") && !seen.contains("<script"))
  }

  @Test func recognizing() {
    let own = "<?xml version=\"1.0\"?>\n<html><head><meta name=\"generator\" content=\"Offprint\"/>"
    #expect(XHTMLReader.recognizes(Array(own.utf8)[...]))
    #expect(!XHTMLReader.recognizes(Array("<?xml version=\"1.0\"?>\n<html><head><title>".utf8)[...]))
  }

  @Test func deepDocumentsAreReadOnASmallStack() throws {
    let depth = 20_000
    for (open, close) in [("<div>", "</div>"), ("<em>", "</em>"), ("<ul><li>", "</li></ul>")] {
      let body =
        "<article>" + String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
        + "</article>"
      let own = page("<meta name='generator' content='Offprint'/>", body)
      let foreign = page("", body)
      try onSmallStack {
        for source in [own, foreign] {
          let article = try XHTMLReader().read(Array(source.utf8), file: "deep.xhtml")
          #expect(written(article, by: XHTMLWriter()).contains("x"))
        }
      }
    }
  }
}
