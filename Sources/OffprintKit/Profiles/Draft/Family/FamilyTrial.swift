import Markup
import SiteProfile

/// Finds rules that hold for several sites. Each is tried on every site with what the others show.
struct FamilyTrial {
  /// The pages of one site.
  struct Site {
    let host: String
    let pages: [DraftPage]
  }

  /// A rule that removes elements, with its evidence.
  struct Removal {
    let selector: String
    let pattern: String?
    /// The number of sites, and of pages, on which it matches text.
    var siteCount = 0
    var pageCount = 0
    /// The words of the results that it removes.
    var words = 0
    /// The start of the first text that it removes.
    var example = ""
  }

  /// The rules, those that remove most first.
  private(set) var removals: [Removal] = []
  /// Sources of fields where the generic stages find nothing.
  private(set) var fields: [FieldProposals.Proposal] = []
  /// Rules that do not hold, with the reason.
  private(set) var refused: [(rule: String, reason: String)] = []

  /// The sites that are left out together are a group, of which there are no more than this.
  private static let mostGroups = 12
  /// The fewest sites on which a rule must change the result.
  private static let fewestGains = 2
  private static let mostRefused = 5

  private let sites: [Site]
  private let groupCount: Int

  /// Tries rules.
  ///
  /// - Parameter texts: reads the texts of some of the pages together.
  init(_ sites: [Site], texts: ([DraftPage]) -> [SiteText] = SiteText.all) {
    self.sites = sites
    groupCount = min(sites.count, Self.mostGroups)
    let learned = (0..<groupCount).map { group in
      let pages = sites.indices.filter { $0 % groupCount != group }.flatMap { sites[$0].pages }
      return Learned(pages, texts)
    }
    tryRemovals(learned, sites.map { texts($0.pages) })
    fields = Self.fields(learned, FieldProposals.all(for: sites.flatMap(\.pages)))
  }

  /// What the sites show without one group of them.
  private struct Learned {
    let removals: [RemoveProposals.Proposal]
    let fields: [FieldProposals.Proposal]

    init(_ pages: [DraftPage], _ texts: ([DraftPage]) -> [SiteText]) {
      // Pages that the model is unsure of would keep the others from proving anything.
      let clear = zip(pages, texts(pages)).filter { !RemoveProposals.isUnclear($0.1) }.map(\.0)
      removals = RemoveProposals(clear, texts(clear)).all
      fields = FieldProposals.all(for: pages)
    }

    func proposes(_ rule: Removal) -> Bool {
      removals.contains { $0.selector == rule.selector && $0.pattern == rule.pattern }
    }
  }

  private mutating func tryRemovals(_ learned: [Learned], _ texts: [[SiteText]]) {
    var known: Set<String> = []
    for proposal in learned.flatMap(\.removals) {
      guard known.insert("\(proposal.selector)\n\(proposal.pattern ?? "")").inserted else { continue }
      var rule = Removal(selector: proposal.selector, pattern: proposal.pattern)
      if let reason = tryOut(&rule, texts, learned) {
        if refused.count < Self.mostRefused { refused.append((rule.selector, reason)) }
      } else {
        removals.append(rule)
      }
    }
    removals.sort { ($0.words, $0.pageCount, $1.selector) > ($1.words, $1.pageCount, $0.selector) }
  }

  /// Tries a rule on each site; returns the reason against it.
  private func tryOut(_ rule: inout Removal, _ texts: [[SiteText]], _ learned: [Learned]) -> String? {
    guard let selector = try? Selector(rule.selector) else { return "is not a selector" }
    let pattern = rule.pattern.flatMap { try? Pattern($0) }
    var changed: [Int] = []
    for (index, site) in sites.enumerated() {
      var words = 0
      var isThere = false
      for (page, text) in zip(site.pages, texts[index]) {
        let found = Self.elements(selector, pattern, on: page, text)
        let share = text[found]
        guard share.words > 0 else { continue }
        if let reason = RemovalTrial.reason(against: share, of: text.all) {
          return "\(reason) on \(site.host)"
        }
        if !isThere, rule.example.isEmpty, let first = found.first {
          rule.example = ElementText(page.document).value(of: first)
        }
        isThere = true
        rule.pageCount += 1
        words += share.kept
      }
      guard isThere else { continue }
      rule.siteCount += 1
      rule.words += words
      if words > 0 { changed.append(index) }
    }
    if let index = changed.first(where: { !learned[$0 % groupCount].proposes(rule) }) {
      return "is not learned without \(sites[index].host)"
    }
    return changed.count < Self.fewestGains ? "changes the pages of too few sites" : nil
  }

  private static func elements(
    _ selector: Selector, _ pattern: Pattern?, on page: DraftPage, _ text: SiteText
  ) -> [NodeID] {
    var found = page.document.all(selector)
    if let pattern {
      let reader = ElementText(page.document)
      found = found.filter { id in
        guard let text = reader.matched(of: id) else { return false }
        if case .match = pattern.firstMatch(in: text[...]) { return true }
        return false
      }
    }
    return page.outermost(found).filter { text[$0].words > 0 }
  }

  /// The sources that agree with all sites, whichever of them are left out.
  private static func fields(
    _ learned: [Learned], _ all: [FieldProposals.Proposal]
  ) -> [FieldProposals.Proposal] {
    all.filter(\.isFallback).compactMap { proposal in
      let sources = proposal.sources.filter { source in
        learned.allSatisfy { learned in
          learned.fields.contains {
            $0.field == proposal.field && $0.isFallback && $0.sources.contains(source)
          }
        }
      }
      guard !sources.isEmpty else { return nil }
      return FieldProposals.Proposal(
        field: proposal.field, sources: sources, isFallback: true, evidence: proposal.evidence)
    }
  }
}
