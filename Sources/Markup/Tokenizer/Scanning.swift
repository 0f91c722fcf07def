/// Searches for the next relevant byte, sixteen at a time. All of them also stop at U+0000, and so at the end
/// of the source, which is followed by readable zeros.
enum Scanning {
  /// The first of `a`, `b` and U+0000 at or after `start`.
  @inline(__always)
  static func first(of a: UInt8, _ b: UInt8, from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    let zero = SIMD16<UInt8>(repeating: 0)
    let wantedA = SIMD16<UInt8>(repeating: a)
    let wantedB = SIMD16<UInt8>(repeating: b)
    var place = start
    while true {
      let bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
      let hits = (bytes .== wantedA) .| (bytes .== wantedB) .| (bytes .== zero)
      let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      if words[0] != 0 { return place + words[0].trailingZeroBitCount >> 3 }
      if words[1] != 0 { return place + (8 &+ words[1].trailingZeroBitCount >> 3) }
      place += 16
    }
  }

  /// The first `a` or U+0000 at or after `start`.
  @inline(__always)
  static func first(of a: UInt8, from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    first(of: a, a, from: start)
  }

  /// The first U+0000 at or after `start`, or any offset at or after `limit`.
  @inline(__always)
  static func firstNull(from start: UnsafePointer<UInt8>, to limit: UnsafePointer<UInt8>) -> UnsafePointer<
    UInt8
  > {
    let zero = SIMD16<UInt8>(repeating: 0)
    var place = start
    while place < limit {
      let bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
      let words = unsafeBitCast(bytes .== zero, to: SIMD2<UInt64>.self)
      if words[0] != 0 { return place + words[0].trailingZeroBitCount >> 3 }
      if words[1] != 0 { return place + (8 &+ words[1].trailingZeroBitCount >> 3) }
      place += 16
    }
    return place
  }
}
