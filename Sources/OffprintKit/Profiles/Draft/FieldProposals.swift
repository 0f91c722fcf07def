import Markup
import SiteProfile

/// Finds sources of fields where the pages of a site show that the generic stages are wrong or find nothing.
struct FieldProposals {
  /// A field with its sources and the evidence.
  struct Proposal {
    let field: MetadataField
    /// The sources as values in a profile.
    let sources: [String]
    /// Whether they are used only on pages on which the generic stages find nothing.
    let isFallback: Bool
    /// Why the field needs a rule.
    let evidence: String
  }

  /// The usual sources of fields, besides elements that show the value.
  private static let usual: [(field: MetadataField, sources: [String])] = [
    (.title, ["meta:og:title", "json-ld:headline", "meta:twitter:title"]),
    (.authors, ["json-ld:author.name", "meta:author", "meta:article:author", "a[rel=author]"]),
    (.published, ["meta:article:published_time", "json-ld:datePublished", "time@datetime"]),
  ]

  /// The maximum number of sources proposed for a field.
  private static let most = 3

  /// The fields that need a rule.
  static func all(for pages: [DraftPage]) -> [Proposal] {
    guard pages.count > 1 else { return [] }
    return usual.compactMap { field, sources in
      let wanted = pages.map { Self.values(of: field, $0.metadata) }
      return field == .title
        ? title(wanted.map { $0.first ?? "" }, sources, pages) : missing(field, wanted, sources, pages)
    }
  }

  /// A title that is the same on all pages is that of the site.
  private static func title(_ titles: [String], _ sources: [String], _ pages: [DraftPage]) -> Proposal? {
    guard let same = titles.first, titles.allSatisfy({ $0 == same }) else { return nil }
    func differs(_ source: String) -> Bool {
      guard let reader = SourceReader(source, .title) else { return false }
      let values = pages.map { reader.values(on: $0).first ?? "" }
      return Set(values).count == pages.count && !values.contains("") && !values.contains(same)
    }
    var found = sources.filter(differs).prefix(most - 1).map(DraftYAML.quoted)
    if differs("h1"), let part = ArticlePart.selector(on: pages, besides: "h1") {
      found.append("{selector: h1, when: \(DraftYAML.quoted(part))}")
    }
    guard !found.isEmpty else { return nil }
    let evidence = same.isEmpty ? "none is found" : "the same is found on all pages: \(same)"
    return Proposal(field: .title, sources: found, isFallback: false, evidence: evidence)
  }

  /// A source that agrees with what is found on some pages is likely to be right about the others.
  private static func missing(
    _ field: MetadataField, _ wanted: [[String]], _ sources: [String], _ pages: [DraftPage]
  ) -> Proposal? {
    let count = wanted.count { !$0.isEmpty }
    guard count > 1, count < pages.count else { return nil }
    var more = 0
    func agrees(_ source: String) -> Bool {
      guard let reader = SourceReader(source, field) else { return false }
      var given = 0
      for (page, values) in zip(pages, wanted) {
        let found = reader.values(on: page)
        if values.isEmpty {
          given += found.isEmpty ? 0 : 1
        } else if !isSame(found, values, field) {
          return false
        }
      }
      more = max(more, given)
      return given > 0
    }
    // One selector is enough: the others refer to the same element.
    let element = shown(field, wanted, on: pages).first { !sources.contains($0) && agrees($0) }
    let agreeing = sources.filter(agrees).prefix(most - 1) + [element].compactMap(\.self)
    guard !agreeing.isEmpty else { return nil }
    return Proposal(
      field: field, sources: agreeing.map(DraftYAML.quoted), isFallback: true,
      evidence: "found without it on \(count) of \(pages.count) pages, with it on \(count + more)")
  }

  private static func values(of field: MetadataField, _ metadata: Metadata) -> [String] {
    let value: String? =
      switch field {
      case .title: metadata.title
      case .published: metadata.published
      default: nil
      }
    return field == .authors ? metadata.authors.map(\.name) : value.map { [$0] } ?? []
  }

  /// Selectors for the elements that show the first value, on each page.
  private static func shown(_ field: MetadataField, _ wanted: [[String]], on pages: [DraftPage]) -> [String] {
    guard !field.isDate else { return dates(on: pages) }
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

  private static func dates(on pages: [DraftPage]) -> [String] {
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

  private static func isSame(_ given: [String], _ wanted: [String], _ field: MetadataField) -> Bool {
    if field.isDate {
      // The generic stages may know the time or the zone more exactly than one of the sources.
      let reader = ProfileDate(months: [])
      guard let one = given.first.flatMap({ reader.date($0)?.iso }), let other = wanted.first else {
        return false
      }
      return one.prefix(10) == other.prefix(10)
    }
    return given.map(CollapsedText.collapsed) == wanted.map(CollapsedText.collapsed)
  }
}
