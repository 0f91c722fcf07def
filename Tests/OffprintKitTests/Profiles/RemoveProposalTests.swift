import Markup
import Testing

@testable import OffprintKit

/// Rules for furniture, on pages whose blocks have known probabilities.
@Suite struct RemoveProposalTests {
  /// A ``scoredPage`` with its probabilities.
  private struct Sample {
    let page: DraftPage
    let probabilities: [NodeID: Float]

    init(_ number: Int, _ body: String) throws {
      page = scoredPage(number, body)
      var probabilities: [NodeID: Float] = [:]
      for id in page.document.all(try Selector("[data-p]")) {
        probabilities[id] = page.document.attribute("data-p", of: id).flatMap(Float.init)
      }
      self.probabilities = probabilities
    }

    func text(of id: NodeID) -> String { page.document.textContent(of: id) }
  }

  private func proposals(_ bodies: String...) throws -> RemoveProposals {
    let samples = try bodies.enumerated().map { try Sample($0 + 1, $1) }
    let texts = samples.map { sample in
      let blocks = sample.probabilities.sorted { $0.key < $1.key }.map { id, probability in
        let text = sample.text(of: id)
        return SiteText.Block(
          element: id, words: text.split(separator: " ").count,
          isKept: sample.page.document.attribute("kept", of: id) != nil,
          isRepeated: samples.count > 1
            && samples.allSatisfy { other in other.probabilities.keys.contains { other.text(of: $0) == text }
            },
          probability: probability)
      }
      return SiteText(sample.page.document, blocks)
    }
    return RemoveProposals(samples.map(\.page), texts)
  }

  private static let note =
    #"<div class="support-note"><p data-p=0.3 kept>Support us (from two pence a week).</p></div>"#

  private func teaser(_ number: Int, _ probability: Double = 0.2, kept: Bool = false) -> String {
    """
    <div class="teaser-text"><p data-p=\(probability)\(kept ? " kept" : "")>\
    Who owns the barrels in customs house number \(number) by the river</p></div>
    """
  }

  @Test func keptTextThatIsOnAllPages() throws {
    let found = try proposals(Self.note, Self.note + teaser(1, 0.01), Self.note)
    #expect(found.all.map(\.selector) == [".support-note"])
    #expect(found.all.first?.pattern == #"^Support us \(from two pence a week\)\.$"#)
    #expect(found.all.first?.trial.pageCount == 3)
    #expect(found.all.first?.trial.words == 21)
  }

  @Test func aNoticeThatReadsLikeTheArticle() throws {
    let notice = #"<div class="old-notice"><p data-p=0.8 kept>These rules are of the year before.</p></div>"#
    let found = try proposals(notice, notice, notice)
    #expect(found.all.isEmpty)
    #expect(found.refused.map(\.reason) == ["is repeated, but reads like an article"])
  }

  @Test func aPartThatThePagesOutvote() throws {
    let found = try proposals(teaser(1), teaser(2, 0.35, kept: true), teaser(3, 0.1), teaser(4))
    #expect(found.all.map(\.selector) == [".teaser-text"])
    #expect(found.all.first?.pattern == nil)
    #expect(found.all.first?.trial.verdict == .unlikely)
  }

  @Test func aPartThatReadsLikeTheArticleOnOnePage() throws {
    let found = try proposals(teaser(1), teaser(2, 0.7, kept: true), teaser(3))
    #expect(found.all.isEmpty)
    #expect(found.refused.map(\.reason) == ["a part of it reads like an article"])
  }

  @Test func aPartThatIsGoneWithoutARule() throws {
    #expect(try proposals(teaser(1, 0.02), teaser(2, 0.03), teaser(3, 0.02)).all.isEmpty)
  }

  @Test func listsAreLeftToTheGenericStages() throws {
    func list(_ number: Int) -> String { "<ul class=\"goods-list\"><li>\(teaser(number))</li></ul>" }
    func item(_ number: Int) -> String {
      "<li class=\"goods-item\"><p data-p=0.2>A barrel of number \(number), as good as new, for two crowns</p></li>"
    }
    #expect(try proposals(item(1), item(2), item(3)).all.isEmpty)
    #expect(try proposals(list(1), list(2), list(3)).all.map(\.selector) == [".teaser-text"])
  }

  @Test func onePageProvesNothing() throws {
    let found = try proposals(Self.note + teaser(1))
    #expect(found.all.isEmpty && found.refused.isEmpty)
  }

  @Test func pagesOfWhichTheModelIsUnsure() throws {
    let goods = #"<p data-p=0.3 kept>"# + String(repeating: "barrel ", count: 60)
    func page(_ number: Int) -> String { "\(teaser(number))\(Self.note)\(goods) \(number)</p>" }
    let found = try proposals(page(1), page(2), page(3))
    #expect(found.areUnclear)
    #expect(found.all.isEmpty)
  }

  @Test(arguments: ["teaser-text", "docComments", "game_area_legal", "relatedbroadcast"])
  func namesOfParts(_ name: String) { #expect(TellingName.isTelling(name)) }

  @Test(arguments: ["text-sm", "mb-10", "col-12", "content-wrapper", "items-center", "css-1q2w3e", "flexCol"])
  func namesOfLooks(_ name: String) { #expect(!TellingName.isTelling(name)) }
}
