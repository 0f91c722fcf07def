import Diagnostics
import OffprintKit
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
  @Test("an article with every node kind reads back the same, and so do its bytes")
  func everything() throws {
    let bytes = write(.withEverything, provenance: true)
    let article = try JSONReader().read(bytes, file: "x")
    #expect(article == .withEverything)
    #expect(write(article, provenance: true) == bytes)
  }

  @Test("members come in any order, and null members of a node are as none")
  func order() throws {
    #expect(
      try content(
        #"{"children": [{"title": null, "value": "v", "lang": null, "type": "code"}], "type": "root"}"#)
        == [.code(CodeBlock(value: "v"))])
  }

  @Test("a bare mdast tree is an article without metadata")
  func bareTree() throws {
    let text =
      #"{"position": {"start": {"line": 1}}, "children": [{"type": "thematicBreak"}], "type": "root"}"#
    #expect(try read(text) == Article(content: [.thematicBreak]))
  }

  @Test("lists say in mdast's words what is loose")
  func lists() throws {
    let item = #"{"type": "listItem", "spread": true, "checked": null, "children": []}"#
    #expect(
      try blocks(#"{"type": "list", "ordered": true, "start": 1, "spread": false, "children": [\#(item)]}"#)
        == [.list(List(ordered: true, tight: false, items: [ListItem(children: [])]))])
    #expect(try blocks(#"{"type": "list", "children": []}"#) == [.list(List(items: []))])
  }

  @Test("the first row of a table is its header unless it says otherwise")
  func tables() throws {
    let row =
      #"{"type": "tableRow", "children": [{"type": "tableCell", "children": [{"type": "text", "value": "a"}]}]}"#
    let table = Table(
      alignments: [nil], headerRows: 1,
      rows: [
        [.init(isHeader: true, children: [.paragraph([.text("a")])])],
        [.init(children: [.paragraph([.text("a")])])],
      ])
    #expect(
      try blocks(#"{"type": "table", "align": [null], "children": [\#(row), \#(row)]}"#) == [.table(table)])
  }

  @Test("references find their definitions, also later ones")
  func references() throws {
    #expect(
      try blocks(
        #"{"type": "paragraph", "children": [{"type": "linkReference", "identifier": "a", "children": [{"type": "text", "value": "t"}]}, {"type": "imageReference", "identifier": "b", "alt": "none"}, {"type": "linkReference", "identifier": "c", "children": [{"type": "text", "value": "u"}]}]}, {"type": "definition", "identifier": "a", "url": "/x", "title": "T"}"#
      ) == [
        .paragraph([.link(Link(url: "/x", title: "T", children: [.text("t")])), .text("none"), .text("u")])
      ])
  }

  @Test("unknown nodes keep what they hold")
  func unknownNodes() throws {
    #expect(
      try blocks(
        #"{"type": "mdxEsm", "value": "<br>"}, {"type": "leaf"}, {"type": "aside", "x": {"y": [1, "]"]}, "children": [{"type": "thematicBreak"}]}, {"type": "paragraph", "children": [{"type": "wiki", "children": [{"type": "text", "value": "w"}]}, {"type": "mdx", "value": "<b>"}]}"#
      ) == [
        .container(Container(kind: "mdxEsm", children: [.paragraph([.text("<br>")])])),
        .container(Container(kind: "leaf", children: [])),
        .container(Container(kind: "aside", children: [.thematicBreak])),
        .paragraph([.text("w"), .text("<b>")]),
      ])
  }

  @Test(
    "the tags in a line are read together",
    arguments: [
      (["Press ", "<kbd>", "Ctrl", "</kbd>", "<br>", "<br/>", "next"], "Press <kbd>Ctrl</kbd>\\\n\\\nnext"),
      (["a", "<!-- no -->", "b", "<?x?>"], "ab"), (["a ", "<b>", "b"], "a **b**"),
      (["a", "</b>", " b"], "a b"),
      (["<a href=\"javascript:x()\">", "a", "</a>"], "a"), (["<a href=\"/u\">", "a", "</a>"], "[a](/u)"),
      (["a", "<script>", "x()", "</script>", "b"], "ab"), (["a", "<script>", "b"], "ab"),
      (["<img src=\"p.png\" alt=\"p\" onerror=\"x()\">"], "![p](p.png)"),
      (["<code>", "a*b", "</code>"], "`a*b`"),
      (["<math>", "<mi>", "x", "</mi>", "</math>"], "$x$"), (["x ", "<textarea>", "y"], "x \\<textarea>y"),
    ])
  func tags(parts: [String], expected: String) throws {
    let nodes = parts.map { part in
      let type = part.hasPrefix("<") ? "html" : "text"
      return #"{"type": "\#(type)", "value": \#(quoted(part))}"#
    }
    let read = try blocks(#"{"type": "paragraph", "children": [\#(nodes.joined(separator: ", "))]}"#)
    #expect(written(Article(content: read), by: MarkdownWriter()) == expected + "\n")
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  @Test("blocks of HTML are read like a page, with the nodes between them")
  func htmlBlocks() throws {
    let text = #"{"type": "paragraph", "children": [{"type": "text", "value": "a"}]}"#
    #expect(
      try blocks(
        #"{"type": "html", "value": "<!-- x -->"}, {"type": "html", "value": "<blockquote>"}, \#(text), {"type": "html", "value": "</blockquote>"}, {"type": "html", "value": "<p onclick=\"x()\">b</p><script>c</script>"}"#
      ) == [.blockQuote([.paragraph([.text("a")])]), .paragraph([.text("b")])])
    #expect(
      try blocks(
        #"{"type": "list", "children": [{"type": "listItem", "children": [{"type": "html", "value": "<u>"}, {"type": "text", "value": "a"}, {"type": "html", "value": "</u>"}]}]}"#
      ) == [.list(List(items: [ListItem(children: [.paragraph([.underline([.text("a")])])])]))])
  }

  @Test("front matter is metadata")
  func frontMatter() throws {
    let text = #"{"type": "paragraph", "children": [{"type": "text", "value": "a"}]}"#
    func tree(_ matter: String) -> String { #"{"type": "root", "children": [\#(matter), \#(text)]}"# }
    let yaml = #"{"type": "yaml", "value": "title: The mill\nlang: de"}"#
    let article = try read(tree(yaml))
    #expect(article.metadata.title == "The mill")
    #expect(article.metadata.language == "de")
    #expect(article.content == [.paragraph([.text("a")])])
    let toml = #"{"type": "toml", "value": "title = \"The mill\""}"#
    #expect(try read(tree(toml)).metadata.title == "The mill")
    let heading = #"{"type": "heading", "depth": 1, "children": [{"type": "text", "value": "The mill"}]}"#
    #expect(try read(tree("\(yaml), \(heading)")).content == article.content)
    // What the article says itself comes first.
    let whole = #"{"offprint": 1, "title": "The weir", "content": \#(tree(yaml))}"#
    #expect(try read(whole).metadata.title == "The weir")
    #expect(try read(whole).metadata.language == "de")
  }

  @Test("inlines among blocks make paragraphs, and other things in a figure a container")
  func looseContent() throws {
    #expect(
      try blocks(
        #"{"type": "text", "value": "a"}, {"type": "break"}, {"type": "thematicBreak"}, {"type": "text", "value": "b"}"#
      )
        == [.paragraph([.text("a"), .lineBreak]), .thematicBreak, .paragraph([.text("b")])])
    #expect(
      try blocks(
        #"{"type": "figure", "children": [{"type": "code", "value": "x"}, {"type": "caption", "children": []}]}"#
      )
        == [.container(Container(kind: "figure", children: [.code(CodeBlock(value: "x"))]))])
  }

  @Test("description terms may stand straight in the list")
  func descriptions() throws {
    let term = #"{"type": "descriptionTerm", "children": []}"#
    let details = #"{"type": "descriptionDetails", "children": []}"#
    let item = DescriptionItem(terms: [[]], details: [[], []])
    #expect(
      try blocks(
        #"{"type": "descriptionList", "children": [\#(term), \#(details), \#(details), \#(term), \#(details), \#(details)]}"#
      )
        == [.descriptionList([item, item])])
  }

  @Test("unknown top-level members are kept in custom")
  func custom() throws {
    let tree = #"{"type": "root", "children": []}"#
    let article = try read(
      #"{"x": 1, "custom": {"y": 2}, "children": [3], "type": "z", "content": \#(tree)}"#)
    #expect(
      article.metadata.custom == [
        JSONMember("x", .number("1")), JSONMember("y", .number("2")),
        JSONMember("children", .array([.number("3")])),
        JSONMember("type", .string("z")),
      ])
    #expect(try JSONReader().read(write(article), file: "x") == article)
  }

  @Test("empty texts are none, integers may be written with a fraction of zeros")
  func normalForm() throws {
    var metadata = Metadata()
    metadata.wordCount = 5
    let tree = #"{"type": "root", "children": []}"#
    #expect(
      try read(#"{"title": "", "image": {"url": ""}, "wordCount": 5.0, "content": \#(tree)}"#).metadata
        == metadata)
  }

  @Test("content may nest as deep as the limit on a small stack, and no deeper")
  func depth() throws {
    let open = #"{"type": "blockquote", "children": ["#
    func nested(_ count: Int) -> [UInt8] {
      let quotes = String(repeating: open, count: count) + String(repeating: "]}", count: count)
      return Array(#"{"content": {"type": "root", "children": [\#(quotes)]}}"#.utf8)
    }
    let deepest = nested(498)
    let tooDeep = nested(499)
    try onSmallStack {
      _ = try JSONReader().read(deepest, file: "x")
      #expect(throws: Diagnostic.self) { try JSONReader().read(tooDeep, file: "x") }
    }
    let article = try JSONReader().read(deepest, file: "x")
    #expect(try JSONReader().read(write(article), file: "x") == article)
  }

  private func read(_ text: String) throws(Diagnostic) -> Article {
    try JSONReader().read(Array(text.utf8), file: "x")
  }

  private func content(_ tree: String) throws(Diagnostic) -> [Block] {
    try read(#"{"offprint": 1, "content": \#(tree)}"#).content
  }

  private func blocks(_ nodes: String) throws(Diagnostic) -> [Block] {
    try content(#"{"type": "root", "children": [\#(nodes)]}"#)
  }
}
