import OffprintKit
import Testing

@Suite("Paragraphs that a dump has broken")
struct BrokenLineTests {
  @Test("short dumps are joined") func short() throws {
    for width in [50, 66, 78] {
      let text = DumpText.title + "\n\n" + DumpText.wrapped(DumpText.paragraphs[0], at: width)
      #expect(try DumpText.markdown(text) == "# \(DumpText.title)\n\n\(DumpText.paragraphs[0])\n")
    }
  }

  @Test("a line that was broken by hand before it was full") func byHand() throws {
    let lines = [
      "When the thaw came he had filled two books, and he sent the second",
      "to the office of the canal, where it was lost.",
    ]
    let text =
      ([DumpText.title] + DumpText.paragraphs.map { DumpText.wrapped($0, at: 69) } + [
        lines.joined(separator: "\n")
      ])
      .joined(separator: "\n\n")
    #expect(try DumpText.markdown(text).hasSuffix("\n\n\(lines.joined(separator: " "))\n"))
  }

  @Test("scripts without spaces are joined without", arguments: [30, 34])
  func wide(_ width: Int) throws {
    let paragraph =
      "下流の堰のそばにある水車小屋は、兄弟が買い取ったとき十一の冬のあいだ止まったままで、谷の誰もその水車が再び回るとは思っていなかった。"
      + "最初の春、二人は手で水路をさらい、指がしびれるまで水の中から石を運び出した。"
    var lines: [String] = []
    var rest = paragraph[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    let text = "水車を起こした兄弟\n\n" + lines.joined(separator: "\n")
    #expect(try DumpText.markdown(text) == "# 水車を起こした兄弟\n\n\(paragraph)\n")
  }

  @Test(
    "ASCII punctuation joins closely behind such a script, not behind Latin words",
    arguments: [("水車小屋は長い冬のあいだ止まったまま谷の誰も,", ""), ("水車小屋は長い冬のあいだ止まったまま mill,", " ")])
  func keyboardPunctuation(_ line: String, _ space: String) throws {
    let text = "水車を起こした兄弟\n\n" + Array(repeating: line, count: 6).joined(separator: "\n") + "\n回る。"
    let paragraph = Array(repeating: line, count: 6).joined(separator: space) + space + "回る。"
    #expect(try DumpText.markdown(text) == "# 水車を起こした兄弟\n\n\(paragraph)\n")
  }

  @Test("Korean keeps its spaces") func korean() throws {
    let paragraph =
      "아래쪽 둑 옆의 물레방앗간은 형제가 그것을 샀을 때 열한 번의 겨울 동안 멈춰 있었고, 골짜기의 누구도 그 바퀴가 다시 "
      + "돌리라고 믿지 않았다. 그들은 이모가 남긴 얼마 안 되는 돈과 교구에 한 큰 약속으로 값을 치렀다."
    let text = "방앗간을 깨운 형제\n\n" + DumpText.wrapped(paragraph, at: 36)
    #expect(try DumpText.markdown(text) == "# 방앗간을 깨운 형제\n\n\(paragraph)\n")
  }

  @Test("paragraphs told by the indentation of their first line") func indented() throws {
    let paragraphs = DumpText.paragraphs.map { DumpText.wrapped($0, at: 64, first: "    ") }
    let text = DumpText.title + "\n\n" + paragraphs.joined(separator: "\n")
    #expect(
      try DumpText.markdown(text) == "# " + ([DumpText.title] + DumpText.paragraphs).joined(separator: "\n\n")
        + "\n")
  }

  @Test("a blank line within a sentence is none") func halfSentence() throws {
    let paragraph = DumpText.paragraphs[1]
    let cut = try #require(paragraph.range(of: " carrying")).lowerBound
    let text = [
      DumpText.title, DumpText.paragraphs[0], String(paragraph[..<cut]),
      String(paragraph[cut...].dropFirst()),
      DumpText.paragraphs[2],
    ]
    // The first half ends with a comma, so it is not a heading, and the rest of it follows.
    let markdown = try DumpText.markdown(text.joined(separator: "\n\n"))
    #expect(markdown.contains("by hand, carrying stones"))
    #expect(!markdown.contains("##"))
  }

