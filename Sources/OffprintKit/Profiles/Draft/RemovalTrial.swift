import Markup

/// What a rule would remove from the pages of a site, and whether they show that it is furniture.
struct RemovalTrial {
  /// Why a rule is written or not.
  enum Verdict: Equatable {
    /// The other pages have all of the text as well.
    case repeated
    /// It reads unlike an article on all pages.
    case unlikely
    /// The reason against it.
    case refused(String)
  }

  let verdict: Verdict
  /// The number of pages on which it matches text.
  let pageCount: Int
  /// The number of words of the results that it removes on all pages together.
  let words: Int
  /// The mean probability of what it removes, page by page.
  let likelihood: Float
  /// The start of the first text that it removes.
  let example: String

  /// Text of at least this probability stays, whatever speaks against it: a notice that is on all pages may be a part of
  /// the articles.
  static let sure: Float = 0.5
  /// The smallest share of the pages on which a rule has to match.
  private static let fewestPages = 0.5
  /// The mean probability below which the pages together decide against a part, and the highest mean of one page.
  private static let unlikely: Float = 0.3
  private static let unlikelyOnOne: Float = 0.4
  /// The mean probability below which the generic stages need no help, unless they keep something of it.
  private static let doubtless: Float = 0.1
  /// The largest share of the part that they keep.
  private static let mostKept: Float = 0.3
  /// The fewest words on all pages together from which to judge a part.
  private static let fewestWords = 20

  /// Tries a rule for the elements that `find` returns of a page.
  init(_ pages: [DraftPage], _ texts: [SiteText], find: (DraftPage, SiteText) -> [NodeID]) {
    var taken: [(share: SiteText.Share, page: DraftPage, first: NodeID)] = []
    for (page, text) in zip(pages, texts) {
      let found = page.outermost(find(page, text)).filter { text[$0].words > 0 }
      if let first = found.first { taken.append((text[found], page, first)) }
    }
    pageCount = taken.count
    words = taken.reduce(0) { $0 + $1.share.kept }
    likelihood = taken.reduce(0) { $0 + $1.share.mean } / Float(max(1, taken.count))
    example = taken.first.map { ElementText($0.page.document).value(of: $0.first) } ?? ""
    let least = max(2, Int((Double(pages.count) * Self.fewestPages).rounded(.up)))
    let shares = taken.map(\.share)
    verdict = taken.count < least ? .refused("on one page only") : Self.verdict(shares, likelihood)
  }

  private static func verdict(_ shares: [SiteText.Share], _ likelihood: Float) -> Verdict {
    if shares.contains(where: { $0.surest >= sure }) {
      return .refused("a part of it reads like an article")
    }
    let kept = shares.reduce(0) { $0 + $1.kept }
    let words = shares.reduce(0) { $0 + $1.words }
    if kept > 0, shares.allSatisfy({ $0.repeated == $0.words }) { return .repeated }
    if kept == 0, likelihood < doubtless { return .refused("is removed without a rule") }
    if words < fewestWords { return .refused("too few words to judge") }
    if likelihood > unlikely || shares.contains(where: { $0.mean > unlikelyOnOne }) {
      return .refused("may be a part of the article")
    }
    if Float(kept) > mostKept * Float(words) { return .refused("is kept on most pages") }
    return .unlikely
  }
}
