import Glibc
import Markup
import OffprintKit
import Testing

/// Markdown without active content in any renderer, with any extensions.
struct InactiveMarkdownTests {
  /// User options, by name.
  private static let choices: [(name: String, make: @Sendable (inout WriterOptions) -> Void)] = [
    ("default", { _ in }),
    ("standalone", { $0.standalone = true }),
    ("no HTML", { $0.markdown.keepsHTML = false }),
    ("commonmark", { $0.markdown.dialect = .commonmark }),
    (
      "commonmark, no HTML",
      {
        $0.markdown.dialect = .commonmark
        $0.markdown.keepsHTML = false
      }
    ),
    ("references", { $0.markdown.links = .reference }),
    (
      "wrapped, underlined",
      {
        $0.width = 20
        $0.markdown.headings = .setext
        $0.markdown.keepsHTML = false
      }
    ),
  ]

  /// The extensions of renderers: only CommonMark, all of GitHub's, and all except one.
  private static let renderers: [[String]] = {
    let all = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
    return [[], all] + all.map { missing in all.filter { $0 != missing } }
  }()

  private static let tag = "<img src=x onerror=alert(1)>"
  private static let script = "javascript:alert(1)"

  /// Articles with injections, each using one difference between Markdown parsers.
  private static let cases: [(String, [Block])] = [
    (
      "code after an address in a formula",
      [.paragraph([.math(Math("http://j")), .code(tag), .text(" b")])]
    ),
    (
      "code within marks after an address in a formula",
      [.paragraph([.math(Math("http://j")), .emphasis([.text("a"), .code("[x](\(script))")]), .text(" b")])]
    ),
    (
      "a link and an address in brackets after an address in a formula",
      [
        .paragraph([
          .math(Math("http://j")), .link(Link(url: "http://b.example/", children: [.math(Math("<e"))])),
          .text("<\(script)>"),
        ])
      ]
    ),
    (
      "alternative text like a footnote, in a link whose title has an address",
      [
        .paragraph([
          .link(
            Link(
              url: "http://b.example/", title: "http://a.example/\(tag)[x](\(script))",
              children: [.image(Image(url: "g.png", alt: "^"))]))
        ])
      ]
    ),
    (
      "note of one address with an unsafe scheme",
      [
        .paragraph([.text("a"), .footnoteReference("n")]),
        .footnoteDefinition(
          FootnoteDefinition(identifier: "n", children: [.paragraph([.text("ms-settings:")])])),
      ]
    ),
    ("dropped mark", [.paragraph([.strong([.text("a<")]), .text("img src=x onerror=alert(1)>")])]),
    ("dropped element", [.paragraph([.underline([.text("a<")]), .text("img src=x onerror=alert(1)>")])]),
    (
      "dropped mark at a line's start",
      [.paragraph([.emphasis([.text("```\"")]), .text("x")]), .code(CodeBlock(value: tag))]
    ),
    (
      "dropped strikethrough at a line's start",
      [.paragraph([.strikethrough([.text("```")])]), .code(CodeBlock(value: tag))]
    ),
    (
      "dropped marks in a row",
      [
        .paragraph([
          .emphasis([.text("a\"")]), .strong([.text("<")]), .emphasis([.text("img src=x onerror=alert(1)>")]),
        ])
      ]
    ),
    ("dropped mark before an address", [.paragraph([.emphasis([.text("[x]\"")]), .text("(\(script))")])]),
    ("code that nothing can hold in a cell", [table([[.code("\\|\(tag)`")]])]),
    ("code in a definition", [.paragraph([.text("[a"), .code("]: \(tag)")])]),
    (
      "what is no MathML after a reference to a note",
      [
        .paragraph([
          .footnoteReference("a"), .math(Math("(\(script))", notation: .mathML)), .text(" b "),
          .footnoteReference("a"), .emphasis([.math(Math("(\(script))<\(script)>", notation: .mathML))]),
        ]), .math(Math("# (\(script))", notation: .mathML)),
      ]
    ),
    ("words of MathML", [.paragraph([.math(Math("<math><mtext>\(tag)</mtext></math>", notation: .mathML))])]),
    ("formula as a link", [.paragraph([.math(Math("[x](\(script))"))])]),
    ("formula with code", [.paragraph([.math(Math("a`b")), .code(tag), .math(Math("`"))])]),
    ("displayed formula as a link", [.math(Math("[x](\(script))\n[y]: \(script)"))]),
    ("displayed formula with code", [.math(Math("a ` b\n\(tag) ` c"))]),
    ("formula with a tag", [.math(Math("a <img src=x onerror=alert(1)> b"))]),
    ("formula that leads elsewhere", [.math(Math("\\href{\(script)}{x}"))]),
    ("cells that share code", [table([[.text("a ` b")], [.code(tag)]])]),
    ("cells that share a formula", [table([[.math(Math("`"))], [.code(tag)]])]),
    ("code first in a note", note([.code(CodeBlock(value: tag))])),
    (
      "code in a list first in a note",
      note([
        .list(
          List(
            tight: true,
            items: [ListItem(children: [.paragraph([.text("a ``` b")]), .code(CodeBlock(value: tag))])]))
      ])
    ),
    ("code under a note", note([.paragraph([.text("a ``` b")]), .code(CodeBlock(value: tag))])),
    ("a table first in a note", note([table([[.text("`")], [.code(tag)]])])),
    ("an address as a note", note([.paragraph([.text(script)])])),
    ("an address and a title as a note", note([.paragraph([.text("\(script) \"title\"")])])),
    ("an address, then more of a note", note([.paragraph([.text("\(script)\nmore")])])),
    ("a definition in a note", note([.paragraph([.text("a\n[1]: \(script)")])])),
    ("a definition under a title in a note", note([.paragraph([.text("a \"b\nc\"\n[1]: \(script)")])])),
    ("a definition in a formula in a note", note([.math(Math("a\n[1]: \(script)"))])),
    (
      "a formula that ends with an address",
      [.paragraph([.math(Math("a www.b")), .strong([.text("c")]), .text(tag)])]
    ),
    (
      "a footnote called like an address",
      [
        .paragraph([.text("a"), .footnoteReference("www.b"), .text(tag)]),
        .footnoteDefinition(FootnoteDefinition(identifier: "www.b", children: [.paragraph([.text("a")])])),
      ]
    ),
    ("a note before an address", note([.paragraph([.text("a")])], before: "(\(script))")),
    (
      "a reference that defines itself",
      [
        .paragraph([.footnoteReference("n"), .text(": \(script)")]),
        .paragraph([.text("see "), .footnoteReference("n")]),
        .footnoteDefinition(FootnoteDefinition(identifier: "n", children: [.paragraph([.text("a")])])),
      ]
    ),
    ("a bracket before a note", note([.paragraph([.text("a")])], after: "[b ", before: "(\(script))")),
    ("an address that acts", [.paragraph([.link(Link(url: script, children: [.text(script)]))])]),
    (
      "white space in an address",
      [.paragraph([.link(Link(url: " java\tscript:alert(1)", children: [.text("a")]))])]
    ),
    ("a drawing in an address", [.paragraph([.image(Image(url: "data:image/svg+xml,\(tag)", alt: tag))])]),
    (
      "code in a quotation in a list",
      [.list(List(items: [ListItem(children: [.blockQuote([.code(CodeBlock(value: tag))])])]))]
    ),
    (
      "a task of code",
      [.list(List(items: [ListItem(checked: true, children: [.code(CodeBlock(value: tag))])]))]
    ),
    (
      "an alert of code",
      [.callout(Callout(kind: "note", title: [.text("`")], children: [.code(CodeBlock(value: tag))]))]
    ),
  ]

