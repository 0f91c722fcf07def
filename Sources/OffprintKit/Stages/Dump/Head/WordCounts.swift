/// The frequency of longer words in some lines, in a small hash table.
struct WordCounts {
  private static let size = 8_192
  /// The maximum amount of text counted, in bytes.
  private static let sampleSize = 6_000
  private var table = [UInt8](repeating: 0, count: size)

  /// Counts the words of the long lines among some parts of a dump.
  init(dump: Dump, parts: Range<Int>) {
    var left = Self.sampleSize
    for part in parts where left > 0 && dump.lines[part].count >= 90 {
      let line = dump.text[dump.lines[part].range].prefix(left)
      left -= line.count
      WordScanner.forEachWord(in: line) { word in
        guard word.length > 3 else { return }
        let slot = Self.slot(of: word)
        if table[slot] < 255 { table[slot] += 1 }
      }
    }
  }

  /// The share of a line's longer words that were counted, and their average frequency, at most 5.
  func overlap(with line: ArraySlice<UInt8>) -> (share: Double, weight: Double) {
    var words = 0
    var known = 0
    var sum = 0
    WordScanner.forEachWord(in: line) { word in
      guard word.length > 3 else { return }
      let count = table[Self.slot(of: word)]
      words += 1
      if count > 0 { known += 1 }
      sum += min(5, Int(count))
    }
    guard words > 0 else { return (0, 0) }
    return (Double(known) / Double(words), Double(sum) / Double(words))
  }

  private static func slot(of word: WordScanner.Word) -> Int {
    Int(truncatingIfNeeded: (word.hash ^ word.hash >> 29) & UInt64(size - 1))
  }
}
