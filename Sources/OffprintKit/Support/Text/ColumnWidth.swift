/// The number of terminal columns of text: two for wide East Asian characters, zero for combining ones.
enum ColumnWidth {
  /// Ranges of wide characters (East Asian Width W and F), first and last scalar.
  private static let wide: [(UInt32, UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3),
    (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693),
    (0x26A1, 0x26A1),
    (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4),
    (0x26EA, 0x26EA),
    (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705),
    (0x270A, 0x270B),
    (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757),
    (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x303E),
    (0x3041, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
    (0x16FE0, 0x18D7F),
    (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
    (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA),
    (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440),
    (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A),
    (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC),
    (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7), (0x1F6DC, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
    (0x1F7E0, 0x1F7EB), (0x1F7F0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF),
    (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
  ]

  /// The columns of one scalar.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    // Hangul vowels and final consonants combine with the preceding syllable.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// The columns of UTF-8 text on one line.
  static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { of($0, 0..<$0.count) }
  }

  /// The columns of a part of UTF-8 text on one line.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { of($0, range) }
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var counter = ColumnCounter()
    var width = 0
    var place = range.lowerBound
    while place < range.upperBound {
      // ASCII characters take one column each; the next character can combine only with the last of them.
      var end = place
      while end + 1 < range.upperBound, bytes[end] < 0x80, bytes[end + 1] < 0x80 { end += 1 }
      let (scalar, length) = bytes.character(at: end)
      width += end - place + counter.add(scalar)
      place = end + length
    }
    return width
  }

  /// Whether a scalar is a wide East Asian character, or an emoji.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if value > wide[middle].1 { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].0 <= value
  }
}

/// Counts the columns of text, in which a scalar may combine with the previous character or widen it.
struct ColumnCounter {
  private var last: Unicode.Scalar = " "
  /// The columns of the current character.
  private var columns = 1

  /// The columns added by a scalar: zero if it joins the emoji before it, like a family member or a skin
  /// tone, and one more if it requests emoji presentation.
  mutating func add(_ scalar: Unicode.Scalar) -> Int {
    let width = ColumnWidth.of(scalar)
    guard scalar.value >= 0x300 else {
      (last, columns) = (scalar, width)
      return width
    }
    switch scalar.value {
    case 0x200D:
      last = scalar
      return 0
    case 0xFE0F:
      guard columns == 1, last.properties.isEmoji else { return 0 }
      columns = 2
      return 1
    case 0x1F3FB...0x1F3FF where last.properties.isEmojiModifierBase: return 0
    case _ where joins && scalar.properties.isEmoji:
      last = scalar
      return 0
    default:
      if width > 0 { (last, columns) = (scalar, width) }
      return width
    }
  }

  /// Whether the last character forbids a break after it.
  var joins: Bool { last.value == 0x200D }
}
