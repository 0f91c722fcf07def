/// The kinds of words by the hash of their lower-case bytes: a flat table, so that looking up costs no
/// allocation and mostly one access.
struct WordTable: Sendable {
  /// The table of ``LineWords``.
  static let shared = WordTable(LineWords.all)

  /// A slot's upper bits are a word's hash, the lower ones its set of kinds; 0 is a free slot.
  private var slots: [UInt64]

  private static let kindBits = UInt64(WordKind.allCases.count)
  private static let kindMask: UInt64 = (1 << kindBits) - 1
  /// There are three times as many slots as words.
  private static let indexBits: UInt64 = 12

  init(_ words: [(kind: WordKind, words: StaticString)]) {
    slots = Array(repeating: 0, count: 1 << Int(Self.indexBits))
    for (kind, list) in words {
      list.withUTF8Buffer { bytes in
        for range in bytes.wordRanges() {
          enter(WordHash.hash(bytes, range.lowerBound, range.upperBound), kind)
        }
      }
    }
  }

  private mutating func enter(_ hash: UInt64, _ kind: WordKind) {
    let index = slot(of: hash)
    slots[index] = hash & ~Self.kindMask | slots[index] & Self.kindMask | kind.bit
  }

  /// The kinds of the word of this hash, as a set of bits; 0 for an unknown word.
  @inline(__always)
  func kinds(of hash: UInt64) -> UInt64 { slots[slot(of: hash)] & Self.kindMask }

  /// The slot that holds a word, or the free one where it would stand.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var index = Int(hash >> (64 - Self.indexBits))
    while slots[index] != 0, (slots[index] ^ hash) > Self.kindMask {
      index = (index + 1) & (1 << Int(Self.indexBits) - 1)
    }
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The words of a text that are parted by spaces and line ends.
  fileprivate func wordRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...count where index == count || self[index] <= Byte.space {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    return ranges
  }
}
