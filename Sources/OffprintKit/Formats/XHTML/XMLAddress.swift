/// Addresses in attributes: unchanged, except for characters that are not allowed in them.
enum XMLAddress {
  private static let forbidden = ByteSet("\"<>\\^`{|}%", ranges: [0x00...0x20, 0x7F...0x7F])

  static func escaped(_ url: String) -> String {
    let isPlain = url.withBytes { forbidden.next(in: $0, from: 0) == $0.count }
    if isPlain { return url }
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = Array(url.utf8)
    var escaped: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let isEscape =
        byte == 0x25 && place + 2 < bytes.count && bytes[place + 1].isHexDigit && bytes[place + 2].isHexDigit
      if forbidden.contains(byte), !isEscape {
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
