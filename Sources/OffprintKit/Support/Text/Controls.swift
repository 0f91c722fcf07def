/// Characters that control a terminal or that XML cannot represent: no writer outputs them.
enum Controls {
  /// The replacement of a forbidden character.
  enum Replacement {
    case nothing
    case replacementCharacter
  }

  /// The bytes with which such a character, or a carriage return, may start.
  static let starts = ByteSet(ranges: [0x00...0x08, 0x0B...0x1F, 0x7F...0x7F, 0xC2...0xC2, 0xEF...0xEF])

  /// The index of the next byte with which such a character may start.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    starts.next(in: bytes, from: start) { mayHold($0) }
  }

  /// Whether one of sixteen bytes may start one; tabs and line ends are included.
  @inline(__always)
  private static func mayHold(_ bytes: SIMD16<UInt8>) -> Bool {
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    return ((bytes .< all(0x20)) .| (bytes .== all(0x7F)) .| (bytes .== all(0xC2)) .| (bytes .== all(0xEF)))
      .isAny
  }

  /// The length in bytes of a forbidden character at `place`; 0 if the character is allowed.
  ///
  /// Forbidden are C0 except tab and line end, DEL, C1, and U+FFFE and U+FFFF.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = bytes[place]
    let second = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch byte {
    case 0x09, 0x0A: return 0
    case 0x00..<0x20, 0x7F: return 1
    case 0xC2: return (0x80...0x9F).contains(second) ? 2 : 0
    case 0xEF where second == 0xBF && place + 2 < bytes.count: return bytes[place + 2] >= 0xBE ? 3 : 0
    default: return 0
    }
  }
}

extension String {
  /// The text without the characters that steer a terminal or that XML cannot hold.
  public var withoutControls: String {
    var bytes: [UInt8] = []
    bytes.append(cleaned: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends text without forbidden characters; a carriage return becomes a line end.
  mutating func append(cleaned text: String) {
    text.withBytes { bytes in
      var run = 0
      var place = Controls.next(in: bytes, from: 0)
      while place < bytes.count {
        let length = Controls.length(in: bytes, at: place)
        if length > 0 {
          append(contentsOf: bytes[run..<place])
          let isLineEnd = bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)
          if isLineEnd { append(0x0A) }
          run = place + length
        }
        place = Controls.next(in: bytes, from: place + Swift.max(length, 1))
      }
      append(contentsOf: bytes[run...])
    }
  }
}
