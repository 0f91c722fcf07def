import Markup
import SiteProfile

/// Finds sources of fields that give the same values on every page as the generic stages.
struct FieldProposals {
  /// A field with the sources that agree.
  struct Proposal {
    let field: MetadataField
    /// The sources in the notation of a profile.
    let sources: [String]
    /// The number of pages on which the field has a value.
    let pageCount: Int
    /// The value on the first of them.
    let example: String
  }

  /// The usual sources of fields, besides elements that show the value.
  private static let usual: [(field: MetadataField, sources: [String])] = [
    (.title, ["meta:og:title", "json-ld:headline", "meta:twitter:title"]),
    (.deck, ["meta:og:description", "json-ld:description", "meta:description"]),
    (.kicker, ["json-ld:articleSection", "meta:article:section"]),
    (.section, ["meta:article:section", "json-ld:articleSection"]),
    (.authors, ["json-ld:author.name", "meta:author", "meta:article:author", "a[rel=author]"]),
    (.published, ["meta:article:published_time", "json-ld:datePublished", "time@datetime"]),
    (.modified, ["meta:article:modified_time", "json-ld:dateModified"]),
    (.tags, ["meta:article:tag", "json-ld:keywords"]),
    (.image, ["meta:og:image", "json-ld:image", "json-ld:image.url"]),
    (.caption, []),
    (.credit, []),
  ]

  /// The maximum number of sources proposed for a field.
  private static let most = 3

  /// The fields for which sources were found.
  static func all(for pages: [DraftPage]) -> [Proposal] {
    usual.compactMap { field, sources in
      let wanted = pages.map { Self.values(of: field, $0.metadata) }
      guard let first = wanted.first(where: { !$0.isEmpty }) else { return nil }
      var agreeing = sources.filter { agrees($0, field, wanted, on: pages) }
      // One selector is enough for a displayed value: the others refer to the same element.
      let element = shown(field, wanted, on: pages).first { agrees($0, field, wanted, on: pages) }
      if let element, !agreeing.contains(element) {
        agreeing = agreeing.prefix(most - 1) + [element]
      }
      guard !agreeing.isEmpty else { return nil }
      return Proposal(
        field: field, sources: Array(agreeing.prefix(most)), pageCount: wanted.count { !$0.isEmpty },
        example: first.joined(separator: ", "))
    }
  }

  private static func values(of field: MetadataField, _ metadata: Metadata) -> [String] {
    let value: String? =
      switch field {
      case .title: metadata.title
      case .deck: metadata.deck
      case .kicker: metadata.kicker
      case .section: metadata.section
      case .published: metadata.published
      case .modified: metadata.modified
      case .image: metadata.image?.url
      case .caption: metadata.image?.caption
      case .credit: metadata.image?.credit
      default: nil
      }
    switch field {
    case .authors: return metadata.authors.map(\.name)
    case .tags: return metadata.tags
    default: return value.map { [$0] } ?? []
    }
  }

  /// Selectors for the elements that show the first value, on each page.
  private static func shown(_ field: MetadataField, _ wanted: [[String]], on pages: [DraftPage]) -> [String] {
    guard !field.isDate, field != .image else { return dates(field, on: pages) }
    var found: [String] = []
    for (page, values) in zip(pages.prefix(4), wanted) {
      guard let value = values.first else { continue }
      let proposals = SelectorProposals(page.document)
      let text = ElementText(page.document)
      let length = value.utf8.count
      var left = 8
      for id in page.elements where left > 0 {
        guard (length...length + 16).contains(page.allBytes(of: id)), text.value(of: id) == value else {
          continue
        }
        left -= 1
        for selector in proposals.selectors(for: id) where !found.contains(selector) {
          found.append(selector)
        }
      }
    }
    return found
  }

  private static func dates(_ field: MetadataField, on pages: [DraftPage]) -> [String] {
    guard field.isDate else { return [] }
    var found: [String] = []
    for page in pages.prefix(4) {
      let proposals = SelectorProposals(page.document)
      let times = page.elements.filter { page.document.attribute("datetime", of: $0) != nil }
      for selector in times.prefix(8).flatMap({ proposals.selectors(for: $0) }) {
        let source = "\(selector)@datetime"
        if !found.contains(source) { found.append(source) }
      }
    }
    return found
  }

  /// Whether a source gives the expected values on each page that has some.
  private static func agrees(
    _ source: String, _ field: MetadataField, _ wanted: [[String]], on pages: [DraftPage]
  ) -> Bool {
    let line = "offprint: 1\nmetadata: {\(field.rawValue): \(DraftYAML.quoted(source))}\n"
    let text = ProfileSource(name: "draft", file: "draft", text: Array(line.utf8))
    guard let profile = try? Profile.read(text, family: { _ in nil }),
      let rule = profile.fields.first, let read = rule.sources.first
    else { return false }
    let rules = PageRules(profile)
    for (page, values) in zip(pages, wanted) where !values.isEmpty {
      var found = PageValues(matches: PageMatches(of: rules, in: page.view))
      let given = found.values(of: read, takesAll: field.isList).map(\.text)
      if !isSame(given, values, field) { return false }
    }
    return true
  }

  private static func isSame(_ given: [String], _ wanted: [String], _ field: MetadataField) -> Bool {
    if field.isDate {
      // The generic stages may know the time or the zone more exactly than one of the sources.
      let reader = ProfileDate(months: [])
      guard let one = given.first.flatMap(reader.iso), let other = wanted.first else { return false }
      return one.prefix(10) == other.prefix(10)
    }
    return given.map(CollapsedText.collapsed) == wanted.map(CollapsedText.collapsed)
  }
}
