import OffprintKit
import Testing

@Suite("Letters, transcripts and printed pages as dumps")
struct LetterDumpTests {
  private let paragraphs = DumpText.paragraphs

  @Test(
    "the head of a letter is its metadata",
    arguments: [
      "From: Marta Lindqvist <marta@mill.example>\nSent: Monday, 13 May 2024 09:12\nTo: The board\nSubject: ",
      "Von: Marta Lindqvist <marta@mill.example>\nDatum: 13.05.2024, 09:12\nAn: Vorstand\nBetreff: ",
      "From: marta@mill.example (Marta Lindqvist)\nNewsgroups: rec.mills\nDate: 13 May 2024 08:00:00 GMT\nSubject: ",
    ])
  func letterHead(_ head: String) throws {
    let text = ([head + DumpText.title] + paragraphs.map { DumpText.wrapped($0) }).joined(separator: "\n\n")
    let article = try DumpText.article(text)
    #expect(article.metadata.title == DumpText.title)
    #expect(article.metadata.authors.map(\.name) == ["Marta Lindqvist"])
    #expect(article.metadata.published?.hasPrefix("2024-05-13") == true)
    #expect(try !DumpText.markdown(text).contains("mill.example"))
  }

  @Test("subtitles are text without their numbers and times") func subtitles() throws {
    let text =
      "1\n00:00:01,000 --> 00:00:04,200\nThe mill had stood idle\nfor eleven winters\n\n2\n00:00:04,300 --> 00:00:07,000\n"
      + "when the brothers bought it.\n\n3\n00:00:07,500 --> 00:00:11,000\nNobody believed in them.\n"
    let markdown = try DumpText.markdown(text)
    #expect(markdown.contains("The mill had stood idle for eleven winters when the brothers bought it."))
    #expect(!markdown.contains("-->") && !markdown.contains("00:0"))
  }

  @Test("who speaks is no heading") func speakers() throws {
    let text = [
      DumpText.title, "ROSS: When did you begin?", "LIND: \(paragraphs[0])", "ROSS: And the wheel?",
      "LIND: \(paragraphs[1])",
    ].joined(separator: "\n\n")
    let article = try DumpText.article(text)
    #expect(!article.content.contains { if case .heading = $0 { true } else { false } })
  }

  @Test("two columns of a printed page are read one after the other") func columns() throws {
    let left = DumpText.wrapped(paragraphs[0] + " " + paragraphs[1], at: 38).split(separator: "\n")
    let right = DumpText.wrapped(paragraphs[2] + " " + paragraphs[3], at: 38).split(separator: "\n")
    let rows = (0..<max(left.count, right.count)).map { row in
      let start = row < left.count ? String(left[row]) : ""
      let padded = start + String(repeating: " ", count: 44 - start.count)
      return padded + (row < right.count ? right[row] : "")
    }
    let markdown = try DumpText.markdown(DumpText.title + "\n\n" + rows.joined(separator: "\n"))
    for paragraph in paragraphs { #expect(markdown.contains(paragraph)) }
  }

  @Test("numbers of lines go") func lineNumbers() throws {
    let lines = DumpText.wrapped(paragraphs.joined(separator: " "), at: 60).split(separator: "\n")
    let numbered = lines.enumerated().map { number, line in "\(number + 1)".padded(to: 3) + "  " + line }
    let markdown = try DumpText.markdown(DumpText.title + "\n\n" + numbered.joined(separator: "\n"))
    #expect(markdown == "# \(DumpText.title)\n\n\(paragraphs.joined(separator: " "))\n")
  }

  @Test(
    "tables without strokes",
    arguments: [
      "Grain\tPrice\tSacks\nRye\t3.20\t10\nSpelt\t4.80\t5",
      "Grain        Price    Sacks\nRye           3.20       10\nSpelt         4.80        5",
      "Grain        Price    Sacks\n-----------  -----    -----\nRye           3.20       10\nSpelt         4.80        5",
    ])
  func tables(_ table: String) throws {
    let text = [DumpText.title, DumpText.wrapped(paragraphs[0]), table, DumpText.wrapped(paragraphs[1])]
    let markdown = try DumpText.markdown(text.joined(separator: "\n\n"))
    #expect(
      markdown.contains(
        "| Grain | Price | Sacks |\n| --- | --- | --- |\n| Rye | 3.20 | 10 |\n| Spelt | 4.80 | 5 |"),
      "\(markdown)")
  }

  @Test("numbered sections are headings, numbered items are not") func sections() throws {
    let text = [
      DumpText.title, "1. The wheel", DumpText.wrapped(paragraphs[0]), "2. The stones",
      DumpText.wrapped(paragraphs[1]), "1. Open the gate\n2. Wait\n3. Close it",
      DumpText.wrapped(paragraphs[2]),
    ]
    let markdown = try DumpText.markdown(text.joined(separator: "\n\n"))
    #expect(markdown.contains("## 1. The wheel"))
    #expect(markdown.contains("1. Open the gate\n2. Wait\n3. Close it"))
  }

  @Test("a menu of links is no heading") func menus() throws {
    let text = """
         [1]Home [2]News

         \(DumpText.title)

      \(DumpText.wrapped(paragraphs[0].replacingMill("[3]mill"), indent: "   "))

      \(DumpText.wrapped(paragraphs[1], indent: "   "))

      References

         1. https://valley.example/
         2. https://valley.example/news
         3. https://valley.example/mill
      """
    let markdown = try DumpText.markdown(text)
    #expect(markdown.hasPrefix("# \(DumpText.title)\n\nThe [mill"))
    #expect(!markdown.contains("Home"))
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { String(repeating: " ", count: width - count) + self }

  fileprivate func replacingMill(_ word: String) -> String {
    guard let range = range(of: "mill") else { return self }
    return self[..<range.lowerBound] + word + self[range.upperBound...]
  }
}
