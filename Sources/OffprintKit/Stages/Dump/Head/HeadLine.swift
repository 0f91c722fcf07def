/// Examines single lines of a dump's head.
enum HeadLine {
  /// A line's text without the list marker that layouts put before bylines and dates.
  static func withoutMarker(_ dump: Dump, _ part: Int) -> String {
    String(decoding: bytesWithoutMarker(dump, part), as: UTF8.self)
  }

  /// The bytes of that text.
  static func bytesWithoutMarker(_ dump: Dump, _ part: Int) -> ArraySlice<UInt8> {
    let bytes = dump.text[dump.lines[part].range]
    guard let marker = ListMarker(bytes), marker.number == nil else { return LinkMark.plain(bytes) }
    return LinkMark.plain(bytes.dropFirst(marker.length))
  }

  /// Whether a line contains four digits in a row, as does every date that counts.
  static func mayHoldDate(_ dump: Dump, _ part: Int) -> Bool {
    var digits = 0
    for byte in dump.text[dump.lines[part].range] {
      digits = byte >= 0x30 && byte <= 0x39 ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// Whether a line says that something was changed rather than published.
  static func tellsOfChange(_ text: String) -> Bool { startOfChange(text) != nil }

  /// The index of the first mention of a change, in bytes.
  private static func startOfChange(_ text: String) -> Int? {
    var text = text.lowercased()
    return text.withUTF8 { DateWords.changed.firstIndex(in: $0) }
  }

  /// A text split where it begins to mention a change.
  static func splitAtChange(_ text: String) -> (String, String) {
    guard text.lowercased().utf8.count == text.utf8.count else { return ("", text) }
    guard let start = startOfChange(text) else { return (text, "") }
    let index = text.utf8.index(text.startIndex, offsetBy: start)
    return (String(text[..<index]), String(text[index...]))
  }
}

extension Dump {
  /// The number of ideographs or kana that are about as much text as a word.
  static let ideographsPerWord = 2

  /// Whether a byte is the first of a kana or an ideograph, or of their signs.
  static func beginsIdeograph(_ byte: UInt8) -> Bool { (0xE3...0xE9).contains(byte) }

  /// The number of words of a line.
  func wordCount(_ line: Line) -> Int {
    var count = 0
    var ideographs = 0
    var inWord = false
    for byte in text[line.range] {
      let isWord =
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      if isWord, !inWord { count += 1 }
      inWord = isWord
      if Self.beginsIdeograph(byte) { ideographs += 1 }
    }
    return count + ideographs / Self.ideographsPerWord
  }
}
