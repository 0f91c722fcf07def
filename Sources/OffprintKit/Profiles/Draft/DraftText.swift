/// Writes a draft as YAML, with the evidence as comments.
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
      "# Drafted from \(pages.count) page\(pages.count == 1 ? "" : "s"). Each comment gives the evidence for its line.\n"
    yaml += "# The generic stages find most of this themselves: keep only what they get wrong.\n"
    yaml += "offprint: 1\n"
    let names = pages.compactMap(\.metadata.publication)
    if let name = names.first {
      line("publication: \(DraftYAML.quoted(name))", count(names.count { $0 == name }))
    } else {
      line("publication: \(DraftYAML.quoted(host))", "the pages do not name it")
    }
    yaml += "\nmatch:\n  hosts: [\(host)]\n"
    if let family, family.isFamily {
      let marks = DraftYAML.comment(family.page.joined(separator: ", "))
      yaml += "\n# The pages match this family's fingerprint: \(marks)\nextends: \(family.name)\n"
    }
  }

  mutating func writeFields(_ fields: [FieldProposals.Proposal]) {
    let languages = Set(pages.compactMap(\.metadata.language))
    guard !fields.isEmpty || languages.count == 1 else { return }
    yaml += "\nmetadata:\n"
    if languages.count == 1, let language = languages.first {
      line("  language: {value: \(DraftYAML.quoted(language))}", "all pages")
    }
    for field in fields {
      line(
        "  \(field.field.rawValue): \(DraftYAML.list(field.sources))",
        "\(count(field.pageCount)): \(DraftYAML.comment(field.example))")
    }
  }

  mutating func writeBody(_ body: BodyProposal?) {
    guard let body else {
      yaml += "\n# The pages have no common container of their text; specify it:\n# body: ['.story']\n"
      return
    }
    yaml += "\nbody:\n"
    line(
      "  - \(DraftYAML.quoted(body.selector))",
      "contains \(percent(body.share)) of the text, and \(percent(1 - body.purity)) other text")
  }

  mutating func writeRemovals(_ removals: [RemoveProposals.Proposal]) {
    guard !removals.isEmpty else { return }
    yaml += "\nremove:\n"
    for removal in removals {
      line(
        "  - \(DraftYAML.quoted(removal.selector))",
        "\(count(removal.pageCount)): \(DraftYAML.comment(removal.example))")
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
