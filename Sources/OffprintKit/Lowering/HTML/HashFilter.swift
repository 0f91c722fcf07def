/// A filter with which most texts can be excluded from a set by their bytes.
struct HashFilter {
  private var bits: UInt64 = 0
  private var hashes: Set<UInt64> = []

  /// Adds a text.
  mutating func insert(_ text: some Collection<UInt8>) {
    let (hash, _) =
      text.withContiguousStorageIfAvailable(Self.read) ?? Array(text).withUnsafeBufferPointer(Self.read)
    hashes.insert(hash)
    bits |= 1 << (hash >> 58)
  }

  /// Whether a text may be in the set. Always true for non-ASCII text, which may be equal to different bytes.
  func mayContain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (hash, isASCII) = Self.read(text)
    return !isASCII || bits >> (hash >> 58) & 1 == 1 && hashes.contains(hash)
  }

  /// The hash of a text, and whether it is all ASCII.
  @inline(__always)
  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, isASCII: Bool) {
    var hash = WordHash.start
    var all: UInt64 = 0
    var index = 0
    while index < text.count {
      let eight = text.eight(at: index)
      all |= eight
      hash = WordHash.add(eight, to: hash)
      index += 8
    }
    // The upper bits select the slot; the multiplication makes them depend on all bytes.
    return (hash &* 0x9E37_79B9_7F4A_7C15, all & 0x8080_8080_8080_8080 == 0)
  }
}
