/// Writes a learned profile as YAML, with the evidence as comments.
struct DraftText {
  let host: String
  let pages: [DraftPage]
  private(set) var yaml = ""

  init(host: String, pages: [DraftPage]) {
    self.host = host
    self.pages = pages
  }

  private func count(_ count: Int) -> String { "on \(count) of \(pages.count) pages" }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// A line followed by its evidence.
  private mutating func line(_ text: String, _ evidence: String) {
    let gap = String(repeating: " ", count: max(2, 44 - text.count))
    yaml += text + gap + "# " + evidence + "\n"
  }

  mutating func writeHead(family: ProfileLibrary.Entry?) {
    yaml +=
      "# Learned from \(pages.count) page\(pages.count == 1 ? "" : "s"). Each comment gives the evidence for its line.\n"
    yaml += "# What the generic stages find without a rule is not here.\n"
    yaml += "offprint: 1\n"
    let names = pages.compactMap(\.metadata.publication).filter(DraftYAML.canHold)
    if let name = names.first, names.allSatisfy({ $0 == name }) {
      line("publication: \(DraftYAML.quoted(name))", count(names.count))
    } else {
      yaml +=
        "# publication: \(names.isEmpty ? "the pages do not name it" : "the pages have several names for it")\n"
    }
    yaml += "\nmatch:\n  hosts: [\(host)]\n"
    if let family, family.isFamily {
      let marks = DraftYAML.comment(family.page.joined(separator: ", "))
      yaml += "\n# The pages match this family's fingerprint: \(marks)\nextends: \(family.name)\n"
    }
  }

  mutating func writeFields(_ fields: [FieldProposals.Proposal]) {
    guard !fields.isEmpty else { return }
    yaml += "\nmetadata:\n"
    for field in fields {
      let list = "[\(field.sources.joined(separator: ", "))]"
      line(
        "  \(field.field.rawValue): \(field.isFallback ? "{from: \(list), fallback: true}" : list)",
        DraftYAML.comment(field.evidence))
    }
  }

  mutating func writeRemovals(_ removals: RemoveProposals) {
    guard !removals.all.isEmpty else { return }
    yaml += "\n# A rule that would remove what reads most like the article is ignored.\n"
    yaml += "guard: true\n\nremove:\n"
    for removal in removals.all {
      let selector = DraftYAML.quoted(removal.selector)
      let trial = removal.trial
      let why =
        trial.verdict == .repeated
        ? "the same text, \(trial.words) words"
        : "reads like an article by \(percent(Double(trial.likelihood)))"
      line(
        removal.pattern.map { "  - {selector: \(selector), text: \(DraftYAML.quoted($0))}" }
          ?? "  - \(selector)",
        "\(count(trial.pageCount)), \(why): \(DraftYAML.comment(trial.example))")
    }
  }

  /// Writes as comments what was not proposed, and why.
  mutating func writeRefusals(_ removals: RemoveProposals, body: BodyProposal?) {
    var lines = removals.refused.map { "remove \(DraftYAML.comment($0.rule)): \($0.reason)" }
    if let body {
      lines.append(
        "body \(body.selector): contains \(percent(body.share)) of the text that is found without it, "
          + "and \(percent(1 - body.purity)) other text")
    }
    if pages.count == 1 { lines.append("One page does not show what the pages of the site have in common.") }
    if removals.areUnclear {
      lines.append("The model is unsure of what some pages are about: they prove little.")
    }
    if !lines.isEmpty {
      yaml += "\n# Not proposed:\n" + lines.map { "#   \($0)\n" }.joined()
    }
  }

  mutating func writeTests() {
    yaml += """

      tests:
        - input: samples/\(host)/article.html
          expect: samples/\(host)/article.json
          url: \(SampleSkeleton.address(host))

      """
  }
}
