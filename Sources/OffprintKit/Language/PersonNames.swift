/// Splits the texts in which publications name authors.
struct PersonNames {
  /// One who is named.
  struct Person: Equatable {
    /// The name.
    var name: String
    /// Their role according to the text.
    var role: String?
  }

  /// The keys of the names of the publication, which is no person.
  var publication: [LetterKey] = []
  /// The words of a profile that begin a byline.
  var bylineWords: [String] = []
  /// The keys of texts near names that are not names: the title, the section.
  var others: Set<LetterKey> = []
  /// The keys of tags, which may also be people: they are not names only if nobody has declared them to be.
  var tags: Set<LetterKey> = []

  /// The people in a value such as `By Jane Doe and John Roe, Senior Editor`, in order.
  func people(in value: String) -> [Person] {
    guard value.utf8.count <= 400, !Self.isAddress(value) else { return [] }
    let text = Byline(words: bylineWords).withoutWord(value)
    let whole = Self.trimmed(text[...])
    // A name such as "Boot & i" must not be split.
    if publication.contains(LetterKey(whole)), isName(whole) { return [Person(name: whole)] }
    var people: [Person] = []
    var handles: [Person] = []
    for part in Self.parts(of: text) {
      var name = Self.trimmed(part)
      if name.isEmpty { continue }
      if Self.isCredential(name) { continue }
      let role = Self.cutRole(&name)
      if Self.isRole(name) {
        if let last = people.indices.last, people[last].role == nil { people[last].role = name }
        continue
      }
      guard isName(name), !people.contains(where: { $0.name == name }) else { continue }
      if part.drop(while: \.isWhitespace).first == "@" {
        handles.append(Person(name: name))
      } else {
        people.append(Person(name: name, role: role))
      }
    }
    // Accounts accompany the names of their owners.
    if people.isEmpty { people = handles }
    // A text that only looks like a role is the name of a group of authors.
    if people.isEmpty, isName(whole) { people = [Person(name: whole)] }
    return people
  }

  /// The likelihood that a name is that of a person.
  enum Likeness: Int {
    /// It is that of a group or of a part in it.
    case group
    /// It is the publication's, as people's own sites have it.
    case publication
    /// Nothing contradicts it.
    case person
  }

  /// The likelihood that a name is that of a person.
  func likeness(of name: String) -> Likeness {
    if isImpersonal(name) { return .group }
    let key = LetterKey(name)
    guard publication.contains(where: { $0 == key }) else { return .person }
    return Self.looksLikeName(name) && name.split(separator: " ").count <= 3 ? .publication : .group
  }

  /// Whether a name is one that no person has: that of a group or of a part in it.
  func isImpersonal(_ name: String) -> Bool {
    if Self.isRole(name) || others.contains(LetterKey(name)) { return true }
    let words = name.lowercaseWords
    return words.first == "the" || words.contains { RoleWords.isGroup($0) }
  }

  /// Whether a name that nobody has declared to be one is that of a title, a section or a tag.
  func isOther(_ name: String) -> Bool {
    let key = LetterKey(name)
    return others.contains(key) || tags.contains(key)
  }

  private func isName(_ name: String) -> Bool {
    guard name.utf8.count >= 2, name.utf8.count <= 80, !Self.isAddress(name) else { return false }
    guard name.contains(where: \.isLetter) else { return false }
    let words = name.split(separator: " ")
    guard words.count <= 7 else { return false }
    var digits = 0
    for byte in name.utf8 where byte >= 0x30 && byte <= 0x39 { digits += 1 }
    // Account names may contain numbers, names of several words do not.
    if words.count > 1, digits > 2 { return false }
    return Self.notNames[name.lowercased()[...]] == 0 && !Self.hasPlaceholder(name)
  }

