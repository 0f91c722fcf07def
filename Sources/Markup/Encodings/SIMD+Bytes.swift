extension SIMD16<UInt8> {
  /// All bits of the bytes where a comparison holds, and no others.
  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) { self = unsafeBitCast(mask, to: Self.self) }

  /// The bytes, and 0xFF for those that are a certain one.
  @inline(__always)
  func marked(_ byte: UInt8) -> Self { self | Self(self .== Self(repeating: byte)) }

  /// The index of the first byte whose highest bit is set; 16 if none is.
  @inline(__always)
  var indexOfHighBit: Int {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let first = UInt64(littleEndian: words[0]) & 0x8080_8080_8080_8080
    if first != 0 { return first.trailingZeroBitCount >> 3 }
    let second = UInt64(littleEndian: words[1]) & 0x8080_8080_8080_8080
    return 8 &+ second.trailingZeroBitCount >> 3
  }

  /// Whether the highest bit of any byte is set.
  @inline(__always)
  var hasHighBit: Bool {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0
  }
}
