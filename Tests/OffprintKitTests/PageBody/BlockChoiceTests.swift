import Markup
import Testing

@testable import OffprintKit

@Suite("How blocks are chosen by what the model says")
struct BlockChoiceTests {
  private func page(_ html: String) -> HTMLPage { HTMLPage(document: Document(parsing: Array(html.utf8))) }

  private static let sentence =
    "The keeper wrote down the wind, the tide and the names of all who came ashore that day."

  @Test(
    "the items of a list and the cells of a table are judged together",
    arguments: [
      "<ul><li>Oil for the lamp<li>Matches<li>A <b>new</b> wick</ul>",
      "<ol><li><p>Oil for the lamp</p><li><p>Matches</p></ol>",
      "<dl><dt>Oil<dd>For the lamp<dt>Matches<dd>Two boxes</dl>",
      "<table><tr><th>Month<th>Oil<tr><td>March<td>Two jars<tr><td>April<td>One</table>",
    ])
  func lists(html: String) {
    let page = page("<article><p>\(Self.sentence)</p>\(html)<p>\(Self.sentence)</p></article>")
    let scores = BlockScores(page, TextBlocks(page))
    let items = Set(scores.probabilities.dropFirst().dropLast())
    #expect(scores.probabilities.count > 3 && items.count == 1)
  }

  @Test("cells that hold running text are judged for themselves")
  func layout() {
    let page = page(
      "<table><tr><td>Home<td>\(Self.sentence) \(Self.sentence) \(Self.sentence) \(Self.sentence)</table>")
    #expect(Set(BlockScores(page, TextBlocks(page)).probabilities).count == 2)
  }

  @Test("the cells of a table that lays out a page are judged for themselves, however short their lines are")
  func menu() {
    let menu = (1...12).map { "<p><a href=/\($0)>Page \($0)</a></p>" }.joined()
    let text = String(repeating: "<p>\(Self.sentence)</p>", count: 6)
    let page = page("<table><tr><td>\(menu)<td>\(text)<td><p>Letters of the keepers</p></table>")
    let probabilities = BlockScores(page, TextBlocks(page)).probabilities
    #expect(probabilities.count == 19)
    #expect(probabilities[0] < probabilities[13])
  }

  @Test("the column of a table in which the main region is; cells of data have no columns beside")
  func columns() {
    let paragraphs = String(repeating: "<p>\(Self.sentence)</p>", count: 4)
    let blocks = TextBlocks(
      page("<table><tr><td><p>Home</p><p>Lights</p><td>\(paragraphs)<td><p>Letters</p></table>"))
    let words = BlockRows(blocks, title: PageTitle(page(""))).page
    let row = MainRegion(of: blocks, words, [0.1, 0.1, 0.9, 0.9, 0.9, 0.9, 0.5]).row(in: blocks)
    #expect(row?.column == 2..<6 && row?.all == 0..<7)
    let data = TextBlocks(page("<table><tr><th>Light<td>Rows<tr><td>Vell<td>\(Self.sentence)</table>"))
    let few = BlockRows(data, title: PageTitle(page(""))).page
    #expect(MainRegion(of: data, few, [0.1, 0.1, 0.1, 0.9]).row(in: data) == nil)
  }

  @Test("the main region is the deepest element that holds nearly all sure text")
  func region() {
    let paragraphs = String(repeating: "<p>\(Self.sentence)</p>", count: 4)
    let page = page(
      "<body><nav>Home</nav><main><div id=story>\(paragraphs)</div><div><p>\(Self.sentence)</p></div></main>")
    let blocks = TextBlocks(page)
    let words = BlockRows(blocks, title: PageTitle(page)).page
    #expect(MainRegion(of: blocks, words, [0.1, 0.9, 0.9, 0.8, 0.9, 0.2]).blocks == 1..<5)
    // Another equally confident text is included, and so are all if none is more confident than others.
    #expect(MainRegion(of: blocks, words, [0.1, 0.9, 0.9, 0.8, 0.9, 0.9]).blocks == 1..<6)
    #expect(MainRegion(of: blocks, words, [0, 0, 0, 0, 0, 0]).blocks == 0..<6)
  }
}
