extension SIMD16<UInt8> {
  /// A mask of the bytes equal to a value.
  @inline(__always)
  func isEqual(_ byte: UInt8) -> Self {
    let other = Self(repeating: byte)
    return unsafeBitCast(self .== other, to: Self.self)
  }

  /// The bytes shifted left by one bit.
  @inline(__always)
  var doubled: Self { self &+ self }

  /// The index of the first byte whose highest bit is set; 16 if none is.
  @inline(__always)
  var indexOfHighBit: Int {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let first = UInt64(littleEndian: words[0]) & 0x8080_8080_8080_8080
    if first != 0 { return first.trailingZeroBitCount >> 3 }
    let second = UInt64(littleEndian: words[1]) & 0x8080_8080_8080_8080
    return 8 &+ second.trailingZeroBitCount >> 3
  }

  /// Whether the highest bit of any byte is set. (The 64-bit words are tested as a vector: for two scalars,
  /// the compiler would split the preceding operations into bytes.)
  @inline(__always)
  var hasHighBit: Bool {
    let words = unsafeBitCast(self & Self(repeating: 0x80), to: SIMD2<UInt64>.self)
    return words != SIMD2(repeating: 0)
  }
}
