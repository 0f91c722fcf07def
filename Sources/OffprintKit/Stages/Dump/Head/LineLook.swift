/// The appearance of a short line, collected in one pass over its bytes.
struct LineLook {
  /// The number of words.
  private(set) var words = 0
  /// The share of words that begin with a capital letter.
  private(set) var capitalShare = 0.0
  /// Whether there is a year of the 20th or 21st century, or a date in numbers.
  private(set) var hasYear = false
  /// Whether there is a separator of path components, or of a title and a site's name.
  private(set) var hasSeparator = false
  /// Whether there is a comma.
  private(set) var hasComma = false
  /// The last byte; of the full stop of ideographs that of an ASCII one.
  private(set) var last: UInt8 = 0
  /// Whether there is text at both sides.
  private(set) var hasGap = false
  /// Whether it begins as bylines, credits and notes on dates do.
  private(set) var beginsLikeByline = false

  /// Examines a line's bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    let bytes = Self.withoutReferences(bytes)
    last = bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x82]) ? UInt8(ascii: ".") : bytes.last ?? 0
    var ideographs = 0
    var capitals = 0
    var digits = 0
    var number = 0
    var inWord = false
    var spaces = 0
    var previous: UInt8 = 0
    for byte in bytes {
      let isDigit = byte >= 0x30 && byte <= 0x39
      let lower = byte | 0x20
      let isWord = isDigit || byte >= 0x80 || (lower >= 0x61 && lower <= 0x7A)
      if isWord, !inWord {
        words += 1
        if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
      }
      inWord = isWord
      spaces = byte == Byte.space ? spaces + 1 : 0
      if spaces >= 8 { hasGap = true }
      if Dump.beginsIdeograph(byte) { ideographs += 1 }
      if isDigit {
        digits += 1
        number = number &* 10 &+ Int(byte - 0x30)
      } else {
        if digits == 4, (1900...2099).contains(number) { hasYear = true }
        digits = 0
        number = 0
      }
      if byte == UInt8(ascii: ",") { hasComma = true }
      let isSeparator =
        byte == UInt8(ascii: "|") || (byte == 0xBB && previous == 0xC2)
        || ((byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")) && previous == Byte.space)
      if isSeparator { hasSeparator = true }
      previous = byte
    }
    if digits == 4, (1900...2099).contains(number) { hasYear = true }
    if words > 0 { capitalShare = Double(capitals) / Double(words) }
    words += ideographs / Dump.ideographsPerWord
    let start = bytes.prefix(12).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    beginsLikeByline = Self.bylineStarts.contains { start.starts(with: $0) }
  }

  /// A line without the numbers of notes in brackets after it.
  static func withoutReferences(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while rest.last == UInt8(ascii: "]"), let open = rest.suffix(6).lastIndex(of: UInt8(ascii: "[")),
      open + 2 < rest.endIndex, rest[open + 1..<rest.endIndex - 1].allSatisfy({ (0x30...0x39).contains($0) })
    {
      rest = rest[..<open]
      while rest.last == Byte.space { rest = rest.dropLast() }
    }
    return rest.isEmpty ? bytes : rest
  }

  private static let bylineStarts: [[UInt8]] = [
    "by ", "written by", "posted", "published", "share", "image", "photo", "credit", "updated", "last ",
  ].map { Array($0.utf8) }
}
