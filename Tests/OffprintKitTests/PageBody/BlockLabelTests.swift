import Markup
import Testing

@testable import OffprintKit

@Suite("What the page model sees of labels, boxes and links")
struct BlockLabelTests {
  private struct Rows {
    let texts: [String]
    let bytes: [UInt8]
    let isBeside: [Bool]
    let invitations: [Invitation]

    init(_ html: String) {
      let page = HTMLPage(document: Document(parsing: Array(html.utf8)))
      let blocks = TextBlocks(page)
      texts = blocks.blocks.map { String(decoding: blocks.text[$0.line.range], as: UTF8.self) }
      let rows = BlockRows(blocks, title: PageTitle(page))
      (bytes, isBeside, invitations) = (rows.bytes, rows.isBeside, rows.invitations)
    }

    func invitation(of text: String) -> Invitation? { texts.firstIndex(of: text).map { invitations[$0] } }

    func value(_ feature: BlockFeature, of text: String) -> UInt8? {
      texts.firstIndex(of: text).map {
        bytes[$0 * BlockFeature.rowSize + BlockFeature.offset + feature.rawValue]
      }
    }
  }

  private static let body = (1...6).map {
    "<p>The keeper of lamp number \($0) wrote down the wind, the tide and the names of all who came ashore.</p>"
  }.joined()

  @Test(
    "a label is known in any language, and what stands in the box that it opens",
    arguments: [
      ("Related articles", BlockFeature.labelRelated, BlockFeature.boxRelated),
      ("Mehr zum Thema", .labelRelated, .boxRelated), ("関連記事", .labelRelated, .boxRelated),
      ("Leave a comment", .labelComments, .boxComments), ("Partager cet article", .labelShare, .boxShare),
    ])
  func boxes(label: String, own: BlockFeature, around: BlockFeature) {
    let html =
      "<article>\(Self.body)<div><h3>\(label)</h3><ul><li><a href=/a>A bell that rang by itself</a></ul></div></article>"
    let rows = Rows(html)
    #expect(rows.value(own, of: label) == 255)
    #expect(rows.value(.isLabel, of: label) == 255)
    #expect(rows.value(around, of: "A bell that rang by itself") == 255)
    #expect(rows.texts.first.flatMap { rows.value(around, of: $0) } == 0)
  }

  @Test("text below linked titles in a box of related articles invites elsewhere, as the titles do")
  func teasers() throws {
    let card =
      "<div><h4><a href=/a>A bell that rang by itself</a></h4><p>The bell of Vell rang again last night.</p></div>"
    let related = Rows(
      "<article>\(Self.body)<div><h3>Related articles</h3>\(card)</div>\(Self.body)</article>")
    let own = Rows("<article>\(Self.body)<div><h3>The bells</h3>\(card)</div>\(Self.body)</article>")
    let text = "The bell of Vell rang again last night."
    #expect(related.invitation(of: text) == .line)
    #expect(own.invitation(of: text) == Invitation.none)
  }

  @Test("the footer of a quotation is none of the page")
  func footerOfQuotation() {
    let rows = Rows(
      "\(Self.body)<blockquote><p>The light remembers.</p><footer>A saying of the keepers</footer></blockquote><footer>Imprint</footer>"
    )
    #expect(rows.value(.inFooter, of: "A saying of the keepers") == 0)
    #expect(rows.value(.inQuote, of: "A saying of the keepers") == 255)
    #expect(rows.value(.inFooter, of: "Imprint") == 255)
  }

  @Test("an element with most of the page's words is no box, whatever it begins with")
  func article() {
    let rows = Rows("<article><div>Share</div>\(Self.body)</article>")
    #expect(rows.value(.labelShare, of: "Share") == 255)
    #expect(rows.texts.last.flatMap { rows.value(.boxShare, of: $0) } == 0)
  }

  @Test("a link alone amid paragraphs is told from one in a list of links")
  func links() throws {
    let html = "\(Self.body)<p><a href=/a>The other lighthouse</a></p>\(Self.body)"
    #expect(Rows(html).value(.isLoneLink, of: "The other lighthouse") == 255)
    let list = "\(Self.body)<ul><li><a href=/a>The other lighthouse</a><li><a href=/b>One more</a></ul>"
    let rows = Rows(list)
    #expect(rows.value(.isLoneLink, of: "The other lighthouse") == 0)
    #expect(try #require(rows.value(.linksAfter, of: "The other lighthouse")) > 200)
  }

  @Test("what a label or its place tells to be beside the article is known for profiles' bodies")
  func beside() {
    let teaser =
      "<div><h3>Lire aussi</h3><p>The bell of Vell rang by itself again last night, three times.</p></div>"
    let rows = Rows("<article>\(Self.body)\(teaser)\(Self.body)</article>")
    let beside = zip(rows.texts, rows.isBeside).filter(\.1).map(\.0)
    #expect(beside == ["Lire aussi", "The bell of Vell rang by itself again last night, three times."])
    let link = Rows("\(Self.body)<p><a href=/a>The other lighthouse</a></p>\(Self.body)")
    #expect(zip(link.texts, link.isBeside).filter(\.1).map(\.0) == ["The other lighthouse"])
  }
}
