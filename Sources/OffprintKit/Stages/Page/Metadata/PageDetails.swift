import Markup

/// Finds the fields that occur only in the head: language, address, section, tags, lead image, summary and so on.
struct PageDetails {
  private let scan: PageScan
  private let data: LinkedData
  /// The page's address according to itself; of a copy in an archive that of the original.
  let address: String?

  /// Prepares for a page, whose address may be given by the user.
  init(_ scan: PageScan, data: LinkedData, url: String?) {
    self.scan = scan
    self.data = data
    let own = url ?? Self.addresses(scan, data, base: nil).first { WebAddress.isAbsolute($0.value) }?.value
    address = own.map { ArchivedAddress.original(of: $0) ?? $0 }
  }

  /// Whether nothing contradicts that the page is an article, which has authors.
  var mayBeArticle: Bool {
    if data.article != nil || scan.meta(.publishedTime) != nil { return true }
    guard let type = scan.text(.ogType)?.lowercased() else { return true }
    return !type.contains("product") && type != "profile"
  }

  /// Whether the page is the start of its site, according to its address; articles give that of the site by
  /// mistake.
  var isHome: Bool {
    guard data.article == nil, scan.meta(.publishedTime) == nil,
      let address = address.flatMap(WebAddress.init)
    else { return false }
    return address.path == "/" && address.query.isEmpty
  }

  /// The canonical address.
  var canonicalURL: [Candidate] {
    Self.addresses(scan, data, base: address).compactMap { candidate in
      var candidate = candidate
      guard let url = WebAddress.resolved(candidate.value, against: address) else { return nil }
      candidate.value = ArchivedAddress.original(of: url) ?? url
      return candidate
    }
  }

