/// A hash that is computed unit by unit (64-bit FNV-1a), for what is changed or left out on the way.
///
/// ``WordHash`` is faster for bytes in a row.
enum ByteHash {
  /// The hash of nothing.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more unit: a byte or a scalar.
  @inline(__always)
  static func add(_ unit: some UnsignedInteger, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x100_0000_01B3
  }
}
