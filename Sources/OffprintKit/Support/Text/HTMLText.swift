/// Text and attribute values of HTML and XHTML.
enum HTMLText {
  private static let inText = ByteSet(
    "&<>", ranges: [0x00...0x08, 0x0B...0x1F, 0x7F...0x7F, 0xC2...0xC2, 0xEF...0xEF])
  private static let inAttribute = ByteSet(
    "&<>\"\n\t", ranges: [0x00...0x08, 0x0B...0x1F, 0x7F...0x7F, 0xC2...0xC2, 0xEF...0xEF])

  /// The replacement of a line end within text.
  enum LineEnds {
    case kept
    /// A space, where a line must not end.
    case spaces
    /// A character reference, where a line must not end but the line end is significant.
    case references
  }

  private static let inLine = ByteSet(
    "&<>\n", ranges: [0x00...0x08, 0x0B...0x1F, 0x7F...0x7F, 0xC2...0xC2, 0xEF...0xEF])

  /// Appends text. Characters that XML cannot represent become U+FFFD.
  static func append(_ text: String, lineEnds: LineEnds = .kept, to out: inout ByteBuffer) {
    text.withBytes { append($0, at: lineEnds == .kept ? inText : inLine, lineEnds, to: &out) }
  }

  /// Appends an attribute's value, for double quotes.
  static func append(attribute value: String, lineEnds: LineEnds = .spaces, to out: inout ByteBuffer) {
    value.withBytes { append($0, at: inAttribute, lineEnds, to: &out) }
  }

  /// Returns text with markup escaped.
  static func escaped(_ text: String) -> [UInt8] {
    var out = ByteBuffer()
    append(text, to: &out)
    return out.bytes
  }

  /// Returns a text as it is read back after writing.
  static func readBack(_ text: String) -> String {
    text.withBytes { bytes in
      var kept: [UInt8] = []
      var run = 0
      var place = Controls.next(in: bytes, from: 0)
      while place < bytes.count {
        let length = Controls.length(in: bytes, at: place)
        if length > 0 {
          kept += bytes[run..<place]
          let isReturn = bytes[place] == 0x0D
          let isPair = isReturn && place + 1 < bytes.count && bytes[place + 1] == 0x0A
          if !isPair { kept += isReturn ? [0x0A] : [0xEF, 0xBF, 0xBD] }
          run = place + length
        }
        place = Controls.next(in: bytes, from: place + max(length, 1))
      }
      kept += bytes[run...]
      return String(decoding: kept, as: UTF8.self)
    }
  }

  /// Whether a byte after `<` makes it the start of a tag, an autolink or another HTML construct.
  static func opensTag(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, at set: ByteSet, _ lineEnds: LineEnds, to out: inout ByteBuffer
  ) {
    var run = 0
    var place = next(in: bytes, from: 0, set)
    while place < bytes.count {
      let byte = bytes[place]
      var length = 1
      let stand: StaticString?
      switch byte {
      case 0x26: stand = "&amp;"
      case 0x3C: stand = "&lt;"
      case 0x3E: stand = "&gt;"
      case 0x22: stand = "&quot;"
      case 0x09: stand = lineEnds == .references ? "&#9;" : " "
      case 0x0A: stand = lineEnds == .references ? "&#10;" : " "
      case 0x0D:
        let isPair = place + 1 < bytes.count && bytes[place + 1] == 0x0A
        stand = isPair ? "" : lineEnds == .kept ? "\n" : lineEnds == .references ? "&#10;" : " "
      default:
        length = Controls.length(in: bytes, at: place)
        stand = length > 0 ? "\u{FFFD}" : nil
      }
      if let stand {
        out.append(UnsafeBufferPointer(rebasing: bytes[run..<place]))
        out.append(stand)
        run = place + length
      }
      place = next(in: bytes, from: place + max(length, 1), set)
    }
    out.append(UnsafeBufferPointer(rebasing: bytes[run...]))
  }

  /// The index of the next byte that may need an escape, eight at a time.
  @inline(__always)
  private static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ set: ByteSet) -> Int {
    set.next(in: bytes, from: start) { eight in
      eight.below(0x20) | eight.equal(to: 0x22, ignoring: 0x04) | eight.equal(to: 0x3C, ignoring: 0x02)
        | eight.equal(to: 0x7F) | eight.equal(to: 0xC2) | eight.equal(to: 0xEF)
    }
  }
}
