/// The bytes of text that could be parsed as Markdown, with the circumstances of each, as data.
enum EscapeRules {
  /// The circumstances in which a byte must be escaped.
  enum Hazard: UInt8 {
    case none
    /// A line end, after which rules for line starts apply.
    case lineEnd
    /// Before punctuation, or at the end of the text.
    case beforePunctuation
    /// Unless it is surrounded by white space, or the only one in the paragraph.
    case delimiter
    /// The same, but not within a word either.
    case wordDelimiter
    /// Unless it is the only run in the paragraph.
    case paired
    /// Where a footnote or, in a link, its end could start.
    case openingBracket
    /// Where an address or a definition would follow, and in links.
    case closingBracket
    /// Where a tag or an autolink would start.
    case tag
    /// Where a character reference would start.
    case entity
    /// Before a link.
    case beforeLink
    /// Where two could enclose a formula.
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
  private static let bytes = ByteSet("\\*~_`[]<&!$|\n")

  /// The index of the next byte at or after `start` that has a rule, or the end.
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    bytes.next(in: text, from: start, holdsHazard)
  }

  /// Whether some of sixteen bytes may have a rule; false positives are `^`, `}` and DEL.
  @inline(__always)
  private static func holdsHazard(_ bytes: SIMD16<UInt8>) -> Bool {
    // Vectors on both sides: with a scalar the compiler generates code for each byte.
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let low = (bytes .== all(0x0A)) .| (bytes .== all(0x21)) .| ((bytes | all(0x02)) .== all(0x26))
    let middle = (bytes .== all(0x2A)) .| (bytes .== all(0x3C)) .| ((bytes &- all(0x5B)) .< all(0x06))
    return (low .| middle .| ((bytes &- all(0x7C)) .< all(0x04))).isAny
  }

  /// Never deallocated, like that of a ``ByteSet``.
  nonisolated(unsafe) private static let table: UnsafePointer<Hazard> = {
    let table = UnsafeMutablePointer<Hazard>.allocate(capacity: 256)
    table.initialize(repeating: .none, count: 256)
    for (text, hazard) in rules { text.withUTF8Buffer { for byte in $0 { table[Int(byte)] = hazard } } }
    return UnsafePointer(table)
  }()

  static func hazard(of byte: UInt8) -> Hazard { table[Int(byte)] }

  /// Whether a possible character reference starts at an ampersand.
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