  @Test("a byline below a long headline is not its end") func byline() throws {
    let headline = "How two brothers of the upper valley woke a mill that had slept"
    let text = [headline, "by Marta Lindqvist, in Upper Vell"] + DumpText.paragraphs
    let article = try DumpText.article(text.joined(separator: "\n\n"))
    #expect(article.metadata.title == headline)
  }

  @Test(
    "the words of a picture below a headline are not its end",
    arguments: ["a farmer standing at the gate of his yard", "by: Marta Lindqvist, May 17, 2024"])
  func wordsBelowHeadline(words: String) throws {
    let headline = "How two brothers of the upper valley woke a mill that had slept"
    let article = try DumpText.article(([headline, words] + DumpText.paragraphs).joined(separator: "\n\n"))
    #expect(article.metadata.title == headline)
  }

  @Test("stanzas keep their lines, prose between them does not") func verse() throws {
    let stanzas = [
      "The water knows no holiday,\nit turns the wheel by night,\nand those who sleep above the race\nwake early, in its light.",
      "The miller counts his sacks of flour\nand never counts his years;\nthe river counts them for him then\nand grinds them.",
    ]
    let text = (["Song of the Weir"] + stanzas + [DumpText.wrapped(DumpText.paragraphs[0])]).joined(
      separator: "\n\n")
    let markdown = try DumpText.markdown(text)
    for stanza in stanzas {
      #expect(markdown.contains(stanza.split(separator: "\n").joined(separator: "\\\n")))
    }
    #expect(markdown.contains(DumpText.paragraphs[0]))
  }

  @Test("items of lists with hanging lines") func items() throws {
    let text = """
      What is asked of the miller

      \(DumpText.wrapped(DumpText.paragraphs[0]))

      1. Notice is given in writing, where the reeve can read what is
         written to him,
      2. by word of mouth, where two neighbours hear it and are ready
         to swear to it before the council,
      3. by the bell.
      """
    let markdown = try DumpText.markdown(text)
    #expect(
      markdown.contains(
        "1. Notice is given in writing, where the reeve can read what is written to him,\n2. by word"))
    #expect(markdown.contains("ready to swear to it before the council,\n3. by the bell."))
  }

  @Test("items whose text goes on below their text, however wide") func hangingLines() throws {
    let text = """
      \(DumpText.title)

      \(DumpText.wrapped(DumpText.paragraphs[0]))

        * The gates, which were of oak and had
          to be mended each spring
        * The shaft

      \(DumpText.wrapped(DumpText.paragraphs[1]))
      """
    #expect(
      try DumpText.markdown(text).contains(
        "- The gates, which were of oak and had to be mended each spring\n- The shaft"))
  }

  @Test("a paragraph on one line does not keep wrapped ones apart") func mixed() throws {
    let long = DumpText.paragraphs[0] + " " + DumpText.paragraphs[1]
    let wrapped = DumpText.paragraphs.map { DumpText.wrapped($0) }
    let text = ([DumpText.title, long] + wrapped).joined(separator: "\n\n")
    #expect(
      try DumpText.markdown(text)
        == "# " + ([DumpText.title, long] + DumpText.paragraphs).joined(separator: "\n\n") + "\n")
  }

  @Test("a short line stands before the first sentence of a script without capitals") func rightToLeft()
    throws
  {
    let text = """
      טחנת המים

      הטחנה שליד הסכר התחתון עמדה דוממת אחד עשר חורפים כאשר קנו אותה האחים
      ואיש בעמק לא האמין שהגלגל עוד יסתובב.

      באביב הראשון הם ניקו את התעלה בידיים.
      """
    let markdown = try DumpText.markdown(text)
    #expect(markdown.hasPrefix("# טחנת המים\n\n"))
    #expect(markdown.contains("האחים ואיש בעמק"))
  }
}
