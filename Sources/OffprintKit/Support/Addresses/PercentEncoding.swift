/// Percent-encoding in addresses.
public enum PercentEncoding {
  /// Returns the decoded text; invalid escapes stay, invalid UTF-8 becomes U+FFFD.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    return String(decoding: decoded(Array(text.utf8)), as: UTF8.self)
  }

  /// Returns the decoded bytes; invalid escapes stay.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x25, place + 2 < bytes.count, bytes[place + 1].isHexDigit,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
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
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      if byte.isASCIIAlphanumeric || "/-._~".utf8.contains(byte) || byte >= 0x80 {
        encoded.append(byte)
      } else {
        encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
