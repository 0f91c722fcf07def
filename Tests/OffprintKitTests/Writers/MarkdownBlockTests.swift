import OffprintKit
import Testing

/// Joining of Markdown blocks.
struct MarkdownBlockTests {
  private func item(_ text: String) -> ListItem { ListItem(children: [.paragraph([.text(text)])]) }

  @Test func neighbouringListsStayTwo() {
    let list = Block.list(List(items: [item("a")]))
    #expect(markdown(list, list, list) == "- a\n\n* a\n\n- a")
    let ordered = Block.list(List(ordered: true, items: [item("a")]))
    #expect(markdown(ordered, .container(Container(children: [ordered]))) == "1. a\n\n1) a")
  }

  @Test func tightAndLoose() {
    #expect(markdown(.list(List(items: [item("a"), item("b")]))) == "- a\n- b")
    #expect(markdown(.list(List(tight: false, items: [item("a"), item("b")]))) == "- a\n\n- b")
    let nested = ListItem(children: [.paragraph([.text("a")]), .list(List(items: [item("b")]))])
    #expect(
      markdown(.list(List(ordered: true, start: 9, items: [nested, nested])))
        == "9. a\n   - b\n10. a\n    - b")
  }

  @Test func dollarSignsOfCellsMatchNoneOfOtherCells() {
    func row(_ cells: [Inline]...) -> Block {
      .table(Table(headerRows: 1, rows: [cells.map { Table.Cell(children: [.paragraph($0)]) }]))
    }
    // A renderer without tables, but with formulas, reads a row as one line.
    #expect(markdown(row([.text("a$")], [.text("$b")])) == "| a\\$ | \\$b |\n| --- | --- |")
    #expect(markdown(row([.text("$5")], [.text("or $6")])) == "| $5 | or $6 |\n| --- | --- |")
    #expect(markdown(row([.text("$5")], [.code("$=")])) == "| \\$5 | `$=` |\n| --- | --- |")
    #expect(markdown(row([.text("$5")], [.math(Math("x"))])) == "| \\$5 | $x$ |\n| --- | --- |")
    let link = Inline.link(Link(url: "https://a.example/$", children: [.text("a")]))
    #expect(markdown(row([.text("$5")], [link])) == "| \\$5 | [a](https://a.example/$) |\n| --- | --- |")
  }

  @Test func emptyListsWithinEachOtherAreNoRule() throws {
    func nested(_ depth: Int, _ innermost: ListItem = ListItem(children: [])) -> Block {
      let inner = depth == 1 ? innermost : ListItem(children: [nested(depth - 1, innermost)])
      return .list(List(items: [inner]))
    }
    #expect(markdown(nested(2)) == "- -")
    #expect(markdown(nested(3)) == "- - *")
    #expect(markdown(nested(5)) == "- - - - *")
    #expect(markdown(.blockQuote([nested(3)])) == "> - - *")
    #expect(markdown(.list(List(ordered: true, items: [ListItem(children: [nested(3)])]))) == "1. - - *")
    #expect(markdown(nested(3, item("a"))) == "- - - a")
    let two = Block.list(List(items: [ListItem(children: []), item("b")]))
    #expect(
      markdown(.list(List(items: [ListItem(children: [.list(List(items: [ListItem(children: [two])]))])])))
        == "- - *\n    * b")
    var options = WriterOptions()
    options.markdown.bullet = .star
    #expect(written(Article(content: [nested(3)]), by: MarkdownWriter(options: options)) == "* * -\n")
  }

  @Test func itemsOfOtherBlocks() {
    #expect(markdown(.list(List(items: [ListItem(children: [.thematicBreak])]))) == "- ___")
    #expect(markdown(.list(List(items: [ListItem(children: [])]))) == "-")
    #expect(markdown(.list(List(items: [ListItem(children: [.list(List(items: [item("a")]))])]))) == "- - a")
    #expect(markdown(.list(List(items: [item("[ ] a")]))) == "- \\[ ] a")
    #expect(
      markdown(.list(List(items: [ListItem(checked: true, children: [.paragraph([.text("a")])])])))
        == "- [x] a")
  }

  @Test func tasksWithoutText() {
    func task(_ children: Block...) -> String {
      markdown(.list(List(items: [ListItem(checked: true, children: children)])))
    }
    let ordered = Block.list(List(ordered: true, start: 7, items: [item("a")]))
    #expect(task(ordered) == "- [x]\n\n  7. a")
    #expect(task(.paragraph([.lineBreak]), ordered) == "- [x]\n\n  7. a")
    #expect(task(.code(CodeBlock(value: "a"))) == "- [x]\n  ```\n  a\n  ```")
  }

  @Test func whatFollowsAnEmptyParagraphBeginsTheItem() {
    let children: [Block] = [.paragraph([.lineBreak]), .paragraph([.text("[x] a")])]
    #expect(markdown(.list(List(items: [ListItem(children: children)]))) == "- \\[x] a")
  }

  @Test func emptyItemsUnderText() {
    func nested(_ ordered: Bool) -> String {
      let empty = Block.list(List(ordered: ordered, items: [ListItem(children: []), item("b")]))
      return markdown(.list(List(items: [ListItem(children: [.paragraph([.text("a")]), empty])])))
    }
    #expect(nested(false) == "- a\n\n  -\n  - b")
    #expect(nested(true) == "- a\n\n  1.\n  2. b")
  }

  @Test func quotes() {
    #expect(
      markdown(.blockQuote([.paragraph([.text("a\nb")]), .blockQuote([.paragraph([.text("c")])])]))
        == "> a\n> b\n>\n> > c")
    #expect(markdown(.blockQuote([.paragraph([.text("[!NOTE]")])])) == "> \\[!NOTE]")
    #expect(markdown(.blockQuote([])) == "")
    #expect(markdown(.callout(Callout(kind: "tip", children: [.paragraph([.text("a")])]))) == "> [!TIP]\n> a")
  }

  @Test func code() {
    #expect(markdown(.code(CodeBlock(language: "c", value: "a\n```\n"))) == "````c\na\n```\n\n````")
    #expect(markdown(.code(CodeBlock(value: ""))) == "```\n```")
    #expect(markdown(.code(CodeBlock(language: "a`b", value: "x"))) == "~~~a`b\nx\n~~~")
  }

  @Test func footnoteLabelsAreLabels() {
    let note = FootnoteDefinition(identifier: "a b]", children: [.paragraph([.text("n")])])
    #expect(
      markdown(.paragraph([.footnoteReference("a b]")]), .footnoteDefinition(note)) == "[^a-b-]\n\n[^a-b-]: n"
    )
  }

  @Test func documentOpening() {
    var metadata = Metadata()
    metadata.title = "A * B"
    metadata.deck = "Deck"
    #expect(
      written(Article(metadata: metadata, content: [.thematicBreak]), by: MarkdownWriter())
        == "# A * B\n\n*Deck*\n\n---\n")
    #expect(written(Article(content: [.thematicBreak]), by: MarkdownWriter()) == "___\n")
    #expect(written(Article(), by: MarkdownWriter()) == "\n")
  }
}
