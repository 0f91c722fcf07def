import OffprintKit
import Testing

@Suite("The edges of printed pages")
struct PageEdgeTests {
  private let paragraphs = DumpText.paragraphs.map { DumpText.wrapped($0) }
  /// A paragraph split at a line end.
  private var halves: (String, String) {
    let lines = paragraphs[1].split(separator: "\n")
    return (lines.prefix(2).joined(separator: "\n"), lines.dropFirst(2).joined(separator: "\n"))
  }

  @Test(
    "page numbers go and paragraphs run over the page",
    arguments: [
      ["Page 1 of 2", "Page 2 of 2"], ["Seite 1 von 2", "Seite 2 von 2"], ["Página 1 de 2", "Página 2 de 2"],
      ["Страница 1 из 2", "Страница 2 из 2"], ["Strona 1 z 2", "Strona 2 z 2"],
      ["Sayfa 1 / 2", "Sayfa 2 / 2"],
      ["第 1 页 共 2 页", "第 2 页 共 2 页"], ["1 / 2 ページ", "2 / 2 ページ"], ["- 7 -", "- 8 -"], ["Sida 3", "Sida 4"],
      ["Page 1 of 2 - The mill", "Page 2 of 2 - The mill"],
    ]) func labels(_ labels: [String]) throws
  {
    let (first, second) = halves
    let text = [DumpText.title, paragraphs[0], first, labels[0], second, paragraphs[2], labels[1]]
    let markdown = try DumpText.markdown(text.joined(separator: "\n\n"))
    #expect(
      markdown == "# " + ([DumpText.title] + DumpText.paragraphs[..<3]).joined(separator: "\n\n") + "\n")
  }

  @Test("form feeds, running heads and numbers at the foot go") func formFeeds() throws {
    let head = "VALLEY PAPERS 7 (1921)"
    let (first, second) = halves
    let text = """
      \(DumpText.title)

      \(head)

      \(paragraphs[0])

      \(first)

      1\u{0C}\(head)

      \(second)

      \(paragraphs[2])

      2\u{0C}\(head)

      \(paragraphs[3])

      3\u{0C}
      """
    let markdown = try DumpText.markdown(text)
    #expect(markdown == "# " + ([DumpText.title] + DumpText.paragraphs).joined(separator: "\n\n") + "\n")
  }

  @Test("a title that later pages repeat stays the title") func repeatedTitle() throws {
    let pages = paragraphs.enumerated().map { "\(DumpText.title)\n\n\($0.element)\n\n\($0.offset + 1)" }
    let article = try DumpText.article(pages.joined(separator: "\u{0C}"))
    #expect(article.metadata.title == DumpText.title)
    #expect(article.content.count == 4)
  }

  @Test("numbers that count no pages stay") func otherNumbers() throws {
    let text = [
      DumpText.title, "Votes for the bridge:", "1", "Votes against:", "2", DumpText.paragraphs[0], "(3)",
      "(4)",
    ]
    let dump = Dump(text: Array(text.joined(separator: "\n\n").utf8))
    #expect(dump.lines.allSatisfy { $0.kind == .text })
  }

  @Test("running heads with the page's number beside the title or the author go") func numberedHeads() throws
  {
    let (first, second) = halves
    let text = """
      \(DumpText.title)

      \(paragraphs[0])

      \(first)

      41
      \u{C}42      Ines Falk

      \(second)

      \(paragraphs[2])
      \u{C}\(DumpText.title)      43

      \(paragraphs[3])
      """
    let markdown = try DumpText.markdown(text)
    #expect(
      markdown == "# " + ([DumpText.title] + DumpText.paragraphs[..<4]).joined(separator: "\n\n") + "\n")
  }
}
