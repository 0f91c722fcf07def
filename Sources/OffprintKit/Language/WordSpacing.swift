/// Whether words are parted by spaces.
enum WordSpacing {
  /// Whether a character is of a script that writes no spaces between words.
  static func needsNone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x0E00: false
    // Thai, Lao, Myanmar, Khmer
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    // Hangul has spaces.
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: false
    // Signs and kana, ideographs, wide forms
    case 0x3001...0x312F, 0x31A0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF65,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether of two adjacent bytes the first ends a word and the second starts another, rather than both being inside
  /// one: a small letter before a capital, punctuation before a number.
  static func isBetweenWords(_ end: UInt8, _ start: UInt8) -> Bool {
    let isSmall = (0x61...0x7A).contains(end)
    let isMark =
      end == 0x2E || end == 0x2C || end == 0x3A || end == 0x3B || end == 0x21 || end == 0x3F || end == 0x29
    if (0x41...0x5A).contains(start) { return isSmall || isMark || end.isASCIIDigit }
    return start.isASCIIDigit && (isSmall || isMark)
  }

  /// Whether two pieces of text are joined without a space.
  static func joinsClosely(
    _ bytes: [UInt8], _ before: Range<Int>, _ after: Range<Int>
  ) -> Bool {
    guard let last = bytes.withUnsafeBufferPointer({ last(of: $0, before) }) else { return false }
    return needsNone(last) && needsNone(bytes.character(at: after.lowerBound).scalar)
      || isWide(last) && bytes.character(at: after.lowerBound).scalar.properties.isAlphabetic
      || isWide(bytes.character(at: after.lowerBound).scalar) && last.properties.isAlphabetic
  }

  /// Whether a text continues without a space at a line end of its source, before the character at a place of
  /// the next.
  static func joins(_ text: [UInt8], _ next: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    needsNone(next.character(at: place).scalar)
      && text.withUnsafeBufferPointer { last(of: $0, 0..<$0.count).map(needsNone) ?? false }
  }

  /// The last character of a text; the one before it if that is of a script without spaces and ASCII punctuation follows,
  /// which is often typed in place of the full-width one.
  private static func last(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    if let end = range.last, bytes[end].isASCIIPunctuation,
      let before = bytes.character(before: end, after: range.lowerBound), needsNone(before)
    {
      return before
    }
    return bytes.character(before: range.upperBound, after: range.lowerBound)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x3001 && needsNone(scalar) }
}

extension Unicode.Scalar {
  /// Whether it is a letter, or a mark that words of its script are written with.
  var isOfWord: Bool {
    if isASCII { return (value | 0x20) &- 0x61 < 26 }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}
