import Markup
import Testing

@Suite struct DocumentTests {
  private func parsed(_ html: String) -> Document {
    Document(parsing: Array(html.utf8))
  }

  private func first(_ name: String, in document: Document) throws -> NodeID {
    try #require(document.descendants(of: document.root).first { document.tagName(of: $0) == name })
  }

  @Test func walksAllDirections() throws {
    let document = parsed("<!DOCTYPE html><p>one<b>two</b>three</p><ul><li>four</ul>")
    let p = try first("p", in: document)
    let b = try first("b", in: document)
    #expect(document.children(of: p).map(document.textContent) == ["one", "two", "three"])
    #expect(document.ancestors(of: b).map { document.tagName(of: $0) } == ["p", "body", "html", nil])
    #expect(document.parent(of: document.root) == nil)
    let one = try #require(document.firstChild(of: p))
    let three = try #require(document.lastChild(of: p))
    #expect(document.nextSibling(of: one) == b)
    #expect(document.previousSibling(of: three) == b)
    #expect(document.previousSibling(of: one) == nil)
    #expect(document.nextSibling(of: three) == nil)
    #expect(document.firstChild(of: one) == nil)
    let names = document.descendants(of: document.root).compactMap { document.tagName(of: $0) }
    #expect(names == ["html", "head", "body", "p", "b", "ul", "li"])
  }

  @Test func descendantsCanBeSkipped() throws {
    let document = parsed("<body><div><p>1</p></div><div><p>2</p></div>")
    var all = document.descendants(of: try first("body", in: document))
    var seen: [String] = []
    while let id = all.next() {
      guard let name = document.tagName(of: id) else { continue }
      seen.append(name)
      if name == "div" { all.skipChildren(of: id) }
    }
    #expect(seen == ["div", "div"])
  }

  @Test func kindsAndData() throws {
    let document = parsed(
      "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//' 'b'><!--c--><?t d?><p>x</p><svg><path/></svg><math></math>"
    )
    let top = document.children(of: document.root).map(document.kind)
    #expect(top == [.doctype, .comment, .processingInstruction, .element])
    let doctype = try #require(document.firstChild(of: document.root))
    let parts = try #require(document.doctype(of: doctype))
    #expect(parts == ("html", "-//W3C//DTD HTML 3.2//", "b"))
    let comment = try #require(document.nextSibling(of: doctype))
    #expect(document.data(of: comment) == "c")
    let instruction = try #require(document.nextSibling(of: comment))
    #expect(document.tagName(of: instruction) == "t")
    #expect(document.data(of: instruction) == "d")
    #expect(document.namespace(of: try first("path", in: document)) == .svg)
    #expect(document.namespace(of: try first("math", in: document)) == .mathML)
    #expect(document.namespace(of: try first("p", in: document)) == .html)
    #expect(document.namespace(of: comment) == nil)
    #expect(document.quirksMode == .full)
  }