  private static func addresses(_ scan: PageScan, _ data: LinkedData, base: String?) -> [Candidate] {
    var found: [Candidate] = []
    for link in scan.links where link.relations.contains(.canonical) {
      if let href = scan.document.attribute("href", of: link.node), !href.isEmpty {
        found.append(Candidate(trimmed(href), at: Int(link.node.index), why: "link rel=canonical"))
      }
    }
    if let meta = scan.meta(.ogURL) {
      found.append(Candidate(meta.value, at: Int(meta.node.index), why: "meta og:url"))
    }
    if let saved = scan.view.savedAddress {
      found.append(Candidate(saved, at: nil, why: "the comment of the program that saved the page"))
    }
    for name in ["mainEntityOfPage", "url"] {
      if let url = data.article?.address(of: name), WebAddress.isAbsolute(url) {
        found.append(Candidate(url, at: nil, why: "JSON-LD \(name)"))
      }
    }
    return found
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[start...last], as: UTF8.self)
  }

  /// The language, as a BCP 47 tag.
  var language: [Candidate] {
    var found: [Candidate] = []
    func add(_ value: String?, _ part: NodeID?, _ why: String) {
      guard let value, let tag = Self.tag(value) else { return }
      found.append(Candidate(tag, at: part.map { Int($0.index) }, why: why))
    }
    for element in [scan.html, scan.body].compactMap({ $0 }) {
      add(scan.document.attribute("lang", of: element), element, "the lang attribute")
      add(scan.document.attribute("xml:lang", of: element), element, "the xml:lang attribute")
    }
    add(data.text("inLanguage", of: data.article ?? data.page), nil, "JSON-LD inLanguage")
    for name in [
      MetaName.contentLanguage, .ogLocale, .dctermsLanguage, .dcLanguage, .citationLanguage, .language,
    ] {
      if let meta = scan.meta(name) { add(meta.value, meta.node, "meta \(name.rawValue)") }
    }
    return found
  }

  /// A language tag in its common spelling; `nil` if it is not a tag.
  static func tag(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isLetter),
      parts.count <= 4
    else { return nil }
    var tag = first.lowercased()
    for part in parts.dropFirst() {
      guard (1...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) })
      else { break }
      switch part.utf8.count {
      case 2: tag += "-" + part.uppercased()
      case 4 where part.utf8.allSatisfy(isLetter):
        tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: tag += "-" + part.lowercased()
      }
    }
    return tag
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The direction of the text.
  var direction: [Candidate] {
    for element in [scan.html, scan.body].compactMap({ $0 }) {
      guard let dir = scan.document.attribute("dir", of: element)?.lowercased(),
        Direction(rawValue: dir) != nil
      else { continue }
      return [Candidate(dir, at: Int(element.index), why: "the dir attribute")]
    }
    guard let language = language.first?.value, let direction = Direction(ofLanguage: language) else {
      return []
    }
    return [Candidate(direction.rawValue, at: nil, why: "the language is written so")]
  }

  /// The part of the publication.
  var section: [Candidate] {
    var found: [Candidate] = []
    if let text = data.text("articleSection", of: data.article) {
      found.append(Candidate(text, at: nil, why: "JSON-LD articleSection"))
    }
    found += metas([.articleSection, .parselySection])
    for property in scan.properties where property.name == "articleSection" {
      let text =
        scan.document.attribute("content", of: property.node).map { PlainText.clean($0) }
        ?? PlainText.clean(property.node, in: scan.document)
      if !text.isEmpty, text.utf8.count <= 80 {
        found.append(Candidate(text, at: Int(property.node.index), why: "microdata articleSection"))
        break
      }
    }
    return found.filter { $0.value.utf8.count <= 80 }
  }

  /// The sentence under the title.
  var deck: [Candidate] {
    if let text = data.text("alternativeHeadline", of: data.article) {
      return [Candidate(text, at: nil, why: "JSON-LD alternativeHeadline")]
    }
    guard let property = scan.properties.first(where: { $0.name == "alternativeHeadline" }) else { return [] }
    let text =
      scan.document.attribute("content", of: property.node).map { PlainText.clean($0) }
      ?? PlainText.clean(property.node, in: scan.document)
    return text.isEmpty
      ? [] : [Candidate(text, at: Int(property.node.index), why: "microdata alternativeHeadline")]
  }

  /// The kind of article.
  var kind: [Candidate] {
    var found: [Candidate] = []
    if let opinion = scan.meta(.articleOpinion), opinion.value.lowercased() == "true" {
      found.append(Candidate("opinion", at: Int(opinion.node.index), why: "meta article:opinion"))
    }
    if let article = data.article, let kind = ArticleKind.kind(of: article) {
      found.append(Candidate(kind, at: nil, why: "the JSON-LD type"))
    }
    if let type = scan.meta(.ogType), let kind = ArticleKind.kind(ofOpenGraph: type.value) {
      found.append(Candidate(kind, at: Int(type.node.index), why: "meta og:type"))
    }
    return found
  }

  /// The publication's keywords, all of one source with the same reason.
  var tags: [[Candidate]] {
    var sources: [[Candidate]] = []
    func add(_ values: [String], _ part: NodeID?, _ why: String, isList: Bool) {
      var seen: Set<String> = []
      let tags = values.flatMap { isList ? Self.listed($0) : [$0] }
        .filter { !$0.isEmpty && $0.utf8.count <= 80 && seen.insert($0.lowercased()).inserted }
      if !tags.isEmpty {
        sources.append(tags.prefix(40).map { Candidate($0, at: part.map { Int($0.index) }, why: why) })
      }
    }
    let keywords = data.values("keywords", of: data.article).compactMap {
      $0.text ?? data.text("name", of: $0)
    }
    add(keywords.map { PlainText.clean($0) }, nil, "JSON-LD keywords", isList: keywords.count == 1)
    for name in [
      MetaName.articleTag, .parselyTags, .sailthruTags, .newsKeywords, .citationKeywords, .dcSubject,
      .keywords,
    ] {
      let values = scan.metas.filter { $0.name == name }
      add(values.map(\.value), values.first?.node, "meta \(name.rawValue)", isList: values.count == 1)
    }
    let links = scan.links.filter { $0.relations.contains(.tag) }.prefix(40)
    add(
      links.map { PlainText.clean($0.node, in: scan.document) }, links.first?.node, "links rel=tag",
      isList: false)
    return sources
  }

  private static func listed(_ text: String) -> [String] {
    let mark: Character = text.contains(",") ? "," : text.contains(";") ? ";" : "|"
    return text.split(separator: mark).map { PlainText.clean(String($0)) }
  }

  /// A summary.
  var excerpt: [Candidate] {
    var found = metas([
      .ogDescription, .description, .twitterDescription, .dcDescription, .sailthruDescription,
    ])
    if let text = data.text("description", of: data.article) {
      found.append(Candidate(text, at: nil, why: "JSON-LD description"))
    }
    return found
  }

  /// The licence.
  var license: [Candidate] {
    var found: [Candidate] = []
    if let url = data.article?.address(of: "license") {
      found.append(Candidate(url, at: nil, why: "JSON-LD license"))
    }
    for link in scan.links where link.relations.contains(.license) {
      guard let href = scan.document.attribute("href", of: link.node), WebAddress.isAbsolute(href) else {
        continue
      }
      found.append(Candidate(href, at: Int(link.node.index), why: "link rel=license"))
    }
    return found + metas([.dctermsLicense, .rightsStandard])
  }

  private func metas(_ names: [MetaName]) -> [Candidate] {
    names.compactMap { name in
      scan.meta(name).map { Candidate($0.value, at: Int($0.node.index), why: "meta \(name.rawValue)") }
    }
  }
}