  private static func table(_ cells: [[Inline]]) -> Block {
    .table(
      Table(
        headerRows: 1,
        rows: cells.map {
          [Table.Cell(children: [.paragraph($0)]), Table.Cell(children: [.paragraph([.text("b")])])]
        }))
  }

  private static func note(_ blocks: [Block], after: String = "a", before: String = "") -> [Block] {
    [
      .paragraph([.text(after), .footnoteReference("1"), .text(before)]),
      .footnoteDefinition(FootnoteDefinition(identifier: "1", children: blocks)),
    ]
  }

  @Test("what was made to come alive does not, whatever a renderer knows", arguments: cases.indices)
  func madeByHand(index: Int) throws {
    let (name, blocks) = Self.cases[index]
    var metadata = Metadata()
    metadata.title = Self.tag
    metadata.tags = ["[x](\(Self.script))", "``` \(Self.tag)", "<\(Self.script)>"]
    try Self.check(Article(metadata: metadata, content: blocks), name)
  }

  @Test("random articles of what could come alive do not; OFFPRINT_ROUNDS makes more")
  func random() throws {
    let rounds = getenv("OFFPRINT_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 6
    for seed in 1...rounds {
      var maker = HostileArticle(seed: UInt64(seed))
      try Self.check(maker.article(), "seed \(seed)")
    }
  }

  private static func check(_ article: Article, _ name: String) throws {
    for choice in choices {
      var options = WriterOptions()
      choice.make(&options)
      let markdown = written(article, by: MarkdownWriter(options: options))
      let file = try TemporaryFile(Array(markdown.utf8))
      for extensions in renderers {
        let arguments = ["--unsafe"] + extensions.flatMap { ["-e", $0] } + [file.path]
        let html = try run("cmark-gfm", arguments).output
        let active = ActiveContent.of(html)
        #expect(
          active.isEmpty, "\(name), \(choice.name), known: \(extensions): \(active)\n\(markdown)\n\(html)")
        if !active.isEmpty { return }
      }
    }
  }
}
