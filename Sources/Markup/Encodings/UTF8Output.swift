/// Writes UTF-8 into memory whose capacity was ensured before.
struct UTF8Output {
  var next: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  /// Appends a non-ASCII character from its UTF-8 bytes, the first byte lowest. Always writes four bytes.
  @inline(__always)
  mutating func append(encoded: UInt32) {
    UnsafeMutableRawPointer(next).storeBytes(of: encoded.littleEndian, as: UInt32.self)
    let first = UInt8(truncatingIfNeeded: encoded)
    next += 2 &+ (first >= 0xE0 ? 1 : 0) &+ (first >= 0xF0 ? 1 : 0)
  }

  /// Appends a non-ASCII character.
  @inline(__always)
  mutating func append(scalar value: UInt32) { append(encoded: Self.encoded(value)) }

  /// Appends U+FFFD.
  @inline(__always)
  mutating func appendReplacement() { append(encoded: 0xBD_BFEF) }

  /// The UTF-8 bytes of a non-ASCII character, the first byte lowest.
  static func encoded(_ value: UInt32) -> UInt32 {
    let last = 0x80 | value & 0x3F
    if value < 0x800 { return 0xC0 | value >> 6 | last << 8 }
    let middle = 0x80 | value >> 6 & 0x3F
    if value < 0x10000 { return 0xE0 | value >> 12 | middle << 8 | last << 16 }
    return 0xF0 | value >> 18 | (0x80 | value >> 12 & 0x3F) << 8 | middle << 16 | last << 24
  }
}
