/// Replaces the ligatures that programs extract from printed pages, such as `ﬁ`, by their letters: they belong to
/// the type, and no search finds words with them.
enum Ligatures {
  /// U+FB00 to U+FB06, which all begin with these two bytes.
  private static let start: [UInt8] = [0xEF, 0xAC]
  private static let letters: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  /// Returns a text without ligatures.
  static func replaced(in text: [UInt8]) -> [UInt8] {
    guard text.contains(start[0]) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if text[place] == start[0], place + 2 < text.count, text[place + 1] == start[1],
        (0x80...0x86).contains(text[place + 2])
      {
        result += letters[Int(text[place + 2] - 0x80)]
        place += 3
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }
}
