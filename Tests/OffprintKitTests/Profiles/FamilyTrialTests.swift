import Markup
import Testing

@testable import OffprintKit

/// Rules for several sites, on pages whose blocks have known probabilities.
@Suite struct FamilyTrialTests {
  private static func texts(_ pages: [DraftPage]) -> [SiteText] {
    let all = pages.map { $0.document.textContent(of: $0.document.root) }
    return pages.map { page in
      let document = page.document
      let blocks = document.descendants(of: document.root).compactMap { id -> SiteText.Block? in
        guard let probability = document.attribute("data-p", of: id).flatMap(Float.init) else { return nil }
        let text = document.textContent(of: id)
        return SiteText.Block(
          element: id, words: text.split(separator: " ").count,
          isKept: document.attribute("kept", of: id) != nil,
          isRepeated: pages.count > 1 && all.allSatisfy { $0.contains(text) },
          probability: probability)
      }
      return SiteText(document, blocks)
    }
  }

  private static func teaser(_ number: Int, _ probability: Double = 0.2, kept: Bool = false) -> String {
    """
    <div class="teaser-text"><p data-p=\(probability)\(kept ? " kept" : "")>\
    Who owns the barrels in customs house number \(number) by the river</p></div>
    """
  }

  /// Sites of four pages each; `body` gives what is on a page besides its article, by site and page.
  private func trial(_ siteCount: Int = 3, _ body: (Int, Int) -> String) -> FamilyTrial {
    let sites = (0..<siteCount).map { site in
      FamilyTrial.Site(
        host: "\(site).example",
        pages: (0..<4).map { scoredPage(site * 10 + $0, body(site, $0)) })
    }
    return FamilyTrial(sites, texts: Self.texts)
  }

  @Test func aPartThatIsOnAllSites() {
    for count in [2, 3, 20] {
      let found = trial(count) { Self.teaser($0 * 10 + $1, kept: $1 == 1) }
      #expect(found.removals.map(\.selector) == [".teaser-text"], "\(count)")
      #expect(found.removals.first?.siteCount == count && found.removals.first?.pageCount == 4 * count)
      #expect(found.removals.first?.words == 12 * count)
      #expect(found.removals.first?.example.hasPrefix("Who owns") == true)
    }
  }

  @Test func aTextThatAllPagesRepeat() {
    let note = #"<div class="support-note"><p data-p=0.3 kept>Support us (from two pence a week).</p></div>"#
    let found = trial { _, _ in note }
    #expect(found.removals.map(\.selector) == [".support-note"])
    #expect(found.removals.first?.pattern == #"^Support us \(from two pence a week\)\.$"#)
    // On some of the sites only.
    #expect(trial { site, _ in site == 0 ? note : "" }.removals.isEmpty)
  }

  @Test func aPartThatIsTextOnOneSite() {
    let found = trial { site, page in
      Self.teaser(site * 10 + page, site == 2 && page == 3 ? 0.7 : 0.2, kept: page == 1)
    }
    #expect(found.removals.isEmpty)
    #expect(found.refused.map(\.reason) == ["a part of it reads like an article on 2.example"])
  }

  @Test func aPartOfOneSite() {
    let found = trial(2) { site, page in site == 0 ? Self.teaser(page, kept: page == 1) : "" }
    #expect(found.removals.isEmpty)
    #expect(found.refused.map(\.reason) == ["is not learned without 0.example"])
  }

  @Test func aPartThatIsGoneOnAllSitesButOne() {
    let found = trial { site, page in Self.teaser(site * 10 + page, kept: site == 1 && page == 1) }
    #expect(found.removals.isEmpty)
    #expect(found.refused.map(\.reason) == ["changes the pages of too few sites"])
  }

  @Test func pagesOfWhichTheModelIsUnsureProveNothing() {
    let goods = "<p data-p=0.3 kept>" + String(repeating: "barrel ", count: 80) + "</p>"
    let found = trial { site, page in
      Self.teaser(site * 10 + page, kept: page == 1) + (site == 0 && page == 3 ? goods : "")
    }
    #expect(found.removals.map(\.selector) == [".teaser-text"])
    #expect(trial { Self.teaser($0 * 10 + $1, kept: $1 == 1) + goods }.removals.isEmpty)
  }
}
