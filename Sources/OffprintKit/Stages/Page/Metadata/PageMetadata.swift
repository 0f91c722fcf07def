import Diagnostics
import Markup

/// Finds the metadata of an HTML page: in its head, in the data it carries, and near its title.
///
/// For each field all values that were found are recorded, the best first, so that it can be explained which
/// source won and which lost. A value found by a profile in an earlier stage takes precedence over all of them.
struct PageMetadata: HTMLStage {
  /// `page-metadata`
  static let name = "page-metadata"
  /// The description in `offprint stages`.
  static let summary = "finds title, authors, dates and the other metadata of an HTML page"
  /// A page without furniture has a head all the same.
  static let runsOnWhole = true

  /// The maximum number of values recorded for a field.
  private static let mostValues = 16

  /// Makes the stage.
  init() {}

  /// Records the article's metadata.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    let scan = PageScan(page.view)
    let data = Self.linkedData(scan)
    let details = PageDetails(scan, data: data, url: context.url)
    let site = SiteNames(scan, data: data, address: details.address)
    let title = TitleFinder(scan, data: data, siteNames: site.keys, isHome: details.isHome)
    // A heading of a fragment is part of its text: no title is made of it.
    let titles = title.candidates(orElse: site.publication.first)
    record(
      "title", titles.filter { !context.isWhole || $0.why != TitleFinder.firstHeading }, &marks)

    var behind: [HeadUnit] = []
    var before: [HeadUnit] = []
    if let heading = title.heading {
      let lines = HeadLines(page.view, title: heading)
      behind = lines.behind
      before = lines.before
      context.headLines = lines
    }
    let words = context.profile?.words
    let section = details.section
    let tags = details.tags
    let others = (title.candidates.prefix(3) + section).map { LetterKey($0.value) }
    let authors = AuthorFinder(
      scan, data: data, siteNames: site.keys, others: Set(others),
      tags: Set(tags.joined().map { LetterKey($0.value) }), isArticle: details.mayBeArticle,
      bylineWords: words?.byline ?? [],
      behind: behind, before: before
    )
    for source in authors.sources { record("authors", source, &marks) }
    let language = details.language
    let dates = DateFinder(
      scan, data: data, heading: title.heading, behind: behind, before: before,
      order: Self.dayOrder(language.map(\.value), details.address), months: words?.months ?? [],
      address: details.address, isWhole: context.isWhole)
    record("published", dates.published, &marks)
    record("modified", dates.modified, &marks)

    record("deck", details.deck, &marks)
    record("kind", details.kind, &marks)
    record("section", section, &marks)
    record("publication", site.publication, &marks)
    record("canonicalURL", details.canonicalURL, &marks)
    record("language", language, &marks)
    record("direction", details.direction, &marks)
    for source in tags { record("tags", source, &marks) }
    record(
      "image", LeadImageFinder(scan, data: data, base: Self.base(scan) ?? details.address).candidates, &marks)
    record("license", details.license, &marks)
    record("excerpt", details.excerpt, &marks)
  }

  /// The address against which the page resolves others, if it declares a whole one.
  private static func base(_ scan: PageScan) -> String? {
    guard let href = scan.base.flatMap({ scan.document.attribute("href", of: $0) }),
      WebAddress.isAbsolute(href)
    else { return nil }
    return href
  }

  private func record(_ field: String, _ candidates: [Candidate], _ marks: inout Marks) {
    for candidate in candidates.prefix(field == "tags" || field == "authors" ? 40 : Self.mostValues) {
      let id = marks.enter(Marks.Origin(stage: Self.name, why: candidate.why))
      marks.find(field, candidate.value, at: candidate.part, by: id, detail: candidate.detail)
    }
  }

  /// The largest script of data that is read, in bytes.
  private static let largestScript = 4 << 20

  private static func linkedData(_ scan: PageScan) -> LinkedData {
    var values: [JSONValue] = []
    for script in scan.scripts {
      var text: [UInt8] = []
      scan.document.appendText(of: script, to: &text)
      guard text.count <= largestScript, let value = LinkedDataScanner.value(of: text) else { continue }
      values.append(value)
    }
    if values.isEmpty { return LinkedData([], agrees: { _ in false }) }
    var titles: [LetterKey] = []
    for meta in scan.metas where meta.name == .ogTitle || meta.name == .twitterTitle {
      titles.append(LetterKey(meta.value))
    }
    for node in scan.titles + scan.headings.prefix(10) {
      titles.append(LetterKey(PlainText.clean(node, in: scan.document)))
    }
    var addresses: [String] = []
    if let url = scan.text(.ogURL) { addresses.append(url) }
    for link in scan.links where link.relations.contains(.canonical) {
      if let href = scan.document.attribute("href", of: link.node) { addresses.append(href) }
    }
    return LinkedData(values) { value in
      if WebAddress.isAbsolute(value) { return addresses.contains(value) }
      let key = LetterKey(PlainText.clean(value))
      return key.count >= 8 && titles.contains { $0 == key || $0.hasPrefix(key) }
    }
  }

  /// The order of day and month if both are numbers; `nil` if the language alone does not determine it.
  private static func dayOrder(_ languages: [String], _ address: String?) -> DateText.DayOrder? {
    let primary = languages.first?.split(separator: "-").first
    // The country may be declared in another place than the language.
    let country = languages.lazy.filter { $0.split(separator: "-").first == primary && $0.contains("-") }
      .first.flatMap { $0.split(separator: "-").last }
    if country == "US" { return .monthFirst }
    if let address, let host = Host(url: address), let label = host.name.split(separator: ".").last {
      if ["uk", "au", "nz", "ie", "in", "za", "eu"].contains(label) { return .dayFirst }
      if ["us", "gov", "edu", "mil"].contains(label), primary == "en" { return .monthFirst }
    }
    guard let primary, primary != "en" else {
      return ["GB", "AU", "NZ", "IE", "IN", "ZA"].contains(country) ? .dayFirst : nil
    }
    return .dayFirst
  }
}
