import Markup

/// Reads the names of authors from the lines near a title.
struct BylineReader {
  private let document: Document
  private let names: PersonNames
  private let byline: Byline

  /// An author that a line names.
  struct Found {
    var name: String
    var url: String?
    var node: NodeID
  }

  /// Prepares for a page.
  init(_ document: Document, names: PersonNames) {
    self.document = document
    self.names = names
    byline = Byline(words: names.bylineWords)
  }

  /// How sure a line is to be a byline.
  private enum Certainty: Int, CaseIterable {
    /// It begins with a byline's word, or an element in it is said to be the author.
    case said
    /// What it stands in is said to be about the author.
    case hinted
    /// A name alone, next to a date.
    case dated
  }

  /// The authors that the best of the lines names, with those of the lines after it that are made alike.
  func authors(_ units: [HeadUnit], isDated: (HeadUnit) -> Bool) -> [Found] {
    for certainty in Certainty.allCases {
      var isOther = false
      for (index, unit) in units.enumerated() {
        // "Reviewed by" may stand on a line of its own before the name.
        let isOthers = isOther || Self.isAboutOthers(unit.text)
        isOther = Self.isAboutOthers(unit.text) && unit.text.utf8.count < 24
        if isOthers { continue }
        let next = index + 1 < units.count ? units[index + 1] : nil
        var found = read(unit, next, certainty, isDated)
        if found.isEmpty { continue }
        for other in units[(index + 1)...].prefix(6)
        where isAlike(other, unit) && !Self.isAboutOthers(other.text) {
          for more in read(other, nil, certainty, isDated)
          where !found.contains(where: { $0.name == more.name }) {
            found.append(more)
          }
        }
        return found
      }
    }
    return []
  }

  private func read(
    _ unit: HeadUnit, _ next: HeadUnit?, _ certainty: Certainty, _ isDated: (HeadUnit) -> Bool
  ) -> [Found] {
    guard unit.text.utf8.count <= Byline.longestLine, !unit.hints.contains(.caption) else { return [] }
    switch certainty {
    case .said:
      if let inner = unit.author { return named(inner, in: unit) }
      if unit.hints.contains(.aside), !unit.hints.contains(.author) { return [] }
      guard let rest = byline.afterBylineWord(unit.text) ?? Self.afterDate(unit.text) else { return [] }
      if rest.isEmpty {
        guard let next else { return [] }
        let linked = linkedNames(next)
        return linked.isEmpty ? plainNames(next.text, next.container, isSure: true) : linked
      }
      let linked = linkedNames(unit).filter { unit.text.contains($0.name) }
      let plain = plainNames(rest, unit.container, isSure: true)
      // Links give each name whole; what is not linked is read from the text.
      return linked.count >= plain.count
        ? linked
        : plain.map { found in
          var found = found
          found.url = linked.first { $0.name == found.name }?.url
          return found
        }
    case .hinted:
      guard unit.hints.contains(.author) else { return [] }
      let linked = linkedNames(unit)
      return linked.isEmpty ? plainNames(unit.text, unit.container, isSure: false) : linked
    case .dated:
      guard !unit.hints.contains(.aside), unit.text.utf8.count <= 80,
        isDated(unit) || next.map(isDated) == true,
        let name = Byline.nameAlone(in: unit.text, before: isDated(unit)), PersonNames.looksLikeName(name)
      else { return [] }
      return [Found(name: name, url: nil, node: unit.container)]
    }
  }

  /// The names in an element that is said to be the author.
  private func named(_ id: NodeID, in unit: HeadUnit) -> [Found] {
    let inside = unit.links.filter { link in link == id || document.ancestors(of: link).prefix(6).contains(id)
    }
    let linked = linkedNames(inside.isEmpty && unit.links.count == 1 ? unit.links : inside, isSure: true)
    if !linked.isEmpty { return linked }
    let text = PlainText.clean(id, in: document)
    let rest = byline.afterBylineWord(text) ?? text
    return plainNames(rest, id, isSure: true)
  }

  private func linkedNames(_ unit: HeadUnit) -> [Found] {
    linkedNames(unit.links, isSure: false)
  }

  private func linkedNames(_ links: [NodeID], isSure: Bool) -> [Found] {
    var found: [Found] = []
    for link in links.prefix(10) {
      let href = document.attribute("href", of: link) ?? ""
      let lower = href.lowercased()
      if Self.otherPaths.contains(where: lower.contains) { continue }
      let isPerson = Self.personPaths.contains(where: lower.contains)
      let text = PlainText.clean(link, in: document)
      let rest = byline.afterBylineWord(text) ?? text
      for person in names.people(in: rest)
      where PersonNames.looksLikeName(person.name, mayBeOneWord: isPerson || isSure)
        && !found.contains(where: { $0.name == person.name })
      {
        found.append(Found(name: person.name, url: WebAddress.isAbsolute(href) ? href : nil, node: link))
      }
    }
    return found
  }

  private func plainNames(_ text: String, _ node: NodeID, isSure: Bool) -> [Found] {
    Byline.names(in: text).filter { PersonNames.looksLikeName($0, mayBeOneWord: isSure) }
      .map { Found(name: $0, url: nil, node: node) }
  }

  /// Whether two lines are made alike, as those of several authors are.
  private func isAlike(_ unit: HeadUnit, _ other: HeadUnit) -> Bool {
    unit.hints == other.hints && unit.hints.contains(.author)
      && document.name(of: unit.container) == document.name(of: other.container)
      && document.attribute("class", of: unit.container) == document.attribute("class", of: other.container)
      && document.parent(of: unit.container) != document.parent(of: other.container)
  }

  /// What follows "by" where a date stands before it.
  private static func afterDate(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 160, bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    for index in bytes.indices.dropLast(3)
    where index > 0 && bytes[index - 1] == 0x20 && bytes[index] | 0x20 == 0x62
      && bytes[index + 1] | 0x20 == 0x79
      && (bytes[index + 2] == 0x20 || bytes[index + 2] == 0x3A)
    {
      return String(decoding: bytes[(index + 3)...].drop { $0 == 0x20 }, as: UTF8.self)
    }
    return nil
  }

  /// Whether a line names those who had another part in the article.
  static func isAboutOthers(_ text: String) -> Bool {
    let start = text.prefix(24).lowercased()
    return otherStarts.contains { start.hasPrefix($0) }
  }

  private static let otherStarts = [
    "reviewed", "medically reviewed", "fact check", "fact-check", "edited", "expert review", "photo", "image",
    "illustration", "translat", "checked by", "tested by", "legally reviewed", "clinically reviewed",
    "approved by",
    "geprüft", "vérifié", "revisado", "foto", "sponsored", "presented by", "narrated",
  ]
  private static let otherPaths = [
    "/category/", "/tag/", "/tags/", "/topic", "/section/", "#comment", "mailto:",
  ]
  private static let personPaths = [
    "author", "/people/", "/person/", "/profile", "/user", "/member", "/staff/", "/team/", "/u/",
    "/contributor",
    "/by/", "/writer", "autor", "auteur", "/~", "/@", "member.php", "/journalist",
  ]
}
