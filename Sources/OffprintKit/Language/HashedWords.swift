/// Bits for each of some words, found by the hash of their bytes: classes are looked at too often to make text of each of
/// their words.
struct HashedWords: Sendable {
  /// The hash of no bytes.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Hashes at the places that their own bits give, or behind; 0 where none is.
  private let hashes: [UInt64]
  private let bits: [UInt64]

  /// Makes a table of the bits for each hash.
  private init(_ words: [UInt64: UInt64]) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var bits = [UInt64](repeating: 0, count: size)
    for (hash, value) in words {
      var slot = Self.slot(hash) & (size - 1)
      while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      bits[slot] = value
    }
    self.hashes = hashes
    self.bits = bits
  }

  /// Makes a table of lists of words, divided by white space, each with the bits of its words. A word of several lists
  /// has the bits of all.
  init(_ lists: [(bits: UInt64, words: String)]) {
    var words: [UInt64: UInt64] = [:]
    for list in lists {
      for word in list.words.split(whereSeparator: \.isWhitespace) {
        words[word.utf8.reduce(Self.start) { Self.add($1, to: $0) }, default: 0] |= list.bits
      }
    }
    self.init(words)
  }

  /// The bits for a hash; none where no word has it.
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
