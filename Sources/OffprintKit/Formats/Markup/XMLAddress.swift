/// Addresses in attributes: unchanged, except for characters that are not allowed in them.
enum XMLAddress {
  private static let forbidden = ByteSet("\"<>\\^`{|}%", ranges: [0x00...0x20, 0x7F...0x7F])

  static func escaped(_ url: String) -> String {
    let isPlain = url.withBytes { forbidden.next(in: $0, from: 0) == $0.count }
    if isPlain { return url }
    let bytes = Array(url.utf8)
    var escaped: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if forbidden.contains(byte), !PercentEncoding.isEscape(bytes, at: place) {
        escaped += PercentEncoding.escape(byte)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
