import OffprintKit
import Testing

@Suite("What dumps draw with characters")
struct DrawingTests {
  private func markdown(_ drawing: String) throws -> String {
    let text = [DumpText.title, DumpText.paragraphs[0], drawing, DumpText.paragraphs[1]].joined(
      separator: "\n\n")
    let whole = try DumpText.markdown(text)
    let start = try #require(whole.range(of: DumpText.paragraphs[0])).upperBound
    let end = try #require(whole.range(of: DumpText.paragraphs[1])).lowerBound
    return String(whole[start..<end].drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }

  private let table = "| Year | Sacks |\n| --- | --- |\n| 1921 | 340 |\n| 1922 | 512 |"

  @Test(
    "tables",
    arguments: [
      "┌──────┬───────┐\n│ Year │ Sacks │\n├──────┼───────┤\n│ 1921 │ 340   │\n├──────┼───────┤\n│ 1922 │ 512   │\n└──────┴───────┘",
      "╔══════╦═══════╗\n║ Year ║ Sacks ║\n╠══════╬═══════╣\n║ 1921 ║ 340   ║\n║ 1922 ║ 512   ║\n╚══════╩═══════╝",
      "+------+-------+\n| Year | Sacks |\n+------+-------+\n| 1921 | 340   |\n| 1922 | 512   |\n+------+-------+",
      "+------+-------+\n| Year | Sacks |\n+======+=======+\n| 1921 | 340   |\n+------+-------+\n| 1922 | 512   |\n+------+-------+",
      " Year | Sacks \n------+-------\n 1921 |   340 \n 1922 |   512 ",
      "| Year | Sacks |\n|------|-------|\n| 1921 | 340   |\n| 1922 | 512   |",
    ]) func tables(_ drawing: String) throws
  {
    #expect(try markdown(drawing) == table)
  }

  @Test("cells of several lines, wide characters and cells over several columns") func cells() throws {
    let lines =
      "+------+------------+\n| Year | Remark     |\n+------+------------+\n| 1921 | the wheel  |\n|      | was mended |\n"
      + "+------+------------+\n| 1922 | nothing    |\n+------+------------+"
    #expect(
      try markdown(lines)
        == "| Year | Remark |\n| --- | --- |\n| 1921 | the wheel was mended |\n| 1922 | nothing |")
    let wide = "┌────┬──────┐\n│ 年 │ 袋数 │\n├────┼──────┤\n│ 21 │ 三百 │\n└────┴──────┘"
    #expect(try markdown(wide) == "| 年 | 袋数 |\n| --- | --- |\n| 21 | 三百 |")
    let spanning = "+-----+-----+\n| a         |\n+-----+-----+\n| b   | c   |\n+-----+-----+"
    let article = try DumpText.article(
      [DumpText.paragraphs[0], spanning, DumpText.paragraphs[1]].joined(separator: "\n\n"))
    let tables = article.content.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.first?.rows.map { $0.map(\.columnSpan) } == [[2], [1, 1]])
  }

  @Test("a frame around text is a quotation") func frame() throws {
    #expect(
      try markdown("┌──────────────┐\n│ Mind the     │\n│ lower gate.  │\n└──────────────┘")
        == "> Mind the lower gate.")
  }

  @Test("strokes that do not meet stay as they are drawn") func drawing() throws {
    let sketch = "+----+\n| weir |---> mill\n+--+--+ |\n|"
    #expect(try markdown(sketch) == "```\n\(sketch)\n```")
  }

  @Test("program text keeps its lines and indentation") func code() throws {
    let code =
      "def count(sacks):\n    total = 0\n    for sack in sacks:\n        total += sack.weight\n\n    return total"
    #expect(try markdown(code) == "```\n\(code)\n```")
    let indented = code.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "    " + $0
    }
    #expect(try markdown(indented.joined(separator: "\n")) == "```\n\(code)\n```")
  }

  @Test("prose with a few signs is no program text") func prose() throws {
    let prose = "The fee (for mills) is due in spring;\nif the gate is shut (see above), it is not due."
    #expect(!(try markdown(prose)).contains("```"))
  }

  @Test("a row of signs amid text parts it") func rule() throws {
    for rule in ["----------", "* * *", "________", "=====", "~~~~~~"] {
      #expect(try markdown(rule) == "---" || markdown(rule) == "* * *")
    }
  }

  @Test("drawings outside of the article are none of it") func outside() throws {
    let menu = ["Home", "News", "Sport", "Contact us", "Log in", "Subscribe", "Share on Facebook", "Tweet"]
    let table = "+------+------+\n| Tide | 6:10 |\n+------+------+"
    let foot = [
      "Related articles", "Privacy Policy",
      "© 2024 The Example. All rights reserved. Terms of Use apply to all of it.",
    ]
    let text = (menu + DumpText.paragraphs + foot + [table] + foot).joined(separator: "\n\n")
    #expect(!(try DumpText.markdown(text)).contains("6:10"))
  }

  @Test("what stands outside the marks of start and end is a licence") func licence() throws {
    let text = """
      A book of the valley

      This text may be read by whoever wants to, at no price.

      *** START OF THE VALLEY LIBRARY TEXT THE MILL ***

      CHAPTER I

      \(DumpText.wrapped(DumpText.paragraphs[0]))

      \(DumpText.wrapped(DumpText.paragraphs[1]))

      *** END OF THE VALLEY LIBRARY TEXT THE MILL ***

      Whoever hands this text on shall hand on these words as well, and shall ask no price for it from anybody.
      """
    let article = try DumpText.article(text)
    #expect(article.content.count == 3)
    #expect(article.metadata.deck == nil)
  }
}