  @Test func attributes() throws {
    let document = parsed(#"<a HREF="?a&amp;b" title='x' title=y data-n data-v=1>t</a>"#)
    let a = try first("a", in: document)
    #expect(document.attribute("href", of: a) == "?a&b")
    #expect(document.attribute("title", of: a) == "x")
    #expect(document.attribute("data-n", of: a) == "")
    #expect(document.attribute("rel", of: a) == nil)
    #expect(document.attribute("never-seen", of: a) == nil)
    let all = document.attributes(of: a).map { document.text(of: $0.name) + "=" + $0.value }
    #expect(all == ["href=?a&b", "title=x", "data-n=", "data-v=1"])
    let href = try #require(document.name("href"))
    #expect(document.hasAttribute(href, of: a))
    #expect(document.withAttribute(href, of: a) { $0.count } == 4)
  }

  @Test func templateContentsAreApart() throws {
    let document = parsed("<body><template><p>in</p></template>out")
    let template = try first("template", in: document)
    #expect(document.firstChild(of: template) == nil)
    let contents = try #require(document.contents(of: template))
    #expect(document.textContent(of: contents) == "in")
    #expect(document.parent(of: contents) == nil)
    #expect(document.textContent(of: document.root) == "out")
    #expect(document.contents(of: try first("body", in: document)) == nil)
  }

  @Test func textIsJoined() throws {
    let document = parsed("<p>a&amp;b\0c<!---->d<table>e<tr>f&lt;<td>g")
    #expect(document.textContent(of: document.root) == "a&bcdef<g")
    var bytes: [UInt8] = []
    document.appendText(of: document.root, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a&bcdef<g")
  }

  @Test func sourcePlaces() throws {
    let html = "<p class='>'>é\r\n <b\n title=\"a>b\" =x=1>x</b><i/ a = \">\" >"
    let document = parsed(html)
    let lines = LineTable(document)
    let b = try first("b", in: document)
    let range = try #require(document.sourceRange(of: b))
    #expect(String(decoding: document.source[range], as: UTF8.self) == "<b\n title=\"a>b\" =x=1>")
    #expect(try #require(lines.position(of: b)) == (2, 2))
    let p = try #require(document.sourceRange(of: try first("p", in: document)))
    #expect(String(decoding: document.source[p], as: UTF8.self) == "<p class='>'>")
    let i = try #require(document.sourceRange(of: try first("i", in: document)))
    #expect(String(decoding: document.source[i], as: UTF8.self) == "<i/ a = \">\" >")
    #expect(document.sourceRange(of: try first("body", in: document)) == nil)
    #expect(lines.position(of: 15) == (1, 15))
  }

  @Test func linesOfALongText() {
    let html = "<p>" + String(repeating: "äb\n", count: 1000) + String(repeating: "é", count: 3000)
    let lines = LineTable(parsed(html))
    #expect(lines.position(of: 3 + 4 * 1000) == (1001, 1))
    #expect(lines.position(of: 3 + 4 * 1000 + 2 * 2999) == (1001, 3000))
    #expect(lines.position(of: 1 << 40) == (1001, 3001))
  }

  @Test func aPageIsReplacedByTheNext() throws {
    var document = parsed("<p class=unusual-name unusual-name=1>first")
    let copy = document
    document.parse(Array("<q>second".utf8))
    #expect(document.textContent(of: document.root) == "second")
    #expect(copy.textContent(of: copy.root) == "first")
    #expect(document.name("unusual-name") == nil)
    #expect(copy.name("unusual-name") != nil)
    let third = Array("third".utf8)
    document.parse(third.span)
    #expect(document.textContent(of: document.root) == "third")
    document.parse([])
    #expect(
      document.descendants(of: document.root).compactMap { document.tagName(of: $0) } == [
        "html", "head", "body",
      ])
  }

  @Test func manyPagesOneAfterAnother() {
    var document = Document()
    for page in 0..<50 {
      let names = (0..<200).map { "<x-\(page)-\($0) a\(page)b\($0)=\($0)>" }.joined()
      document.parse(Array(names.utf8))
      #expect(document.nodeCount == 204)
    }
  }

  @Test func fragments() {
    var document = Document()
    document.parseFragment(Array("<tr><td>x".utf8), context: "tbody")
    #expect(document.html(of: document.root) == "<tr><td>x</td></tr>")
    document.parseFragment(Array("<p>a<circle/>".utf8), context: "desc", namespace: .svg)
    #expect(document.html(of: document.root) == "<p>a<circle></circle></p>")
    document.parseFragment(Array("a<b>c".utf8), context: "textarea")
    #expect(document.textContent(of: document.root) == "a<b>c")
  }

  @Test func errorsOnRequest() {
    var document = parsed("<p a a></q>")
    #expect(document.errors.isEmpty)
    document.parse(
      Array("<!DOCTYPE html>\n<p é a=1 a>\n</q>".utf8), options: ParseOptions(recordsErrors: true))
    #expect(document.errors.map(\.description) == ["2:11: duplicate-attribute", "3:1: unexpected-end-tag"])
  }

  @Test func encodings() {
    func text(_ bytes: [UInt8], _ declared: Encoding? = nil) -> String {
      var document = Document()
      document.parse(bytes, options: ParseOptions(encoding: declared))
      return document.textContent(of: document.root)
    }
    #expect(text(Array("é".utf8)) == "é")
    #expect(text([0xE9, 0x20]) == "é ")
    #expect(text([0xE9], Encoding(label: "cp1251")) == "й")
    #expect(text([0xEF, 0xBB, 0xBF, 0x41], .windows1252) == "A")
    #expect(text([0xFF, 0xFE, 0x41, 0]) == "A")
    // A declaration after the first 1,024 bytes is found by the parser.
    let late = Array("<!--\(String(repeating: "-x", count: 600))--><meta charset=windows-1251>".utf8)
    #expect(text(late + [0xE9, 0x20]) == "й ")
    #expect(text(late + Array("é".utf8)) == "é")
  }

  @Test func selectedContentShowsTheChosenOptionAndLosesNothing() {
    func text(_ html: String) -> String {
      let document = Document(parsing: Array(html.utf8))
      return document.textContent(of: document.root)
    }
    #expect(text("<select><button><selectedcontent></button><option>a<option>b") == "aab")
    #expect(text("<select><button><selectedcontent></button><option>a<option selected>b") == "bab")
    #expect(text("<select multiple><button><selectedcontent></button><option>a") == "a")
    #expect(text("<select><selectedcontent><div><option>a</option>b") == "ab")
  }
}
