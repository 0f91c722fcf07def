/// What in a text could be taken for Markdown, as data: each byte with the circumstances in which it is.
enum EscapeRules {
  /// When a byte must be escaped.
  enum Hazard: UInt8 {
    case none
    /// A control character, which is dropped, or the first byte of one.
    case control
    /// A line end, after which lines begin anew.
    case lineEnd
    /// Before punctuation, or where the text ends.
    case beforePunctuation
    /// Unless white space stands on both sides, or no other stands in the paragraph.
    case delimiter
    /// The same, but not within a word either.
    case wordDelimiter
    /// Unless no other run stands in the paragraph.
    case paired
    /// Where a footnote or, in a link, its end could begin.
    case openingBracket
    /// Where an address or a definition would follow, and in links.
    case closingBracket
    /// Where a tag or an autolink would begin.
    case tag
    /// Where a character reference would begin.
    case entity
    /// Before a link.
    case beforeLink
    /// Where two could hold a formula.
    case dollar
    /// In tables.
    case inTable
  }

  private static let rules: [(StaticString, Hazard)] = [
    ("\\", .beforePunctuation),
    ("*~", .delimiter),
    ("_", .wordDelimiter),
    ("`", .paired),
    ("[", .openingBracket),
    ("]", .closingBracket),
    ("<", .tag),
    ("&", .entity),
    ("!", .beforeLink),
    ("$", .dollar),
    ("|", .inTable),
    ("\n", .lineEnd),
  ]

  /// The bytes that have a rule.
  static let bytes = ByteSet(
    "\\*~_`[]<&!$|\n", ranges: [0x00...0x08, 0x0B...0x1F, 0x7F...0x7F, 0xC2...0xC2, 0xEF...0xEF])

  private static let table: [Hazard] = {
    var table = [Hazard](repeating: .none, count: 256)
    for byte in UInt8.min...UInt8.max where Controls.starts.contains(byte) { table[Int(byte)] = .control }
    for (text, hazard) in rules { text.withUTF8Buffer { for byte in $0 { table[Int(byte)] = hazard } } }
    return table
  }()

  static func hazard(of byte: UInt8) -> Hazard { table[Int(byte)] }

  /// Whether what looks like a character reference begins at an ampersand.
  static func isEntity(_ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> Bool {
    var place = ampersand + 1
    guard place < bytes.count else { return false }
    let isNumber = bytes[place] == 0x23
    if isNumber {
      place += 1
      if place < bytes.count, bytes[place] | 0x20 == 0x78 { place += 1 }
    }
    let start = place
    while place < bytes.count, place - start < 34,
      isNumber ? bytes[place].isHexDigit : bytes[place].isASCIIAlphanumeric
    {
      place += 1
    }
    return place > start && place < bytes.count && bytes[place] == 0x3B
  }
}
