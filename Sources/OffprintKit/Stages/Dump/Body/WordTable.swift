/// The kinds of words by the hash of their lower-case bytes: a flat table, so that looking up costs no
/// allocation and mostly one access.
struct WordTable: Sendable {
  /// The table of ``LineWords``.
  static let shared = WordTable(LineWords.all)

  /// A slot's upper bits are those of a word's hash, the lower ones its set of kinds; 0 is a free slot.
  ///
  /// With the index 30 bits of the hash are compared: one of a million unknown words passes for a known one.
  let slots: [UInt32]

  private static let kindMask: UInt32 = (1 << UInt32(WordKind.allCases.count)) - 1
  /// There are three times as many slots as words.
  private static let indexBits: UInt64 = 12
  private static let indexMask = 1 << Int(indexBits) - 1

  init(_ words: [(kind: WordKind, words: StaticString)]) {
    var slots = [UInt32](repeating: 0, count: Self.indexMask + 1)
    for (kind, list) in words {
      list.withUTF8Buffer { bytes in
        for range in bytes.wordRanges() {
          let hash = WordHash.hash(bytes, range.lowerBound, range.upperBound)
          let index = slots.withUnsafeBufferPointer { Self.slot(of: hash, in: $0) }
          slots[index] |= Self.mark(of: hash) | kind.bit
        }
      }
    }
    self.slots = slots
  }

  /// The kinds of the word of this hash, as a set of bits; 0 for an unknown word.
  @inline(__always)
  static func kinds(of hash: UInt64, in slots: UnsafeBufferPointer<UInt32>) -> UInt32 {
    slots[slot(of: hash, in: slots)] & kindMask
  }

  /// The slot of a word, or the free one for it.
  @inline(__always)
  private static func slot(of hash: UInt64, in slots: UnsafeBufferPointer<UInt32>) -> Int {
    var index = Int(truncatingIfNeeded: hash >> (64 - indexBits))
    while slots[index] != 0, (slots[index] ^ mark(of: hash)) > kindMask { index = (index + 1) & indexMask }
    return index
  }

  /// The bits of a hash that are stored in its slot.
  @inline(__always)
  private static func mark(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> (32 - indexBits)) & ~kindMask
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
