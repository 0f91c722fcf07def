/// Runs of bytes that are copied unchanged.
enum TextRun {
  /// The end of a run that starts at `start`: before white space other than a single space between words, and
  /// before possibly invisible characters.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start + 1
    var spaces = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte > 0x20, byte < 0x80 {
        place += 1
        bytes.skipPlainWords(&place, &spaces)
        place += bytes.asciiLength(from: place)
      } else if byte > 0x20 {
        // The lead bytes of soft hyphen, zero width space and byte order mark.
        if byte >= 0xC2, byte == 0xC2 || byte == 0xE2 || byte == 0xEF,
          Invisible.length(in: bytes, at: place) != nil
        {
          return place
        }
        place += 1
      } else if byte == 0x20, place + 1 < bytes.count, bytes[place + 1] > 0x20, bytes[place + 1] < 0xC2 {
        place += 2
      } else {
        return place
      }
    }
    return place
  }
}

/// Invisible characters that only allow a line break.
enum Invisible {
  /// The length of such a character at `place`: a soft hyphen, a zero-width space or a byte order mark.
  /// Joiners affect the shaping of letters and are not included.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    switch bytes[place] {
    case 0xC2: place + 1 < bytes.count && bytes[place + 1] == 0xAD ? 2 : nil
    case 0xE2:
      place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x8B ? 3 : nil
    case 0xEF:
      place + 2 < bytes.count && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF ? 3 : nil
    default: nil
    }
  }

  /// The same, except for zero-width spaces after letters of scripts without spaces between words, in which
  /// they are the only word boundaries: Thai, Lao, Tibetan, Myanmar, Khmer.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at place: Int, after text: [UInt8]) -> Int? {
    guard let length = length(in: bytes, at: place) else { return nil }
    guard length == 3, bytes[place] == 0xE2 else { return length }
    let (lead, second): (UInt8, UInt8) =
      place >= 3
      ? (bytes[place - 3], bytes[place - 2])
      : text.count >= 3 ? (text[text.count - 3], text[text.count - 2]) : (0, 0)
    let isSpaceless =
      lead == 0xE0 && second >= 0xB8 || lead == 0xE1 && (second <= 0x82 || (0x9E...0x9F).contains(second))
    return isSpaceless ? nil : length
  }
}
