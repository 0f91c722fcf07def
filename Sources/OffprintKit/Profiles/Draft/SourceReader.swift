import SiteProfile

/// Reads the values of one source of a field from pages, as a profile with this source would.
struct SourceReader {
  private let rules: PageRules
  private let source: ValueSource
  private let takesAll: Bool

  /// Makes a reader; `nil` if the source is invalid.
  ///
  /// - Parameter text: the source in the notation of a profile.
  init?(_ text: String, _ field: MetadataField) {
    let line = "offprint: 1\nmetadata: {\(field.rawValue): \(DraftYAML.quoted(text))}\n"
    let written = ProfileSource(name: "draft", file: "draft", text: Array(line.utf8))
    guard let profile = try? Profile.read(written, family: { _ in nil }),
      let source = profile.fields.first?.sources.first
    else { return nil }
    rules = PageRules(profile)
    self.source = source
    takesAll = field.isList
  }

  /// The values on a page, without those that are blank.
  func values(on page: DraftPage) -> [String] {
    var found = PageValues(matches: PageMatches(of: rules, in: page.view))
    return found.values(of: source, takesAll: takesAll).map(\.text).filter { !$0.isEmpty }
  }
}
