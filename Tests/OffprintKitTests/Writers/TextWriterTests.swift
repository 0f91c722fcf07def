import OffprintKit
import Testing

/// Plain text, with and without wrapping.
struct TextWriterTests {
  private func text(width: Int? = nil, _ blocks: Block...) -> String {
    var options = WriterOptions()
    options.width = width
    return String(written(Article(content: blocks), by: TextWriter(options: options)).dropLast())
  }

  @Test func wraps() {
    #expect(text(width: 12, .paragraph([.text("one two three four")])) == "one two\nthree four")
    #expect(text(width: 12, .paragraph([.text("extraordinarily long")])) == "extraordinarily\nlong")
    #expect(
      text(width: 12, .paragraph([.text("no\u{A0}break\u{A0}here ok")])) == "no\u{A0}break\u{A0}here\nok")
    #expect(text(width: 12, .paragraph([.text("中文字符很多的一行。")])) == "中文字符很多\n的一行。")
    #expect(
      text(width: 10, .paragraph([.text("e\u{301}e\u{301}e\u{301}e\u{301} abcde x")]))
        == "e\u{301}e\u{301}e\u{301}e\u{301} abcde\nx")
    #expect(text(width: 12, .blockQuote([.paragraph([.text("one two three")])])) == "  one two\n  three")
  }

  @Test func lists() {
    let item = ListItem(children: [.paragraph([.text("one two three")])])
    #expect(
      text(width: 12, .list(List(ordered: true, start: 9, items: [item, item])))
        == " 9. one two\n    three\n10. one two\n    three")
    #expect(text(.list(List(tight: false, items: [item, item]))) == "- one two three\n\n- one two three")
  }

  @Test func notesStandAtTheEnd() {
    let note = Block.footnoteDefinition(
      FootnoteDefinition(identifier: "n", children: [.paragraph([.text("note")])]))
    #expect(text(note, .paragraph([.text("a"), .footnoteReference("n")])) == "a[1]\n\n[1] note")
  }

  @Test func tables() {
    func cell(_ text: String) -> Table.Cell { Table.Cell(children: [.paragraph([.text(text)])]) }
    let table = Table(
      alignments: [nil, .right], headerRows: 1, rows: [[cell("name"), cell("n")], [cell("渔船"), cell("10")]])
    #expect(text(.table(table)) == "name   n\n----  --\n渔船  10")
    #expect(text(width: 10, .table(Table(rows: [[cell("a long cell"), cell("b")]]))) == "a long  b\ncell")
    #expect(
      text(width: 10, .table(Table(rows: [[cell("extraordinarily"), cell("long")]])))
        == "extraordinarily | long")
  }

  @Test func images() {
    #expect(text(.paragraph([.text("a "), .image(Image(url: "/x", alt: "gull"))])) == "a [gull]")
    #expect(
      text(.figure(Figure(images: [Image(url: "/x")], caption: [.text("c")], credit: [.text("d")])))
        == "c (d)")
  }
}
