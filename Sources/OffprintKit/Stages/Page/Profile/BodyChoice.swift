import Diagnostics
import Markup
import SiteProfile

/// The profile's rule for the body that applies to a page: the first whose regions contain the article.
struct BodyChoice {
  /// The rule; `nil` if none applies.
  private(set) var rule: BodyRule?
  /// Its regions, none within another.
  private(set) var regions: [NodeID] = []

  /// Tries the rules in order. If none applies, the context gets one warning.
  ///
  /// - Parameter removed: elements that the profile removes.
  init(
    _ profile: Profile, _ matches: PageMatches, _ page: HTMLPage, removed: [NodeID],
    _ context: inout StageContext
  ) {
    guard let first = profile.body.first else { return }
    var misses: [BodyRule] = []
    var removals = NearestAncestors(removed, in: page.document)
    for rule in profile.body {
      var found = Set(rule.regions.flatMap { matches[$0.value] }).sorted()
      if let nth = rule.nth { found = nth.index(in: found.count).map { [found[$0]] } ?? [] }
      if found.isEmpty { continue }
      // A region in a removed element is left out if the article is in the others; else the box was removed by mistake.
      let others = found.filter { removals.orSelf($0) == nil }
      if !others.isEmpty, others.count < found.count, !Self.isMiss(others, page, &context) { found = others }
      if Self.isMiss(found, page, &context) {
        misses.append(rule)
        continue
      }
      var around = NearestAncestors(found, in: page.document)
      regions = found.filter { around.ancestor(of: $0) == nil }
      self.rule = rule
      context.hasBodyRegion = true
      return
    }
    context.hasBodyRegion = false
    context.diagnostics.append(Self.warning(misses, first.place, context.file))
  }

  private static func isMiss(_ found: [NodeID], _ page: HTMLPage, _ context: inout StageContext) -> Bool {
    guard let weighed = context.weighed(page) else { return true }
    var around = NearestAncestors(found, in: page.document)
    return RegionCheck(weighed) { around.orSelf($0) != nil }.isMiss
  }

  private static func warning(_ misses: [BodyRule], _ place: Place, _ file: String?) -> Diagnostic {
    let page = file.map { "\($0): " } ?? ""
    guard let first = misses.first else {
      return Diagnostic(
        .warning, .badProfile, "\(page)the rules for the body matched nothing: the generic stages decide",
        at: place)
    }
    let rules = misses.map { words($0) }.joined(separator: ", ")
    return Diagnostic(
      .warning, .badProfile,
      "\(page)the profile's body holds hardly any of the article: \(rules): the generic stages decide",
      at: first.place)
  }

  /// The rule for a reader of `explain`.
  static func words(_ rule: BodyRule) -> String {
    rule.regions.map(\.value).joined(separator: " and ") + (rule.nth.map { ", number \($0)" } ?? "")
  }
}
