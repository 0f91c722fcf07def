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
      body(heading, heading, link)
        == "<h2 id=\"id-1-a\">x</h2>\n<h2 id=\"id-1-a-2\">x</h2>\n<p><a href=\"#id-1-a\">l</a>n</p>")
  }

  @Test func spansEndWithTheirRows() {
    let table = Table(rows: [
      [Table.Cell(rowSpan: 70000, children: []), Table.Cell(columnSpan: 5000, children: [])], [],
    ])
    #expect(body(.table(table)).contains("<tr><td rowspan=\"2\"></td><td colspan=\"1000\"></td></tr>"))
  }

  @Test func unknownNotesAreText() {
    #expect(body(.paragraph([.footnoteReference("x")])) == "<p><sup>[x]</sup></p>")
  }

  @Test func linksDoNotNest() {
    let inner = Inline.link(Link(url: "/b", children: [.text("b")]))
    #expect(
      body(.paragraph([.link(Link(url: "/a", children: [.text("a"), inner]))]))
        == "<p><a href=\"/a\">ab</a></p>")
  }

  @Test func addressesAreValid() {
    #expect(
      body(.paragraph([.link(Link(url: "/a b%zz%20|", children: [.text("a")]))]))
        == "<p><a href=\"/a%20b%25zz%20%7C\">a</a></p>")
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
