/// Reads the names of authors from a byline.
struct Byline {
  /// The words of a profile that begin a byline, asked before the built-in ones.
  var words: [String]

  /// The longest byline, in bytes.
  static let longestLine = 200

  /// The contents of a byline.
  struct Found: Equatable {
    /// The authors, in their order.
    var names: [String]
    /// Whether the names are on the next line.
    var usesNextLine: Bool
  }

  /// Returns the authors that a line names; `nil` if it is not a byline. `next` is the line after it.
  func authors(in line: String, next: String) -> Found? {
    guard let rest = afterBylineWord(line) else { return nil }
    let usesNextLine = rest.isEmpty
    let names = Self.names(in: usesNextLine ? next : rest)
    return names.isEmpty ? nil : Found(names: names, usesNextLine: usesNextLine)
  }

  /// Whether a line's bytes begin with a byline's word: a cheap look before the line is read as text.
  func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    if !words.isEmpty { return true }
    let lower = bytes.prefix(16).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let first = lower.first else { return false }
    return Self.wordsByInitial[Int(first)].contains { lower.starts(with: $0) }
      || Self.publishingWords.contains { lower.starts(with: $0) }
  }

  /// Returns the text after the word that begins a byline; `nil` if there is none.
  func afterBylineWord(_ line: String) -> String? {
    if words.isEmpty, let first = line.utf8.first, !Self.mayBegin(first) { return nil }
    let lower = line.utf8.prefix(64).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if Self.publishingWords.contains(where: { $0.first == lower.first && lower.starts(with: $0) }),
      let index = line.utf8.firstIndex(of: Self.by)
    {
      return String(line[line.utf8.index(index, offsetBy: Self.by.count)...])
    }
    let own = self.words.isEmpty ? [] : self.words.map { Array($0.lowercased().utf8) }
    return afterWord(of: own, line, lower)
      ?? lower.first.flatMap { afterWord(of: Self.wordsByInitial[Int($0)], line, lower) }
  }

  private static let by = Array(" by ".utf8)

  /// The text after the word, one of several, that a line begins with; `lower` is its start in lower case.
  private func afterWord(of words: [[UInt8]], _ line: String, _ lower: [UInt8]) -> String? {
    for word in words where word.first == lower.first && lower.starts(with: word) {
      let rest = line[line.utf8.index(line.startIndex, offsetBy: word.count)...]
      guard let first = rest.first else { return "" }
      if first.isLetter, !Self.isGlued(word, rest) { continue }
      let name = rest.drop { $0 == ":" || $0 == "：" || $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
      if BylineWords.mayBeginName(word), name.first?.isLowercase == true { continue }
      return String(name)
    }
    return nil
  }

  /// A value declared as the authors, without the word that begins a byline. Some of these words also begin
  /// names: what remains after them has to be a whole name.
  func withoutWord(_ value: String) -> String {
    guard let rest = afterBylineWord(value), !rest.isEmpty else { return value }
    let isPlain =
      value.utf8.prefix(2).elementsEqual("By".utf8) || value.utf8.prefix(2).elementsEqual("by".utf8)
    let hasColon = value.dropLast(rest.count).contains { $0 == ":" || $0 == "：" }
    return isPlain || hasColon || rest.split(separator: " ").count > 1 ? rest : value
  }

  /// Whether a name follows a byline's word without a space, as dumps of some layouts have it.
  private static func isGlued(_ word: [UInt8], _ rest: Substring) -> Bool {
    word.suffix(2).elementsEqual("by".utf8) && rest.first?.isUppercase == true
  }

  /// The name that a line consists of; with `date`, the one before the line's date.
  static func nameAlone(in line: String, before date: Bool) -> String? {
    let text = date ? String(line.prefix { !$0.isNumber }) : line
    var words = text.split(separator: " ").map(String.init)
    if date, let last = words.last, MonthNames.number(of: last.lowercased().filter(\.isLetter)) != nil {
      words.removeLast()
    }
    guard (2...4).contains(words.count) else { return nil }
    for word in words {
      let isParticle = particles.contains(word)
      guard isParticle || word.first?.isUppercase == true, word.allSatisfy(isNameLetter) else { return nil }
    }
    // Lines in capitals are headings and buttons.
    guard words.contains(where: { $0.count > 2 && $0.dropFirst().contains(where: \.isLowercase) }) else {
      return nil
    }
    return words.joined(separator: " ")
  }

  private static func isNameLetter(_ letter: Character) -> Bool {
    letter.isLetter || letter == "." || letter == "'" || letter == "’" || letter == "-"
  }

  /// Words in small letters within names.
  static let particles = Set(
    WordLists.words(of: WordData.particle).map { String(decoding: $0, as: UTF8.self) })

  /// The names in the text of a byline, up to the start of something else.
  static func names(in text: String) -> [String] {
    var text = text[...]
    for end in ends {
      if let index = text.utf8.firstIndex(of: end) { text = text[..<index] }
    }
    text = beforeAddress(beforeNextRole(text))
    if let digit = text.firstIndex(where: \.isNumber) {
      // A date follows: the name of its month is removed as well.
      text = text[..<digit]
      var words = text.split(separator: " ")
      if let last = words.last, MonthNames.number(of: last.lowercased().filter(\.isLetter)) != nil {
        words.removeLast()
      }
      text = text[..<(words.last?.endIndex ?? text.startIndex)]
      text = beforeDateWords(text)
    }
    var names: [String] = []
    for part in split(String(text)) {
      let name = part.trimmingEdges().halvedIfDoubled()
      guard isName(name), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// A text before a date without the words that lead to it: `Publicerad`, `Last updated`.
  private static func beforeDateWords(_ text: Substring) -> Substring {
    let words = text.split(separator: " ")
    for count in (1...3).reversed() where words.count > count {
      let start = words[words.count - count].startIndex
      var label = text[start...].lowercased()
      while let last = label.last, !last.isLetter { label.removeLast() }
      if dateWords.contains(Array(label.utf8)) { return text[..<start] }
    }
    return text
  }

  private static let dateWords = Set(DateWords.all)

  /// A text up to a later word with a colon, which introduces people in another role: `编辑:`, `Photos:`.
  private static func beforeNextRole(_ text: Substring) -> Substring {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let gap = text[..<colon].lastIndex(where: { $0.isWhitespace || $0 == "," || $0 == "，" })
    else { return text }
    return text[..<gap]
  }

  /// A text up to a mail address behind a name.
  private static func beforeAddress(_ text: Substring) -> Substring {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")),
      let space = text.utf8[..<at].lastIndex(of: Byte.space)
    else { return text }
    return text[..<space]
  }

  private static func split(_ text: String) -> [String] {
    var parts = [text]
    for separator in [
      " and ", " & ", ", ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " i ", "、",
    ] {
      let bytes = Array(separator.utf8)
      // Splitting is expensive, and most separators occur in no name.
      guard parts.contains(where: { $0.isEmpty || $0.utf8.firstIndex(of: bytes) != nil }) else { continue }
      parts = parts.flatMap { $0.split(separator: separator).map(String.init) }
    }
    return parts
  }

  private static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), name.count >= 2, name.count <= 60 else { return false }
    guard let first = name.first, first.isLetter, !first.isLowercase else { return false }
    return notNames[name.lowercased()[...]] == 0
  }

  /// Words that begin a line with the author after the date.
  private static let publishingWords = WordLists.words(of: WordData.publishing)

  /// The words by their first bytes: there are too many to try all.
  private static let wordsByInitial: [[[UInt8]]] = {
    var byInitial = [[[UInt8]]](repeating: [], count: 256)
    for word in BylineWords.all { if let first = word.first { byInitial[Int(first)].append(word) } }
    return byInitial
  }()

  /// Whether one of the words begins with a byte, in either case.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return !wordsByInitial[Int(lower)].isEmpty || publishingWords.contains { $0.first == lower }
  }

  private static let ends = [
    " | ", " • ", " · ", " - ", " – ", " — ", "Published", "published", "Updated", "Posted", "posted",
    " on ", " in ", "Image", " @", " <", "Last ", "(", "Follow", " for ", " For ", " at ", "Veröffentlicht",
    "Publié",
    ", M.D", ", MD", ", Ph", ", RD", ", CFP", ", CPA", "Reviewed", "Fact", "Edited",
  ].map { Array($0.utf8) }

  private static let notNames = HashedWords([(1, WordData.notANameInByline)], isDivided: WordLists.isDivider)
}

extension String {
  /// Half of a text that says the same twice, as a picture's text before a name makes it.
  fileprivate func halvedIfDoubled() -> String {
    for gap in 0...1 where count > 6 && (count - gap).isMultiple(of: 2) {
      let half = prefix((count - gap) / 2)
      if suffix(half.count) == half, dropFirst(half.count).prefix(gap).allSatisfy({ $0 == " " }) {
        return String(half)
      }
    }
    return self
  }

  /// The text without white space and marks at its edges.
  fileprivate func trimmingEdges() -> String {
    let isEdge: (Character) -> Bool = { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != ")" }
    var text = self[...].drop(while: isEdge)
    while let last = text.last, isEdge(last) || last == ")" { text.removeLast() }
    return String(text)
  }
}
