/// Writes a learned family as YAML, with the evidence as comments.
struct FamilyText {
  private(set) var yaml = ""
  /// The most sites that are named.
  private static let mostShown = 5

  private let siteCount: Int
  private let pageCount: Int

  init(_ sites: [FamilyTrial.Site], _ fingerprint: FamilyMarks.Fingerprint, _ trial: FamilyTrial) {
    siteCount = sites.count
    pageCount = sites.reduce(0) { $0 + $1.pages.count }
    let shown = sites.prefix(Self.mostShown).map { "\($0.host) (\($0.pages.count))" }.joined(separator: ", ")
    let more = sites.count - Self.mostShown
    let hosts = more > 0 ? "\(shown) and \(more) others" : shown
    yaml += "# Learned from \(pageCount) pages of \(siteCount) sites: \(hosts).\n"
    yaml += "# Each rule was found without the pages of each site that it changes, and does no harm there.\n"
    yaml += "offprint: 1\n\nmatch:\n"
    let others = fingerprint.otherCount
    yaml += "  # On all pages, and "
    yaml +=
      others == 0
      ? "compared with no page of another site: see --others.\n" : "on none of \(others) from other sites.\n"
    yaml += "  page:\n" + fingerprint.selectors.map { "    - \(DraftYAML.quoted($0))\n" }.joined()
    writeFields(trial.fields)
    writeRemovals(trial.removals)
    if !trial.refused.isEmpty {
      yaml += "\n# Not proposed:\n"
      for (rule, reason) in trial.refused { yaml += "#   remove \(DraftYAML.comment(rule)): \(reason)\n" }
    }
  }

  /// A line followed by its evidence.
  private mutating func line(_ text: String, _ evidence: String) {
    let gap = String(repeating: " ", count: max(2, 44 - text.count))
    yaml += text + gap + "# " + evidence + "\n"
  }

  private mutating func writeFields(_ fields: [FieldProposals.Proposal]) {
    guard !fields.isEmpty else { return }
    yaml += "\nmetadata:\n"
    for field in fields {
      let list = field.sources.joined(separator: ", ")
      line(
        "  \(field.field.rawValue): {from: [\(list)], fallback: true}", DraftYAML.comment(field.evidence))
    }
  }

  private mutating func writeRemovals(_ removals: [FamilyTrial.Removal]) {
    guard !removals.isEmpty else { return }
    yaml += "\n# A rule that would remove what reads most like the article is ignored.\n"
    yaml += "guard: true\n\nremove:\n"
    for removal in removals {
      let selector = DraftYAML.quoted(removal.selector)
      line(
        removal.pattern.map { "  - {selector: \(selector), text: \(DraftYAML.quoted($0))}" }
          ?? "  - \(selector)",
        "on \(removal.siteCount) of \(siteCount) sites, \(removal.pageCount) of \(pageCount) pages, "
          + "\(removal.words) words: \(DraftYAML.comment(removal.example))")
    }
  }
}