  /// Whether a text contains the braces of an unfilled template.
  private static func hasPlaceholder(_ text: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: "{") && $1 == $0 }
  }

  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("http") || lower.hasPrefix("www.") || lower.endOfSchemeMarks != nil
      || (lower.utf8.contains(UInt8(ascii: "@")) && lower.utf8.contains(UInt8(ascii: "."))
        && !lower.utf8.contains(Byte.space))
  }

  /// The text split at the separators of names.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = [text[...]]
    for separator in separators {
      if !parts.contains(where: { $0.utf8.count > separator.count }) { break }
      if parts.count == 1, !parts[0].holds(separator) { continue }
      parts = parts.flatMap { part in
        let smaller = part.split(at: separator)
        // A single letter is no name: the mark belongs to that of a group.
        return separator == ampersand && smaller.contains { $0.count { !$0.isWhitespace } < 2 }
          ? [part] : smaller
      }
    }
    return parts
  }

  private static let ampersand = Array(" & ".utf8)

  private static let separators = [
    "; ", ";", " and ", " And ", " AND ", " & ", ", ", " | ", "|", " und ", " et ", " og ", " och ",
    " with ", " – ",
    " — ", " - ", " • ", " · ", "、", ",", " y ", " / ",
  ].map { Array($0.utf8) }

  /// Takes the role off a name that it follows without a space: `Ines FalkEditor`.
  private static func cutRole(_ name: inout String) -> String? {
    guard mayHoldCapital(name) else { return nil }
    var isBehindLower = false
    for index in name.indices {
      if isBehindLower, name[index].isUppercase {
        let role = String(name[index...])
        if isRole(role) {
          name = String(name[..<index])
          return role
        }
      }
      isBehindLower = name[index].isLowercase
    }
    return nil
  }

  /// Whether a name may have a capital after a small letter: a cheap look before it is read character by character.
  private static func mayHoldCapital(_ name: String) -> Bool {
    zip(name.utf8, name.utf8.dropFirst()).contains { first, second in
      first >= 0x80 || second >= 0x80
        || first &- UInt8(ascii: "a") < 26 && second &- UInt8(ascii: "A") < 26
    }
  }

  private static func trimmed(_ part: Substring) -> String {
    var text = part
    // Text in brackets at the end is about the person; in the middle it is a part of the name.
    if let open = text.utf8.firstIndex(of: UInt8(ascii: "(")), open > text.startIndex {
      let close = text.utf8[open...].firstIndex(of: UInt8(ascii: ")"))
      let isLast = close.map { text[$0...].utf8.dropFirst().allSatisfy { $0 <= Byte.space } } ?? true
      if isLast { text = text[..<open] }
    }
    if let address = text.utf8.firstIndex(of: UInt8(ascii: "<")), address > text.startIndex {
      text = text[..<address]
    }
    let isEdge: (Character) -> Bool = {
      $0.isWhitespace || $0 == "," || $0 == ":" || $0 == "：" || $0 == "\"" || $0 == "“" || $0 == "”"
        || $0 == "–"
        || $0 == "-"
        || $0 == "@" || $0 == "*" || $0 == "~"
    }
    text = text.drop(while: isEdge)
    while let last = text.last, isEdge(last) { text.removeLast() }
    // "By" also occurs before the second of two names.
    for word in ["by ", "By ", "and ", "BY "] where text.hasPrefix(word) { text = text.dropFirst(word.count) }
    return String(text)
  }

  /// Letters after a name: degrees, orders, memberships.
  static func isCredential(_ text: String) -> Bool {
    let isLong =
      text.utf8.count {
        $0 < 0x80 && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") && $0 != Byte.space
      } > longestCredential
    if isLong { return false }
    let letters = text.filter { $0 != "." && $0 != "-" && $0 != " " && $0 != "®" }
    if credentials[letters.lowercased()[...]] != 0 { return true }
    let capitals = letters.count { $0.isUppercase }
    return (2...longestCredential).contains(letters.count) && capitals >= letters.count - 1
      && !text.contains(" ")
      && letters.allSatisfy(\.isLetter)
  }

  /// Whether a part describes somebody's role.
  static func isRole(_ text: String) -> Bool {
    let words = text.lowercaseWords
    guard words.count <= 8, let last = words.last, let first = words.first else { return false }
    if RoleWords.isRole(last) || (words.count > 1 && RoleWords.isRole(first)) { return true }
    // "Senior Director of Operations"
    guard let place = words.firstIndex(where: { $0 == "of" || $0 == "at" }), place > 0 else { return false }
    return RoleWords.isRole(words[place - 1])
  }

  private static let longestCredential = 7
  private static let credentials = HashedWords([(1, WordData.credential)], isDivided: WordLists.isDivider)

  private static let notNames = HashedWords([(1, WordData.notAName)], isDivided: WordLists.isDivider)
}

