import Markup

/// The names in links and in the text of a line.
extension BylineReader {
  /// The names in an element that is said to be the author.
  func named(_ id: NodeID, in unit: HeadUnit) -> [Found] {
    let inside = unit.links.filter { link in link == id || document.ancestors(of: link).prefix(6).contains(id)
    }
    let linked = linkedNames(inside, isSure: true)
    if !linked.isEmpty { return linked }
    let text = PlainText.clean(id, in: document)
    let rest = byline.afterBylineWord(text) ?? text
    let plain = rest.isEmpty ? [] : plainNames(Self.withoutOthers(rest), id, isSure: true)
    if inside.isEmpty, unit.links.count == 1 {
      // A lone link in the line is that of the author unless the only such element names somebody itself: then it may
      // lead to the section. A second element contains the role.
      let sure = plain.filter { PersonNames.looksLikeName($0.name) }
      let isOnly = unit.authors.count == 1
      let isName = isOnly && !plain.isEmpty && !rest.utf8.contains(where: \.isASCIIDigit)
      let linked = linkedNames(unit.links, isSure: true)
      let isSame = linked.contains { link in sure.contains { $0.name == link.name } }
      if isOnly, !sure.isEmpty, !isSame { return sure }
      if !isName || isSame, !linked.isEmpty { return linked }
    }
    if !rest.isEmpty { return plain }
    // The element contains only the word, followed by the name.
    return plainNames(
      Self.withoutOthers(byline.afterBylineWord(unit.text) ?? ""), unit.place, isSure: true)
  }

  func linkedNames(_ unit: HeadUnit) -> [Found] {
    linkedNames(unit.links, isSure: false)
  }

  /// The names in links; `isSure` if they are marked as authors.
  func linkedNames(_ links: [NodeID], isSure: Bool) -> [Found] {
    var found: [Found] = []
    for link in links.prefix(10) {
      let href = document.attribute("href", of: link) ?? ""
      if Self.otherPaths.isFound(in: href) { continue }
      let isPerson = Self.personPaths.isFound(in: href)
      let text = PlainText.clean(link, in: document)
      let rest = byline.afterBylineWord(text) ?? text
      for person in names.people(in: rest)
      where PersonNames.looksLikeName(person.name, mayBeOneWord: isPerson || isSure)
        && !names.isOther(person.name)
        && !found.contains(where: { $0.name == person.name })
      {
        found.append(Found(name: person.name, url: WebAddress.isAbsolute(href) ? href : nil, node: link))
      }
    }
    return found
  }

  func plainNames(_ text: String, _ node: NodeID, isSure: Bool) -> [Found] {
    // The publication's own name must not be cut at a word that begins something else.
    if names.publication.contains(LetterKey(text)) {
      var name = text[...]
      while let last = name.last, last.isWhitespace || last.isPunctuation, last != ")" { name.removeLast() }
      return [Found(name: String(name), url: nil, node: node)]
    }
    var found = Byline.names(in: text).filter {
      PersonNames.looksLikeName($0, mayBeOneWord: isSure) && !names.isOther($0)
    }
    // In an explicit byline, names may be those of accounts and teams, in small letters and with digits.
    if found.isEmpty, isSure, text.utf8.count <= 40 {
      found = names.people(in: text).map(\.name).filter {
        PersonNames.looksLikeName($0, mayBeOneWord: true, mayBeginSmall: true)
      }
    }
    return found.map { Found(name: Self.bare($0), url: nil, node: node) }
  }

  /// A line without the roles that are in elements of their own behind a name: only a style sheet separates them.
  func withoutRoles(_ unit: HeadUnit) -> HeadUnit {
    let texts = unit.texts.prefix(HeadUnits.mostTexts)
    guard texts.count > 1, unit.text.utf8.count <= Byline.longestLine,
      texts.dropFirst().contains(where: { isRole($0, in: unit) })
    else { return unit }
    var changed = unit
    changed.text = texts.reduce(into: "") { line, text in
      let isBehindName = !Byline.names(in: byline.afterBylineWord(line) ?? line).isEmpty
      if isBehindName, isRole(text, in: unit) { return }
      line = PlainText.clean(line + " " + document.textContent(of: text))
    }
    return changed
  }

  /// A line with commas for the line breaks between names.
  func withSeparateNames(_ unit: HeadUnit) -> HeadUnit {
    let texts = unit.texts.prefix(HeadUnits.mostTexts)
    guard texts.count > 1, unit.hints.contains(.author), unit.text.utf8.count <= Byline.longestLine,
      texts.dropFirst().allSatisfy({ document.elementBefore($0).map { document.tag(of: $0) } == .br })
    else { return unit }
    let lines = texts.map { PlainText.clean(document.textContent(of: $0)) }
    guard lines.allSatisfy({ PersonNames.looksLikeName(byline.afterBylineWord($0) ?? $0) }) else {
      return unit
    }
    var changed = unit
    changed.text = lines.joined(separator: ", ")
    return changed
  }

  private func isRole(_ text: NodeID, in unit: HeadUnit) -> Bool {
    guard let element = document.parent(of: text), element != unit.container,
      document.nextSibling(of: text) == nil, document.previousSibling(of: text) == nil
    else { return false }
    // The publication may follow: "Culture Reporter, The Vell Post".
    let text = document.textContent(of: element)
    return RoleWords.isRole(text: String(Substring(text.utf8.prefix { $0 != UInt8(ascii: ",") })))
  }

  /// A name without a byline's word and the full stop of its sentence; that of an initial or of "Jr." stays.
  private static func bare(_ name: String) -> String {
    var name = name
    for word in ["By ", "by ", "BY "] where name.hasPrefix(word) { name.removeFirst(word.count) }
    if name.hasSuffix(" .") { return String(name.dropLast(2)) }
    guard name.hasSuffix("."), let last = name.split(separator: " ").last, last.count > 4 else { return name }
    return String(name.dropLast())
  }

  /// The name that a line consists of, or that it begins with before a separator.
  static func nameAlone(in text: String, isDated: Bool) -> String? {
    let text = isDated ? behindDate(text) : text
    for separator in [" | ", " • ", " · ", " in ", " / ", " — ", " – "] {
      let bytes = Array(separator.utf8)
      guard let place = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: bytes) }) else {
        continue
      }
      if let name = Byline.nameAlone(in: String(text[..<place]), before: false) { return name }
    }
    return Byline.nameAlone(in: text, before: isDated)
  }

  /// A line without the date at its beginning, before a separator.
  static func behindDate(_ text: String) -> String {
    guard text.utf8.prefix(40).contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return text }
    for separator in [" · ", " • ", " | "] {
      let bytes = Array(separator.utf8)
      guard let place = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: bytes) }) else {
        continue
      }
      let date = text[..<place]
      guard date.utf8.count <= 40, date.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
        return text
      }
      return String(text[text.utf8.index(place, offsetBy: bytes.count)...])
    }
    return text
  }

  private static let otherPaths = WordSearch([
    "/category/", "/tag/", "/tags/", "/topic", "/section/", "#comment", "mailto:",
  ])
  private static let personPaths = WordSearch([
    "author", "/people/", "/person/", "/profile", "/user", "/member", "/staff/", "/team/", "/u/",
    "/contributor",
    "/by/", "/writer", "autor", "auteur", "/~", "/@", "member.php", "/journalist",
  ])
}
