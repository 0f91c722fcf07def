import Markup

/// Words of a header field in other characters than ASCII: `=?UTF-8?Q?M=C3=BChle?=` (RFC 2047).
enum EncodedWords {
  /// Returns a text with such words decoded; malformed ones stay unchanged.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    // Between two such words white space only divides them.
    var spaceAfterWord: Int?
    while index < bytes.count {
      if bytes[index...].starts(with: "=?".utf8), let (word, end) = word(bytes, from: index) {
        if let spaceAfterWord { result.removeSubrange(spaceAfterWord...) }
        result += word
        spaceAfterWord = result.count
        index = end
        continue
      }
      if bytes[index] > Byte.space { spaceAfterWord = nil }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The maximum length of a word, far above that of the standard.
  private static let longest = 1_000

  /// The bytes of a word in UTF-8, and the index after it.
  private static func word(_ bytes: [UInt8], from start: Int) -> (bytes: [UInt8], end: Int)? {
    let mark = UInt8(ascii: "?")
    let parts = bytes[(start + 2)...].prefix(longest)
    guard let label = parts.firstIndex(of: mark), label + 2 < parts.endIndex, bytes[label + 2] == mark,
      let end = parts[(label + 3)...].firstIndex(of: mark), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "="),
      // The label may have a language after a star.
      let encoding = Encoding(
        label: String(decoding: bytes[(start + 2)..<label].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self))
    else { return nil }
    let text = bytes[(label + 3)..<end]
    switch bytes[label + 1] | 0x20 {
    case UInt8(ascii: "q"):
      let spaced = text.map { $0 == UInt8(ascii: "_") ? Byte.space : $0 }
      return (encoding.decode(TransferEncoding.quotedPrintable(spaced[...])), end + 2)
    case UInt8(ascii: "b"): return (encoding.decode(TransferEncoding.base64(text)), end + 2)
    default: return nil
    }
  }
}
