/// Removes the name of the site from the titles in a page's head.
struct TitleParts {
  /// The keys of the site's names, and of the labels of its host.
  let site: [LetterKey]
  /// The keys of the page's headings.
  let headings: [LetterKey]
  /// Those of the first level.
  let mainHeadings: [LetterKey]
  /// Whether the page is the start of its site: its title begins with the site's name because that is its subject.
  var isHome = false

  /// The title without the site's name before or after it: cut at a separator only if one side is a name of the
  /// site, or the other is the text of a heading of the page.
  func cut(_ title: String) -> String {
    var rest = Self.withoutPlaceholder(title[...])
    // The title, the section and the site may follow one another there.
    for _ in 0..<3 {
      guard !headings.contains(LetterKey(rest)), let shorter = shortened(rest) else { break }
      rest = shorter
    }
    return String(beforeBar(rest))
  }

  /// The maximum number of words after a bar that name a section and are not part of the title.
  private static let mostWordsBehindBar = 5

  /// The title up to its first bar: a bar does not occur within a sentence, even if a heading repeats the whole.
  func beforeBar(_ title: Substring) -> Substring {
    for place in Self.separators(in: title) where Self.isBar(title[place]) {
      let before = title[..<place.lowerBound]
      let words = title[place.upperBound...].utf8.split(separator: Byte.space, maxSplits: 8)
      guard words.count <= Self.mostWordsBehindBar, LetterKey(before).count >= 4, !isSite(before) else {
        break
      }
      return before
    }
    return title
  }

  private static func isBar(_ separator: Substring) -> Bool {
    separator.contains { $0 == "|" || $0 == "│" || $0 == "｜" || $0 == "ㅣ" }
  }

  /// Candidates for the title, each cut.
  func cut(_ titles: [Candidate]) -> [Candidate] {
    titles.map { title in
      var title = title
      title.value = cut(title.value)
      return title
    }
  }

  /// A title without "Home" before or after the site's name.
  private static func withoutPlaceholder(_ title: Substring) -> Substring {
    let places = separators(in: title)
    guard let first = places.first, let last = places.last else { return title }
    if PlaceholderTitles.contains(String(title[..<first.lowerBound])) { return title[first.upperBound...] }
    if PlaceholderTitles.contains(String(title[last.upperBound...])) { return title[..<last.lowerBound] }
    return title
  }

  private func shortened(_ title: Substring) -> Substring? {
    let places = Self.separators(in: title)
    guard let first = places.first else { return nil }
    if isHome, site.contains(LetterKey(title[..<first.lowerBound])) { return nil }
    // A heading that says one side is the best witness, the longest side first.
    for place in places.reversed() {
      let before = title[..<place.lowerBound]
      if isHeading(before), !isOfMain(title[place.upperBound...]) { return before }
    }
    for place in places {
      let after = title[place.upperBound...]
      if isHeading(after) { return after }
    }
    if let last = places.last {
      let before = title[..<last.lowerBound]
      if isSite(title[last.upperBound...]), !LetterKey(before).isEmpty { return before }
    }
    if !isHome {
      let after = title[first.upperBound...]
      // Before the title only the very name counts: titles often begin with words that are part of it.
      let key = LetterKey(title[..<first.lowerBound])
      if key.count >= 2, site.contains(key), !LetterKey(after).isEmpty { return after }
    }
    // A site's name may have a separator of its own.
    for place in places.dropLast().reversed() where isSite(title[place.upperBound...]) {
      return title[..<place.lowerBound]
    }
    return nil
  }

  /// Whether a main heading begins a part of a title that continues after it: then a lower heading with the
  /// preceding part names somebody else. The site's name has a part for itself.
  private func isOfMain(_ rest: Substring) -> Bool {
    let part = Self.separators(in: rest).first.map { rest[..<$0.lowerBound] } ?? rest
    let key = LetterKey(part)
    return mainHeadings.contains {
      $0.count >= 6 && $0.count < key.count && key.hasPrefix($0) && !site.contains($0)
    }
  }

  private func isHeading(_ text: Substring) -> Bool {
    let key = LetterKey(text)
    return key.count >= 3 && headings.contains(key) && !site.contains(key)
  }

  /// Whether a part of a title is the site's name: as the site gives it, a part of that, or an extension of it.
  func isSite(_ text: some StringProtocol) -> Bool {
    let key = LetterKey(text)
    guard key.count >= 2 else { return false }
    if Self.isHost(text) { return true }
    return site.contains { name in
      if name == key { return true }
      if key.count >= 4, name.hasPrefix(key) || name.hasSuffix(key) { return true }
      return name.count >= 4 && name.count * 3 >= key.count && (key.hasPrefix(name) || key.hasSuffix(name))
    }
  }

  /// Whether a part of a title is the name of a host, as some sites call themselves: `example.com`.
  private static func isHost(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count >= 5, text.utf8.count <= 40 else { return false }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let end = labels.last, (2...6).contains(end.count) else { return false }
    let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    return end.allSatisfy(isLetter) && labels[0].contains(where: isLetter)
      && labels.allSatisfy { label in !label.isEmpty && label.allSatisfy { $0 > Byte.space } }
  }

  /// The text before the last separator of a title; `nil` if it has none.
  static func beforeLastSeparator(_ title: String) -> String? {
    separators(in: title[...]).last.map { String(title[..<$0.lowerBound]) }
  }

  /// The text after the first separator of a title; `nil` if it has none.
  static func afterFirstSeparator(_ title: String) -> String? {
    separators(in: title[...]).first.map { String(title[$0.upperBound...]) }
  }

  /// The ranges of separators, with the white space around them.
  private static func separators(in title: Substring) -> [Range<Substring.Index>] {
    var places: [Range<Substring.Index>] = []
    let text = title.utf8
    var index = text.startIndex
    while index < text.endIndex, places.count < 12 {
      guard mayBeSeparator(text[index]), let length = separatorLength(text[index...]) else {
        index = text.index(after: index)
        continue
      }
      var start = index
      var end = text.index(index, offsetBy: length)
      while start > text.startIndex, text[text.index(before: start)] == Byte.space {
        start = text.index(before: start)
      }
      while end < text.endIndex, text[end] == Byte.space { end = text.index(after: end) }
      let isSpaced = start < index || end > text.index(index, offsetBy: length)
      let isBar = Self.isBar(title[index..<text.index(index, offsetBy: length)])
      let isColon = text[index] == UInt8(ascii: ":") && length == 1
      // Hyphens and colons join words as well: a separator has space on both sides, a colon after it.
      let isBoth = start < index && end > text.index(index, offsetBy: length)
      if start > text.startIndex, end < text.endIndex, isBar || isBoth || (isColon && isSpaced) {
        places.append(start..<end)
      }
      index = end
    }
    return places
  }

  /// Whether a separator may begin with a byte, which few do.
  private static func mayBeSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, Byte.space: false
    default: true
    }
  }

  private static func separatorLength(_ text: Substring.UTF8View.SubSequence) -> Int? {
    guard let first = text.first else { return nil }
    switch first {
    case UInt8(ascii: ":"): return text.starts(with: "::".utf8) ? 2 : 1
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "~"):
      return text.starts(with: "||".utf8) || text.starts(with: "--".utf8) ? 2 : 1
    case 0xC2, 0xE2, 0xE3, 0xEF:
      return wide.first { text.starts(with: $0) }?.count
    default: return nil
    }
  }

  private static let wide: [[UInt8]] = ["–", "—", "·", "•", "»", "«", "›", "‹", "│", "｜", "ㅣ", "−", "―"].map {
    Array($0.utf8)
  }
}
