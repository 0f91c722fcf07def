/// Bits for each of some words, found by the hash of their bytes: classes are examined too often to create
/// strings of their words.
struct HashedWords: Sendable {
  /// The hash of no bytes.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Open-addressed hashes; 0 marks a free slot.
  private let hashes: [UInt64]
  private let bits: [UInt64]

  /// Creates a table of lists of words, each with the bits of its words. A word of several lists has the bits
  /// of all. White space separates words, unless `isDivided` returns true for other bytes. What asks the table
  /// computes the hash of a word as ``add(_:to:)`` does, byte for byte, unless `hash` is another.
  init(
    _ lists: [(bits: UInt64, words: String)],
    hash: (UnsafeBufferPointer<UInt8>) -> UInt64 = { $0.reduce(Self.start) { add($1, to: $0) } },
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

  /// The hash of a word.
  static func hash(_ word: Substring) -> UInt64 {
    var word = word
    return word.withUTF8 { $0.reduce(start) { add($1, to: $0) } }
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

  /// The hash with one more byte.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) }
}
