/// A filter with which most texts can be excluded from a set by their bytes.
struct HashFilter {
  private var bits: UInt64 = 0
  private var hashes: Set<UInt64> = []

  /// Adds a text.
  mutating func insert(_ text: some Sequence<UInt8>) {
    let hash = Self.hash(text)
    hashes.insert(hash)
    bits |= 1 << (hash >> 58)
  }

  /// Whether a text may be in the set. Always true for non-ASCII text, which may be equal to different bytes.
  func mayContain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = Self.hash(text)
    if bits >> (hash >> 58) & 1 == 1, hashes.contains(hash) { return true }
    return text.contains { $0 >= 0x80 }
  }

  @inline(__always)
  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    let hash = text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    // The upper bits select the slot; the multiplication makes them depend on all bytes.
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
