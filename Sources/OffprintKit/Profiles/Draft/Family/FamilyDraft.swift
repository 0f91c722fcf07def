import Diagnostics

/// A family learned from saved pages of several sites: the rules that hold on all of them, and a fingerprint.
///
/// A rule is in it only if the pages show it without those of each site whose result it changes.
package struct FamilyDraft: Sendable {
  /// The name, `families/NAME`.
  package let name: String
  /// The family's text.
  package let yaml: String
  /// The hosts of the sites.
  package let hosts: [String]
  /// The number of rules in it.
  package let ruleCount: Int

  /// The most hosts that a message names.
  private static let mostShown = 5

  /// The hosts of pages, without `www`; a subdomain belongs to the site of its domain.
  package static func hosts(of pages: [ProfileDraft.Page]) -> [String] {
    SiteHosts(
      pages.compactMap { page in
        guard case .html(let html)? = page.conversion.page else { return nil }
        return (page.url, html.view)
      }
    ).all
  }

  /// Learns a family.
  ///
  /// - Parameters:
  ///     - pages: pages of several sites, converted without a profile.
  ///     - name: its name, as `families/NAME`.
  ///     - others: calls its argument with each available page that is not of the family.
  /// - Throws: a diagnostic if a page is of no site or nothing is on all pages by which to recognize them.
  package init(
    pages: [ProfileDraft.Page], name: String, others: ((HTMLPage) -> Void) throws -> Void
  ) throws {
    let read = try pages.map { page throws(Diagnostic) -> DraftPage in try DraftPage(page) }
    let found = SiteHosts(read.map { ($0.url, $0.view) })
    if let index = found.ofPages.firstIndex(of: nil) {
      throw Diagnostic(
        .error, .usage, "\(pages[index].file): the page does not declare its address",
        fix: "set it with --url https://…")
    }
    var sites: [FamilyTrial.Site] = []
    for host in found.all {
      var own: [DraftPage] = []
      // A page that is given twice would repeat all of its text.
      for (page, other) in zip(read, found.ofPages) where other == host {
        if !own.contains(where: { $0.hasSameText(as: page) }) { own.append(page) }
      }
      sites.append(FamilyTrial.Site(host: host, pages: own))
    }
    var marks = FamilyMarks(sites.flatMap { site in site.pages.map { ($0.html, site.host) } })
    try others { marks.add(other: $0) }
    guard let fingerprint = marks.fingerprint() else {
      let more = found.all.count > Self.mostShown ? " and others" : ""
      throw Diagnostic(
        .error, .badInput,
        "nothing distinguishes the pages of \(found.all.prefix(Self.mostShown).joined(separator: ", "))\(more)"
          + " from those of other sites",
        fix: "learn a profile for each site, or name pages of other sites with --others")
    }
    let trial = FamilyTrial(sites)
    self.name = name
    hosts = found.all
    ruleCount = trial.removals.count + trial.fields.count
    yaml = FamilyText(sites, fingerprint, trial).yaml
  }
}
