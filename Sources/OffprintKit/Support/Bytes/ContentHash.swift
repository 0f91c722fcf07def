/// A platform-independent 128-bit hash for naming files and books by their contents.
///
/// It is not cryptographic: collisions can be constructed.
struct ContentHash: Hashable {
  private var first: UInt64 = 0x6A09_E667_F3BC_C908
  private var second: UInt64 = 0xBB67_AE85_84CA_A73B

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
      }
      var rest: UInt64 = 0
      for index in place..<bytes.count { rest |= UInt64(bytes[index]) << UInt64((index - place) * 8) }
      mix(rest)
    }
    mix(UInt64(bytes.count))
    mix(0)
  }

  private mutating func mix(_ word: UInt64) {
    let one = (first ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let other = (second &+ word ^ one.low).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    first = one.high ^ other.low ^ (second &<< 7 | second &>> 57)
    second = other.high ^ one.low &+ 0xA54F_F53A_5F1D_36F1
  }

  /// The hash as 32 hexadecimal digits.
  var hex: String { Self.hex(first) + Self.hex(second) }

  /// The hash as a UUID of version 8, for custom algorithms.
  var uuid: String {
    let digits = Array(Self.hex(first & ~0xF000 | 0x8000) + Self.hex(second & ~(3 << 62) | 2 << 62))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
