/// What a page calls the site it belongs to.
struct SiteNames {
  /// The name of the publication, the best source first.
  private(set) var publication: [Candidate] = []
  /// The keys of all names, and of the labels of its host.
  private(set) var keys: [LetterKey] = []

  /// Gathers the names from the head, the data and the page's address.
  init(_ scan: PageScan, data: LinkedData, address: String?) {
    add(scan.meta(.siteName)?.value, "meta og:site_name", scan)
    let named = [data.article, data.page].compactMap { $0 }
    for object in named {
      for value in data.values("publisher", of: object) {
        add(value.text ?? data.text("name", of: value), "JSON-LD publisher", scan)
      }
    }
    for object in named {
      for value in data.values("isPartOf", of: object) where !value.hasType("WebPage") {
        add(data.text("name", of: value), "JSON-LD isPartOf", scan)
      }
    }
    for name in data.siteNames.prefix(4) { add(PlainText.clean(name), "JSON-LD name of the site", scan) }
    for name in [
      MetaName.citationJournal, .dctermsPublisher, .dcPublisher, .applicationName, .appleTitle,
    ] {
      if let meta = scan.meta(name) { add(meta.value, "meta \(name.rawValue)", scan) }
    }
    keys = publication.map { LetterKey($0.value) }.filter { $0.count >= 2 }
    if let address, let host = Host(url: address) { keys += Self.labels(host) }
  }

  private mutating func add(_ name: String?, _ why: String, _ scan: PageScan) {
    guard let name, !name.isEmpty, name.utf8.count <= 120, !WebAddress.isAbsolute(name) else { return }
    if publication.count < 12 { publication.append(Candidate(name, at: nil, why: why)) }
  }

  /// The host and its telling labels: all but those of the kind `www`, `com`, `co.uk`.
  private static func labels(_ host: Host) -> [LetterKey] {
    var labels = host.name.split(separator: ".")
    if labels.first == "www" { labels.removeFirst() }
    let whole = labels.joined(separator: ".")
    if labels.count > 1 { labels.removeLast() }
    return
      ([LetterKey(whole)]
      + labels.filter { $0.utf8.count >= 3 && $0 != "com" && $0 != "blog" }.map { LetterKey($0) })
  }
}
