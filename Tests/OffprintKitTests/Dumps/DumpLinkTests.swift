import OffprintKit
import Testing

@Suite("Links of text browsers")
struct DumpLinkTests {
  private func links(in blocks: [Block]) -> [String] {
    var found: [String] = []
    _ = ArticleRewriter(inline: { inline in
      if case .link(let link) = inline { found.append("\(link.children.plainText) \(link.url)") }
      return [inline]
    }).rewrite(blocks)
    return found
  }

  private let body = """
    \(DumpText.title)

    The mill at the lower weir had stood idle for eleven winters when two
    brothers bought it of [1]the parish, and nobody believed that its
    wheel would turn again. The [2]miller's ledger, which lay behind a
    board, is kept by [3]Marta Lindqvist in the town.

      * [4]How a water wheel works
    """
  private let expected = [
    "the parish https://valley.example/parish", "miller's ledger https://valley.example/old-ledger",
    "Marta Lindqvist https://valley.example/people/17",
    "How a water wheel works https://valley.example/wheel",
  ]

  @Test("the list below them gives their addresses", arguments: [true, false])
  func lists(_ isBracketed: Bool) throws {
    let addresses = ["parish", "old-ledger", "people/17", "wheel"].enumerated().map { index, path in
      "   " + (isBracketed ? "[\(index + 1)]" : "\(index + 1).") + " https://valley.example/\(path)"
    }
    let article = try DumpText.article(body + "\n\nReferences\n\n" + addresses.joined(separator: "\n"))
    #expect(links(in: article.content) == expected)
    let text = written(article, by: TextWriter(options: WriterOptions()))
    #expect(!text.contains("References") && !text.contains("17\n") && !text.contains("[1]"))
  }

  @Test("numbers of notes are no links") func notes() throws {
    let text =
      DumpText.paragraphs[0] + " [1]\n\n" + DumpText.paragraphs[1]
      + " [2]\n\n[1] The second bridge, of stone.\n\n[2] Book four."
    let article = try DumpText.article(text)
    #expect(links(in: article.content) == [])
    #expect(written(article, by: TextWriter(options: WriterOptions())).contains("of them. [1]") == false)
    #expect(written(article, by: MarkdownWriter()).contains("The second bridge, of stone."))
  }

  @Test("addresses in angle brackets, and stressed words") func inBrackets() throws {
    let text =
      DumpText.wrapped(DumpText.paragraphs[0])
      + "\n\nIt was _not_ a file_name_here; see <https://valley.example/a_b_c> and <the rest> of it."
    let markdown = try DumpText.markdown(text)
    #expect(markdown.contains("It was *not* a file"))
    #expect(markdown.contains("<https://valley.example/a_b_c>"))
    #expect(
      try links(in: DumpText.article(text).content) == [
        "https://valley.example/a_b_c https://valley.example/a_b_c"
      ])
  }

  @Test("addresses that act are not followed") func unsafeAddresses() throws {
    let text = body + "\n\nReferences\n\n   1. javascript:alert(1)\n   2. https://valley.example/old-ledger"
    #expect(!(try DumpText.markdown(text)).contains("javascript:"))
  }
}
