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

  /// Whether two pieces of text are joined without a space.
  static func joinsClosely(
    _ bytes: UnsafeBufferPointer<UInt8>, _ before: Range<Int>, _ after: Range<Int>
  ) -> Bool {
    guard let last = bytes.character(before: before.upperBound, after: before.lowerBound) else {
      return false
    }
    return needsNone(last) && needsNone(bytes.character(at: after.lowerBound).scalar)
      || isWide(last) && bytes.character(at: after.lowerBound).scalar.properties.isAlphabetic
      || isWide(bytes.character(at: after.lowerBound).scalar) && last.properties.isAlphabetic
  }

  /// Whether a text continues without a space at a line end of its source, before the character at a place of
  /// the next.
  static func joins(_ text: [UInt8], _ next: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    needsNone(next.character(at: place).scalar)
      && text.withUnsafeBufferPointer { $0.character(before: $0.count, after: 0).map(needsNone) ?? false }
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
