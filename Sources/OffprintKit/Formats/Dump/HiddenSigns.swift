/// Removes signs without a shape from within the lines of a dump: soft hyphens, zero-width spaces and byte order
/// marks, as they are removed from HTML pages. A soft hyphen at the end of a line stays, since it divides a word.
enum HiddenSigns {
  private static let softHyphen: [UInt8] = [0xC2, 0xAD]
  private static let others: [[UInt8]] = [[0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF]]

  /// Returns a text without them.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard let first = text.indices.first(where: { length(of: text, at: $0) > 0 }) else { return text }
    var result = Array(text[..<first])
    result.reserveCapacity(text.count)
    var place = first
    while place < text.count {
      let length = length(of: text, at: place)
      if length == 0 { result.append(text[place]) }
      place += max(1, length)
    }
    return result
  }

  /// The length of such a sign at a place; 0 if there is none.
  private static func length(of text: [UInt8], at place: Int) -> Int {
    switch text[place] {
    case 0xC2:
      let end = place + softHyphen.count
      guard end <= text.count, text[place + 1] == softHyphen[1] else { return 0 }
      return isLineEnd(text, end) ? 0 : softHyphen.count
    case 0xE2, 0xEF: return others.contains { text[place...].starts(with: $0) } ? 3 : 0
    default: return 0
    }
  }

  private static func isLineEnd(_ text: [UInt8], _ place: Int) -> Bool {
    var place = place
    while place < text.count, text[place] == Byte.space || text[place] == Byte.tab { place += 1 }
    return place >= text.count || text[place] == Byte.lineFeed
  }
}
