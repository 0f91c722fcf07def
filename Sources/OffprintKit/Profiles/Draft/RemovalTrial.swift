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

  /// A part with a block of at least this probability stays.
  private static let sure: Float = 0.5
  /// Repeated text of at least this probability stays: a notice that is on all pages may be a part of the articles. On pages
  /// that the model is unsure of, much of the article has no higher one.
  private static let sureIfRepeated: Float = 0.4
  private static let sureIfUnclear: Float = 0.2
  /// The smallest share of the pages on which a rule has to match.
  private static let fewestPages = 0.5
  /// The mean probability below which the pages together decide against a part, and the highest mean of one page.
  private static let unlikely: Float = 0.3
  private static let unlikelyOnOne: Float = 0.4
  /// The mean probability below which the generic stages need no help, unless they keep something of it.
  private static let doubtless: Float = 0.1
  /// The largest share of the part that they keep, and of what they keep of a page that is in it.
  private static let mostKept: Float = 0.3
  private static let largestPart: Float = 0.3
  /// The fewest words on all pages together from which to judge a part.
  private static let fewestWords = 20

  /// Tries a rule for the elements that `find` returns of a page.
  ///
  /// - Parameter areUnclear: whether the model is unsure of what the pages are about. Only repeated text is furniture then.
  init(_ pages: [DraftPage], _ texts: [SiteText], areUnclear: Bool, find: (DraftPage, SiteText) -> [NodeID]) {
    var taken: [(share: SiteText.Share, all: SiteText.Share, page: DraftPage, first: NodeID)] = []
    for (page, text) in zip(pages, texts) {
      let found = page.outermost(find(page, text)).filter { text[$0].words > 0 }
      if let first = found.first { taken.append((text[found], text.all, page, first)) }
    }
    pageCount = taken.count
    words = taken.reduce(0) { $0 + $1.share.kept }
    likelihood = taken.reduce(0) { $0 + $1.share.mean } / Float(max(1, taken.count))
    example = taken.first.map { ElementText($0.page.document).value(of: $0.first) } ?? ""
    let least = max(2, Int((Double(pages.count) * Self.fewestPages).rounded(.up)))
    let shares = taken.map(\.share)
    let isLarge = taken.contains { Float($0.share.kept) > Self.largestPart * Float($0.all.kept) }
    let judged = Self.verdict(shares, likelihood, areUnclear)
    verdict =
      taken.count < least
      ? .refused("is on too few of the pages")
      : judged == .unlikely && isLarge ? .refused("is much of what is kept of a page") : judged
  }

  /// The reason against removing a part of one page, whatever other pages show; `nil` if there is none.
  static func reason(against share: SiteText.Share, of page: SiteText.Share) -> String? {
    if share.fields > 0 { return "states a field of the article" }
    if share.surest >= sure { return "a part of it reads like an article" }
    if share.mean > unlikelyOnOne { return "may be a part of the article" }
    return Float(share.kept) > largestPart * Float(page.kept) ? "is much of what is kept" : nil
  }

  private static func verdict(_ shares: [SiteText.Share], _ likelihood: Float, _ areUnclear: Bool) -> Verdict
  {
    let kept = shares.reduce(0) { $0 + $1.kept }
    let words = shares.reduce(0) { $0 + $1.words }
    let surest = shares.reduce(0) { max($0, $1.surest) }
    if kept > 0, shares.allSatisfy({ $0.repeated == $0.words }) {
      return surest < (areUnclear ? sureIfUnclear : sureIfRepeated)
        ? .repeated : .refused("is repeated, but reads like an article")
    }
    if shares.contains(where: { $0.fields > 0 }) { return .refused("states a field of the article") }
    if kept == 0, likelihood < doubtless { return .refused("is removed without a rule") }
    if areUnclear { return .refused("the model is unsure of the pages") }
    if surest >= sure { return .refused("a part of it reads like an article") }
    if words < fewestWords { return .refused("has too few words to judge") }
    if likelihood > unlikely || shares.contains(where: { $0.mean > unlikelyOnOne }) {
      return .refused("may be a part of the article")
    }
    if Float(kept) > mostKept * Float(words) { return .refused("is kept on most pages") }
    return .unlikely
  }
}
