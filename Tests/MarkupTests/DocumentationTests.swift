import Markup
import Testing

/// The examples in the module's documentation.
@Suite struct DocumentationTests {
  private let bytes = Array(
    """
    <nav>Home</nav><main><h2>One</h2><article><a href="/x">two three</a></article></main>
    <figure><img src=a.png><figcaption>Four</figcaption></figure>
    """.utf8)

  @Test func batch() throws {
    let pages = [bytes, Array("<article><a href=2>".utf8)]
    var found: [String] = []
    let links = try Selector("article a[href]")
    var document = Document()
    for page in pages {
      document.parse(page)
      for link in document.all(links) {
        found.append(document.attribute("href", of: link) ?? "")
      }
    }
    #expect(found == ["/x", "2"])
  }

  @Test func walking() throws {
    var document = Document()
    document.parse(bytes)
    #expect(document.all(try Selector("main h2")).map { document.textContent(of: $0) } == ["One"])
    var words = 0
    var nodes = document.descendants(of: document.root)
    while let node = nodes.next() {
      if document.tagName(of: node) == "nav" {
        nodes.skipChildren(of: node)
      } else if document.isText(node) {
        words += document.data(of: node).split(whereSeparator: \.isWhitespace).count
      }
    }
    #expect(words == 4)
  }

  @Test func writing() throws {
    let document = Document(parsing: bytes)
    let lines = LineTable(document)
    let figure = try #require(document.first(try Selector("figure:has(img)")))
    let place = try #require(lines.position(of: figure))
    #expect(place == (2, 1))
    #expect(
      document.xml(of: figure, inheriting: .html)
        == #"<figure><img src="a.png"/><figcaption>Four</figcaption></figure>"#)
  }
}
