/// Eight bytes of a text looked at as one number, to pass over plain text faster than byte by byte.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  fileprivate let word: UInt64

  /// Which bytes are less than one of ASCII. A hit is sure if it is the first; what comes after it may be none.
  @inline(__always)
  func below(_ byte: UInt8) -> Hits { Hits(bits: (word &- Self.ones &* UInt64(byte)) & ~word) }

  /// Which bytes are one of two, which differ in the bits of `mask` alone.
  @inline(__always)
  func equal(to byte: UInt8, ignoring mask: UInt8 = 0) -> Hits {
    let other = (word & ~(Self.ones &* UInt64(mask))) ^ (Self.ones &* UInt64(byte & ~mask))
    return Hits(bits: (other &- Self.ones) & ~other)
  }

  /// The highest bits of the bytes that were asked for.
  struct Hits {
    fileprivate let bits: UInt64

    /// Whether there is none.
    @inline(__always)
    var isEmpty: Bool { bits & (EightBytes.ones &* 0x80) == 0 }

    @inline(__always)
    static func | (one: Hits, other: Hits) -> Hits { Hits(bits: one.bits | other.bits) }
  }
}

extension ByteSet {
  /// The place of the first member at or after `start`, or the end. `hits` finds at least the members.
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
