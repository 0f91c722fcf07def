import Markup

/// Finds a selector for the body of the article on all pages.
struct BodyProposal {
  /// The selector.
  let selector: String
  /// The share of the content that it contains, on the page where that is lowest.
  let share: Double
  /// The share of its text that is content, on the page where that is lowest.
  let purity: Double

  /// The maximum number of selectors that are tried.
  private static let mostTried = 200

  /// The best selector; `nil` if the pages have no content or nothing in common.
  static func best(for pages: [DraftPage]) -> BodyProposal? {
    let pages = pages.filter { $0.content > 0 }
    guard !pages.isEmpty else { return nil }
    var best: (proposal: BodyProposal, score: Double)?
    for (rank, text) in candidates(pages).enumerated() {
      guard let selector = try? Selector(text), let proposal = measure(selector, on: pages) else { continue }
      // Among similarly good ones the earlier, simpler one is preferred.
      let score = proposal.score - Double(rank) * 0.0005
      if score > best?.score ?? 0 { best = (proposal, score) }
    }
    return best?.proposal
  }

  private var score: Double {
    guard share > 0, purity > 0 else { return 0 }
    // Missing text cannot be restored, but superfluous text can be removed.
    return 5 * share * purity / (4 * purity + share)
  }

  private static func measure(_ selector: Selector, on pages: [DraftPage]) -> BodyProposal? {
    var share = 1.0
    var purity = 1.0
    for page in pages {
      let found = page.outermost(page.document.all(selector))
      let content = found.reduce(0) { $0 + page.contentBytes(of: $1) }
      let all = found.reduce(0) { $0 + page.allBytes(of: $1) }
      guard content > 0 else { return nil }
      share = min(share, Double(content) / Double(page.content))
      purity = min(purity, Double(content) / Double(max(all, 1)))
    }
    return BodyProposal(selector: selector.text, share: share, purity: purity)
  }

  /// Selectors for the elements with most of the content, except those that occur on only some of the pages.
  private static func candidates(_ pages: [DraftPage]) -> [String] {
    var found: [String] = []
    for page in pages.prefix(8) {
      let proposals = SelectorProposals(page.document)
      for id in chain(page) where found.count < mostTried {
        for selector in proposals.selectors(for: id) where !found.contains(selector) {
          found.append(selector)
        }
      }
    }
    return found
  }

  /// The elements from the page down to the smallest that contains at least half of the content, the smallest
  /// first.
  private static func chain(_ page: DraftPage) -> [NodeID] {
    var chain: [NodeID] = []
    var current = page.document.root
    while true {
      let next = page.document.children(of: current).max {
        page.contentBytes(of: $0) < page.contentBytes(of: $1)
      }
      guard let next, page.document.isElement(next), page.contentBytes(of: next) * 2 >= page.content else {
        break
      }
      chain.append(next)
      current = next
    }
    return chain.reversed()
  }
}
