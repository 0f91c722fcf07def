/// A set of texts that can tell of most other texts, by a look at their bytes, that they are not in it.
struct HashFilter {
  private var bits: UInt64 = 0
  private var hashes: Set<UInt64> = []

  /// Adds a text.
  mutating func insert(_ text: some Sequence<UInt8>) {
    let hash = Self.hash(text)
    hashes.insert(hash)
    bits |= 1 << (hash >> 58)
  }

  /// Whether a text may be in the set. Text beyond ASCII always may: it is equal to other bytes too.
  func mayContain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = Self.hash(text)
    if bits >> (hash >> 58) & 1 == 1, hashes.contains(hash) { return true }
    return text.contains { $0 >= 0x80 }
  }

  @inline(__always)
  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    let hash = text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    // The upper bits pick the place, and depend on all bytes only so.
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