extension Substring {
  /// The parts between the occurrences of a text.
  fileprivate func split(at separator: [UInt8]) -> [Substring] {
    guard let first = separator.first, utf8.count > separator.count, holds(separator) else { return [self] }
    var parts: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if utf8[index] == first, utf8[index...].starts(with: separator) {
        parts.append(self[start..<index])
        index = utf8.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = utf8.index(after: index)
      }
    }
    parts.append(self[start...])
    return parts
  }

  fileprivate func holds(_ text: [UInt8]) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = text.first else { return true }
      var place = bytes.firstIndex(of: first, from: 0)
      while place < bytes.count, !bytes[place...].starts(with: text) {
        place = bytes.firstIndex(of: first, from: place + 1)
      }
      return place < bytes.count
    } ?? true
  }
}

extension PersonNames {
  /// Whether a text not declared as a name looks like that of a person: a few capitalized words, none of which
  /// pages use for other things.
  static func looksLikeName(
    _ text: String, mayBeOneWord: Bool = false, mayBeginSmall: Bool = false
  ) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= (mayBeOneWord ? 1 : 2), words.count <= 5, text.utf8.count <= 60, text.utf8.count >= 3
    else {
      return false
    }
    guard let first = text.first, first.isLetter || mayBeOneWord else { return false }
    if isRole(text) || isCredential(text) || isLabel(text) { return false }
    if text.count(where: \.isLetter) < 2 { return false }
    let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    if digits > 0, !mayBeOneWord || digits * 2 > text.utf8.count { return false }
    for (index, word) in text.lowercaseWords.enumerated()
    where !(mayBeginSmall && index == 0 && word == "the") {
      if pageWords[word] != 0 || MonthNames.isWhole(String(word)) { return false }
    }
    // A single word in small letters is an account only if its context marks it as one.
    if words.count == 1 { return !mayBeginSmall || !first.isLowercase || text.contains { !$0.isLetter } }
    let lower = words.count { $0.first?.isLowercase == true && !Byline.particles.contains(String($0)) }
    return (mayBeginSmall || !first.isLowercase)
      && (lower == 0 || (mayBeginSmall && lower * 2 <= words.count))
  }

  /// Whether a text is a label before a date, on a button or above a list, in any language: "Publié le". A
  /// group that signs may have the same name as such a label.
  private static func isLabel(_ text: String) -> Bool {
    var label = text
    let isLabel =
      DateWords.any.begins(text.lowercased())
      || label.withUTF8 { !Labels.kinds(of: $0, 0, $0.count).whole.isEmpty }
    return isLabel && !text.lowercaseWords.contains { RoleWords.isGroup($0) }
  }

  /// Words that occur in place of names without being names.
  private static let pageWords = HashedWords([(1, WordData.pageWord)], isDivided: WordLists.isDivider)
}

extension Character {
  /// Whether it is a letter of a script without capitals in which a name is one word: kana, an ideograph, Hangul.
  var isUncased: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0xAC00...0xD7A3).contains(value)
  }
}
