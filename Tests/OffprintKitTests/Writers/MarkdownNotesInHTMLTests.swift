import OffprintKit
import Testing

/// References to footnotes in what Markdown has only HTML for.
struct MarkdownNotesInHTMLTests {
  private func paragraph(_ text: String, note name: String) -> Block {
    .paragraph([.text(text), .footnoteReference(name)])
  }

  private func note(_ name: String) -> Block {
    .footnoteDefinition(FootnoteDefinition(identifier: name, children: [.paragraph([.text("note \(name)")])]))
  }

  private func readBack(_ text: String) throws -> [Block] {
    guard case .article(let article) = try MarkdownReader().source(of: Input(Array(text.utf8), name: "a.md"))
    else { throw CancellationError() }
    return article.content
  }

  private var wide: Table {
    Table(
      caption: [.text("Mills"), .footnoteReference("a")], headerRows: 1,
      rows: [
        [.init(isHeader: true, columnSpan: 2, children: [.paragraph([.text("Both")])])],
        [
          .init(children: [
            paragraph("left", note: "b"),
            .list(List(items: [ListItem(children: [paragraph("item", note: "a")])])),
          ]), .init(children: [.paragraph([.text("right")])]),
        ],
      ])
  }

  @Test func cellsAreMarkdown() throws {
    let blocks: [Block] = [.table(wide), note("a"), note("b")]
    let text = markdown(blocks[0], blocks[1], blocks[2])
    #expect(
      text == """
        <table>
        <caption>

        Mills[^a]

        </caption>
        <thead>
        <tr><th colspan="2">Both</th></tr>
        </thead>
        <tbody>
        <tr><td>

        left[^b]

        - item[^a]

        </td><td>right</td></tr>
        </tbody>
        </table>

        [^a]: note a

        [^b]: note b
        """)
    #expect(try readBack(text) == blocks)
  }

  @Test func termsAndDescriptionsAre() throws {
    let list = Block.descriptionList([
      DescriptionItem(
        terms: [[.text("weir"), .footnoteReference("a")], [.text("dam")]],
        details: [[paragraph("holds water", note: "b")], [.paragraph([.text("plain")])]])
    ])
    let blocks = [list, note("a"), note("b")]
    let text = markdown(list, note("a"), note("b"))
    #expect(
      text.contains(
        "<dt>\n\nweir[^a]\n\n</dt>\n<dt>dam</dt>\n<dd>\n\nholds water[^b]\n\n</dd>\n<dd>plain</dd>"))
    #expect(try readBack(text) == blocks)
  }

  @Test("wherever the table is")
  func nested() throws {
    let inner = Table(rows: [
      [.init(columnSpan: 2, children: [.table(wide)])],
      [.init(children: [.paragraph([.text("x")])]), .init(children: [.paragraph([.text("y")])])],
    ])
    let quote = Block.blockQuote([.paragraph([.text("q")]), .table(inner)])
    let last = Block.footnoteDefinition(
      FootnoteDefinition(identifier: "b", children: [.paragraph([.text("deep")]), .table(wide)]))
    let blocks = [quote, note("a"), last]
    #expect(try readBack(markdown(quote, note("a"), last)) == blocks)
  }

  @Test("a reference without a definition has no label to refer to")
  func undefined() {
    let list = Block.descriptionList([DescriptionItem(terms: [[.footnoteReference("x")]], details: [])])
    #expect(markdown(list).contains("<dt><sup>[x]</sup></dt>"))
  }

  @Test("CommonMark has no footnotes: there the label is raised")
  func commonMark() {
    var options = WriterOptions()
    options.markdown.dialect = .commonmark
    let text = written(
      Article(content: [.table(wide), note("a"), note("b")]), by: MarkdownWriter(options: options))
    #expect(text.contains("Mills<sup>a</sup>"))
    #expect(!text.contains("[^"))
  }

  @Test("a paragraph with a player keeps its references")
  func besidePlayers() throws {
    let blocks = try readBack("See[^1] <video src=\"v.mp4\"></video> and[^2].\n\n[^2]: Two.\n\n[^1]: One.\n")
    var names: [String] = []
    _ = ArticleRewriter(inline: { inline in
      if case .footnoteReference(let name) = inline { names.append(name) }
      return [inline]
    }).rewrite(blocks)
    #expect(names == ["1", "2"])
    #expect(
      blocks.compactMap { if case .footnoteDefinition(let note) = $0 { note.identifier } else { nil } }
        == ["1", "2"])
  }
}
