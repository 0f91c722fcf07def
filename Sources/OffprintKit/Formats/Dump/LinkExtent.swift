/// Guesses the end of a link of which a text browser marked only the start.
struct LinkExtent {
  private let bytes: [UInt8]
  /// From the start of the link to the next one, or to the end of the paragraph.
  private let range: Range<Int>

  /// The maximum number of words of a link that is a whole line, and of one within a line.
  private static let longestLine = 12
  private static let longest = 8
  /// The number of words of a link within a line if nothing indicates its end.
  private static let usual = 3

  /// The end of the link's text.
  static func end(
    of bytes: [UInt8], _ range: Range<Int>, isWholeLine: Bool, url: String
  ) -> Int {
    let extent = LinkExtent(bytes: bytes, range: range)
    let words = extent.words(atMost: isWholeLine ? longestLine + 1 : longest)
    guard let first = words.first, let last = words.last else { return range.lowerBound }
    if isWholeLine, words.count <= longestLine, last.upperBound >= extent.endOfWords {
      return last.upperBound
    }
    let inAddress = AddressWords(url)
    if let named = words.prefix(longest).last(where: { inAddress.contains(bytes, $0) }) {
      return named.upperBound
    }
    if extent.startsCapital(first) {
      let capitals = words.prefix { extent.startsCapital($0) }
      return capitals.last?.upperBound ?? first.upperBound
    }
    let run = words.prefix(usual).prefix { $0 == first || !extent.isCommon($0) }
    return run.last?.upperBound ?? first.upperBound
  }

  /// The first words up to a punctuation mark.
  private func words(atMost count: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound, words.count < count {
      var end = place
      while end < range.upperBound, bytes[end] != Byte.space { end += 1 }
      var trimmed = end
      while trimmed > place, isSign(bytes[trimmed - 1]) { trimmed -= 1 }
      if trimmed > place { words.append(place..<trimmed) }
      if trimmed < end { break }
      place = end
      while place < range.upperBound, bytes[place] == Byte.space { place += 1 }
    }
    return words
  }

  private var endOfWords: Int {
    var end = range.upperBound
    while end > range.lowerBound, isSign(bytes[end - 1]) || bytes[end - 1] == Byte.space { end -= 1 }
    return end
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private func startsCapital(_ word: Range<Int>) -> Bool { SentenceEdge.start(of: bytes, word) == .capital }

  private func isCommon(_ word: Range<Int>) -> Bool {
    CommonWords.languagesByWord[WordScanner.hash(of: bytes[word])] != nil
  }
}

/// The words in an address.
private struct AddressWords {
  private var words: Set<[UInt8]> = []
  /// The maximum number of bytes of an address to examine.
  private static let longest = 400

  init(_ url: String) {
    var word: [UInt8] = []
    for byte in url.utf8.prefix(Self.longest) {
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        word.append(byte | 0x20)
      } else {
        if word.count >= 4 { words.insert(word) }
        word = []
      }
    }
    if word.count >= 4 { words.insert(word) }
  }

  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    words.contains(bytes[range].map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 })
  }
}
