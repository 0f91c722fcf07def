/// Bits for each of some words, found by their ``WordHash``: classes are examined too often to create strings of
/// their words.
struct HashedWords: Sendable {
  /// Open-addressed hashes; 0 marks a free slot.
  private let hashes: [UInt64]
  private let bits: [UInt64]

  /// Creates a table of lists of words, each with the bits of its words. A word of several lists has the bits
  /// of all. White space separates words, unless `isDivided` returns true for other bytes.
  init(
    _ lists: [(bits: UInt64, words: String)],
    hash: (UnsafeBufferPointer<UInt8>) -> UInt64 = { WordHash.hash($0, 0, $0.count) },
    isDivided: (UInt8) -> Bool = { $0 <= Byte.space }
  ) {
    var size = 64
    // A word takes four bytes or more on average, so that at most half of the slots are used.
    while size * 2 < lists.reduce(0, { $0 + $1.words.utf8.count }) { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var bits = [UInt64](repeating: 0, count: size)
    var taken = 0
    for list in lists {
      var words = list.words
      words.withUTF8 { bytes in
        var start = 0
        for index in 0...bytes.count {
          if index < bytes.count, !isDivided(bytes[index]) { continue }
          if start < index, taken < size - 1 {
            let hash = hash(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            var slot = Self.slot(hash) & (size - 1)
            while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
            taken += hashes[slot] == 0 ? 1 : 0
            hashes[slot] = hash
            bits[slot] |= list.bits
          }
          start = index + 1
        }
      }
    }
    self.hashes = hashes
    self.bits = bits
  }

  /// The bits of a word, with its ASCII letters in lower case; 0 if it is none of the words.
  subscript(word: Substring) -> UInt64 {
    var word = word
    return word.withUTF8 { self[WordHash.hash($0, 0, $0.count)] }
  }

  /// The bits for a hash; 0 if no word has it.
  @inline(__always)
  subscript(hash: UInt64) -> UInt64 {
    let mask = hashes.count - 1
    var slot = Self.slot(hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return bits[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) }
}
