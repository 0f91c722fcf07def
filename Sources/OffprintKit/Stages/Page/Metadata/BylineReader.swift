import Markup

/// Reads the names of authors from the lines near a title.
struct BylineReader {
  let document: Document
  let names: PersonNames
  let byline: Byline

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

  /// The certainty that a line is a byline.
  enum Certainty: Int, CaseIterable {
    /// It begins with a byline's word, or an element in it is said to be the author.
    case said
    /// An ancestor is marked as being about the author.
    case hinted
    /// A name alone, next to a date.
    case dated
  }

  /// The authors that the best of the lines names, with those of the lines after it that are made alike.
  func authors(
    _ units: [HeadUnit], isDated: (HeadUnit) -> Bool, _ certainties: [Certainty] = Certainty.allCases
  ) -> [Found] {
    let units = units.map { withoutRoles(withSeparateNames($0)) }
    for certainty in certainties {
      var isOther = false
      for (index, unit) in units.enumerated() where unit.text.utf8.count <= Byline.longestLine {
        // "Reviewed by" may be on a line of its own before the name.
        let isAboutOthers = Self.isAboutOthers(unit.text)
        let isOthers = isOther || isAboutOthers
        isOther = isAboutOthers && unit.text.utf8.count < 24
        if isOthers { continue }
        var found = read(units, index, certainty, isDated)
        if found.isEmpty { continue }
        for other in units[(index + 1)...].prefix(6)
        where isAlike(other, unit) && !Self.isAboutOthers(other.text) {
          for more in read([other], 0, certainty, isDated)
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
    _ units: [HeadUnit], _ index: Int, _ certainty: Certainty, _ isDated: (HeadUnit) -> Bool
  ) -> [Found] {
    let unit = units[index]
    guard unit.text.utf8.count <= Byline.longestLine, unit.hints.isDisjoint(with: [.caption, .other]) else {
      return []
    }
    let found = claimed(units, index, certainty, isDated)
    // Most lines name nobody: what would exclude them is checked afterwards.
    return found.isEmpty || unit.text.contains("©") || names.others.contains(LetterKey(unit.text))
      ? [] : found
  }

  /// The authors that a line names, among other text.
  private func claimed(
    _ units: [HeadUnit], _ index: Int, _ certainty: Certainty, _ isDated: (HeadUnit) -> Bool
  ) -> [Found] {
    let unit = units[index]
    switch certainty {
    case .said:
      if !unit.authors.isEmpty {
        let own = Self.withoutOthers(unit.text)
        var found: [Found] = []
        for author in unit.authors.prefix(12) {
          for name in named(author, in: unit) where !found.contains(where: { $0.name == name.name }) {
            // After the first, only people whom the line does not name in another role, and none of their accounts.
            if found.isEmpty || own.contains(name.name) && !own.contains("@" + name.name) {
              found.append(name)
            }
          }
        }
        return found
      }
      if unit.hints.contains(.aside), !unit.hints.contains(.author) { return [] }
      if let name = Self.beforeReporter(unit.text) {
        return [Found(name: name, url: nil, node: unit.place)]
      }
      guard let rest = byline.afterBylineWord(unit.text) ?? Self.afterBy(unit.text) ?? afterDate(unit.text)
      else { return [] }
      if rest.isEmpty || rest == "(s)" {
        guard let next = units.dropFirst(index + 1).first else { return [] }
        // The names may be a list after the word.
        let parent = document.parent(of: next.container)
        let list = units[(index + 1)...].prefix(12).prefix {
          document.parent(of: $0.container) == parent
            && document.name(of: $0.container) == document.name(of: next.container)
        }
        let isList = list.count > 1 && document.tagName(of: next.container) == "li"
        return (isList ? Array(list) : [next]).flatMap { line in
          let linked = linkedNames(line)
          return linked.isEmpty ? plainNames(line.text, line.place, isSure: true) : linked
        }
      }
      let own = Self.withoutOthers(rest)
      // "By hand": a name with a small first letter counts only if the page marks it.
      if own.first?.isLowercase == true, linkedNames(unit).isEmpty, !unit.hints.contains(.author) {
        // One word next to a date is the name of an account.
        let isDated = units[max(0, index - 1)..<min(units.count, index + 2)].contains(where: isDated)
        let isName = isDated && own.utf8.count <= 24 && PersonNames.looksLikeName(own, mayBeOneWord: true)
        return isName && !own.utf8.contains(Byte.space)
          ? [Found(name: own, url: nil, node: unit.place)] : []
      }
      var linked = linkedNames(unit).filter { own.contains($0.name) }
      if linked.isEmpty,
        let first = unit.links.first(where: { own.hasPrefix(PlainText.clean($0, in: document)) })
      {
        linked = linkedNames([first], isSure: true)
      }
      let plain = plainNames(own, unit.place, isSure: true)
      // Links contain each name in full; unlinked names are read from the text.
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
      if !linked.isEmpty { return linked }
      let text = Self.withoutOthers(byline.afterBylineWord(unit.text) ?? Self.behindDate(unit.text))
      let isUncased = text.first { $0.isLetter }?.isUncased == true
      return plainNames(text, unit.place, isSure: unit.hints.contains(.account) || isUncased)
    case .dated:
      guard unit.hints.isDisjoint(with: [.aside, .tag]), unit.text.utf8.count <= 80,
        unit.text.first?.isUppercase == true,
        isDated(unit)
          || units.dropFirst(index + 1).first.map({ isDated($0) || (index < 4 && Self.tellsRole($0)) })
            == true,
        let name = Self.nameAlone(in: Self.withoutRole(unit.text), isDated: isDated(unit)),
        PersonNames.looksLikeName(name),
        !names.isImpersonal(name), !names.isOther(name)
      else { return [] }
      return [Found(name: name, url: nil, node: unit.place)]
    }
  }

  /// A line without the role after its first comma: `Ines Falk, Staff Reporter`.
  private static func withoutRole(_ text: String) -> String {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return text }
    let role = text[text.utf8.index(after: comma)...].drop { $0 == " " }
    return RoleWords.isRole(text: String(role)) ? String(text[..<comma]) : text
  }

  /// Whether a line below a name describes that person's role.
  private static func tellsRole(_ line: HeadUnit) -> Bool {
    line.text.utf8.count <= 60 && PersonNames.isRole(line.text)
  }

  /// A text up to the first mention of people in another role.
  static func withoutOthers(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return text }
    let bytes = Array(lower.utf8)
    var end = bytes.count
    for word in ["reviewed by", "medically", "edited by", "fact check", "fact-check", "updated", "photo"] {
      let word = Array(word.utf8)
      guard let first = word.first, bytes.count >= word.count else { continue }
      for start in 1..<max(2, bytes.count - word.count + 1)
      where bytes[start - 1] <= 0x40 && bytes[start] == first && bytes[start...].starts(with: word) {
        end = min(end, start)
        break
      }
    }
    return String(decoding: text.utf8.prefix(end), as: UTF8.self)
  }

  /// Whether two lines are made alike, as those of several authors are.
  private func isAlike(_ unit: HeadUnit, _ other: HeadUnit) -> Bool {
    // Several accounts below each other are those of several posts.
    unit.hints == other.hints && unit.hints.contains(.author) && !unit.hints.contains(.account)
      && document.name(of: unit.container) == document.name(of: other.container)
      && document.attribute("class", of: unit.container) == document.attribute("class", of: other.container)
      && (document.parent(of: unit.container) != document.parent(of: other.container)
        || document.attribute("class", of: unit.container)?.contains("uthor") == true)
  }

  /// The text after "by" if a date, or a word for writing, precedes it.
  private static func afterBy(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 160, bytes.count > 8 else { return nil }
    for index in 1..<bytes.count - 3
    where bytes[index - 1] == 0x20 && bytes[index] | 0x20 == 0x62 && bytes[index + 1] | 0x20 == 0x79
      && (bytes[index + 2] == 0x20 || bytes[index + 2] == 0x3A)
    {
      let before = bytes[..<(index - 1)]
      let isDated = before.contains { $0 >= 0x30 && $0 <= 0x39 } && before.count <= 60
      let isWritten = ["written", "posted", "published", "authored", "Started", "started"].contains { word in
        before.suffix(word.utf8.count).elementsEqual(word.utf8)
      }
      guard isDated || isWritten else { continue }
      return String(decoding: bytes[(index + 3)...].drop { $0 == 0x20 }, as: UTF8.self)
    }
    return nil
  }

  /// The text after a date and a byline's word of any language, if it begins with a name: `Publié le 4 mars par`.
  private func afterDate(_ text: String) -> String? {
    guard text.utf8.count <= Self.longestDated else { return nil }
    let bytes = Array(text.utf8)
    guard let digit = bytes.firstIndex(where: \.isASCIIDigit) else { return nil }
    for index in digit..<bytes.count - 1
    where bytes[index] == Byte.space && byline.mayBegin(bytes[(index + 1)...]) {
      let tail = String(decoding: bytes[(index + 1)...], as: UTF8.self)
      if let rest = byline.afterBylineWord(tail), !rest.isEmpty, let name = Byline.names(in: rest).first,
        let first = name.first, PersonNames.looksLikeName(name, mayBeOneWord: first.isUncased),
        !first.isLowercase
      {
        return rest
      }
    }
    return nil
  }

  /// The longest line with a date and a byline, in bytes.
  private static let longestDated = 120

  /// The Korean name that a line begins with before the word for a reporter: `김하늘 기자`.
  private static func beforeReporter(_ text: String) -> String? {
    guard let first = text.utf8.first, (0xEA...0xED).contains(first) else { return nil }
    let name = text.prefix { $0.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) } }
    let rest = text[name.endIndex...]
    if (2...4).contains(name.count), rest.hasPrefix(" 기자") { return String(name) }
    guard (4...6).contains(name.count), name.hasSuffix("기자") else { return nil }
    return String(name.dropLast(2))
  }

  /// Whether a line names those who had another part in the article.
  static func isAboutOthers(_ text: String) -> Bool {
    otherStarts.begins(text)
  }

  private static let otherStarts = WordSearch([
    "reviewed", "medically reviewed", "fact check", "fact-check", "edited", "expert review", "photo", "image",
    "illustration", "translat", "checked by", "tested by", "legally reviewed", "clinically reviewed",
    "approved by",
    "geprüft", "vérifié", "revisado", "foto", "sponsored", "presented by", "narrated",
  ])
}
