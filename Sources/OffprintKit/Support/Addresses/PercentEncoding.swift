/// Percent-encoding in addresses.
package enum PercentEncoding {
  /// Returns the decoded text; invalid escapes stay, invalid UTF-8 becomes U+FFFD.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    return String(decoding: decoded(Array(text.utf8)), as: UTF8.self)
  }

  /// Returns the decoded bytes; invalid escapes stay.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if isEscape(bytes, at: place), let high = bytes[place + 1].hexValue, let low = bytes[place + 2].hexValue
      {
        decoded.append(high << 4 | low)
        place += 3
      } else {
        decoded.append(bytes[place])
        place += 1
      }
    }
    return decoded
  }

  /// Returns a path for use in an address, with everything encoded that could have another meaning there.
  static func encoded(path: String) -> String {
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      if byte.isASCIIAlphanumeric || "/-._~".utf8.contains(byte) || byte >= 0x80 {
        encoded.append(byte)
      } else {
        encoded += escape(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The escape of a byte.
  static func escape(_ byte: UInt8) -> [UInt8] {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x37 }
    return [0x25, digit(byte >> 4), digit(byte & 15)]
  }

  /// Whether the bytes at an index are a percent sign and two hexadecimal digits.
  @inline(__always)
  static func isEscape<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at place: Int) -> Bool
  where Bytes.Index == Int {
    bytes[place] == 0x25 && place + 2 < bytes.endIndex && bytes[place + 1].isHexDigit
      && bytes[place + 2].isHexDigit
  }
}
