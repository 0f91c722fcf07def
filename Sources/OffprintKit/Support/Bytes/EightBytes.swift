/// Eight bytes of a text as one integer, to skip plain text faster than byte by byte.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  fileprivate let word: UInt64

  /// Finds bytes less than an ASCII byte. Only the first hit is certain; later ones may be false.
  @inline(__always)
  func below(_ byte: UInt8) -> Hits { Hits(bits: (word &- Self.ones &* UInt64(byte)) & ~word) }

  /// Finds bytes equal to either of two, which differ only in the bits of `mask`.
  @inline(__always)
  func equal(to byte: UInt8, ignoring mask: UInt8 = 0) -> Hits {
    let other = (word & ~(Self.ones &* UInt64(mask))) ^ (Self.ones &* UInt64(byte & ~mask))
    return Hits(bits: (other &- Self.ones) & ~other)
  }

  /// The matching bytes, by their highest bits.
  struct Hits {
    fileprivate let bits: UInt64

    /// Whether no byte matches.
    @inline(__always)
    var isEmpty: Bool { bits & (EightBytes.ones &* 0x80) == 0 }

    @inline(__always)
    static func | (one: Hits, other: Hits) -> Hits { Hits(bits: one.bits | other.bits) }
  }
}

extension ByteSet {
  /// The index of the first member at or after `start`, or the end. `hits` must include all members.
  @inline(__always)
  func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ hits: (EightBytes) -> EightBytes.Hits
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    while place &+ 8 <= bytes.count {
      let eight = EightBytes(word: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      guard !hits(eight).isEmpty else {
        place &+= 8
        continue
      }
      let end = place &+ 8
      while place < end {
        if contains(bytes[place]) { return place }
        place &+= 1
      }
    }
    return next(in: bytes, from: place)
  }
}
