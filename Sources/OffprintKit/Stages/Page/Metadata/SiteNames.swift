import Markup

/// The names of a page's site.
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
    dropHeadline(scan)
    if publication.isEmpty, let home = Self.home(scan, address) {
      publication.append(
        Candidate(home.name, at: Int(home.node.index), why: "the link to the start of the site"))
    }
    keys = publication.map { LetterKey($0.value) }.filter { $0.count >= 2 }
    if let address, let host = Host(url: address) { keys += Self.labels(host) }
  }

  /// Some programs set the site's name to the headline: it is ignored if another name is known, or if it reads
  /// like a sentence.
  private mutating func dropHeadline(_ scan: PageScan) {
    guard let title = scan.text(.ogTitle) ?? scan.titles.first.map({ PlainText.clean($0, in: scan.document) })
    else { return }
    let headline = LetterKey(title)
    let others = publication.filter { LetterKey($0.value) != headline }
    guard others.count < publication.count else { return }
    if !others.isEmpty || title.utf8.count(where: { $0 == Byte.space }) >= 4 { publication = others }
  }

  private mutating func add(_ name: String?, _ why: String, _ scan: PageScan) {
    guard let name, !name.isEmpty, name.utf8.count <= 120, !WebAddress.isAbsolute(name) else { return }
    if publication.count < 12 { publication.append(Candidate(name, at: nil, why: why)) }
  }

  /// The text of the first link to the start of the site, if it reads like a name.
  private static func home(_ scan: PageScan, _ address: String?) -> (name: String, node: NodeID)? {
    let document = scan.document
    guard let href = document.name("href") else { return nil }
    let origin = address.flatMap { WebAddress.resolved("/", against: $0) }
    var links = 0
    var found: (name: String, node: NodeID)?
    document.forEachElement(tags: Self.anchors, attributes: Self.none) { id in
      guard found == nil, links < 30, document.isBelowRoot(id) else { return }
      links += 1
      let target = document.withAttribute(href, of: id) { span in span.count <= 200 ? 1 : 0 }
      guard target == 1, let url = document.attribute(href, of: id), url == "/" || url == origin else {
        return
      }
      let image = document.descendants(of: id).prefix(20).lazy.compactMap {
        document.attribute("alt", of: $0)
      }.first
      for text in [
        document.attribute("aria-label", of: id), document.attribute("title", of: id), image,
        PlainText.clean(id, in: document),
      ] {
        guard let text else { continue }
        let name = withoutLogoWords(PlainText.clean(text))
        if (3...50).contains(name.utf8.count), !plain.contains(name.lowercased()) {
          found = (name, id)
          return
        }
      }
    }
    return found
  }

  /// A name without the words that describe its picture or link.
  private static func withoutLogoWords(_ text: String) -> String {
    var words = text.split(separator: " ")
    let isNoise = { (word: Substring) in noise.contains(word.lowercased().filter { $0.isLetter }) }
    while let last = words.last, isNoise(last) { words.removeLast() }
    // "The" begins many names: only in small letters is it part of the link's description.
    while let first = words.first, isNoise(first), first != "The" || words.count == 1 { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static let noise: Set<String> = [
    "logo", "home", "homepage", "page", "go", "to", "back", "the", "link", "icon", "website", "start",
    "startseite",
    "accueil", "inicio", "", "return", "visit",
  ]
  private static let plain: Set<String> = [
    "skip", "menu", "blog", "main", "content", "skip to content", "image",
  ]
  private static let anchors = KnownNameSet(["a"])
  private static let none = KnownNameSet([])

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
