/// Wraps a line of text at a width in columns: at spaces, and between wide characters.
///
/// Words are never broken, so a line may be too long.
enum LineWrapper {
  /// Characters that must not start a line next to a wide character: closing punctuation, iteration and
  /// length marks.
  private static let notFirst = Set(
    ("、。，．・：；？！゛゜ヽヾゝゞ々〻ー」』）〕］｝｠〉》】〙〗〟’”»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
      + "…‥‐–—〜～゠‼⁇⁈⁉％‰℃｡｣､･ｰﾞﾟ)]},.:;?!%").unicodeScalars)
  /// Characters that must not end a line next to a wide character: opening punctuation.
  private static let notLast = Set("「『（〔［｛｟〈《【〘〖〝‘“«｢([{$＄￥￡".unicodeScalars)

  /// The lines of a text without line ends.
  static func lines(of text: ArraySlice<UInt8>, width: Int) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var columns = 0
    // The last possible end of the line, and the start of the next one there.
    var stop: (end: Int, next: Int, columns: Int)?
    var previous: Unicode.Scalar?
    var counter = ColumnCounter()
    var place = text.startIndex
    text.withUnsafeBufferPointer { bytes in
      while place < text.endIndex {
        let (scalar, length) = bytes.character(at: place - text.startIndex)
        if scalar == " " {
          var next = place
          while next < text.endIndex, text[next] == 0x20 { next += 1 }
          let gap = next - place
          if place > start { stop = (place, next, columns + gap) }
          columns += gap
          place = next
          previous = scalar
          _ = counter.add(scalar)
          breakIfFull(next < text.endIndex ? 0 : -gap)
          continue
        }
        let isJoined = counter.joins
        let width = counter.add(scalar)
        if let previous, previous != " ", !(scalar.isASCII && previous.isASCII), !isJoined, width > 0,
          mayBreak(previous, scalar), place > start
        {
          stop = (place, place, columns)
        }
        columns += width
        breakIfFull(0)
        place += length
        previous = scalar
      }
    }
    lines.append(text[start...].trimmed)
    return lines

    func breakIfFull(_ slack: Int) {
      guard columns + slack > width, let here = stop else { return }
      lines.append(text[start..<here.end])
      start = here.next
      columns -= here.columns
      stop = nil
    }
  }

  private static func mayBreak(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if before == "\u{200B}" { return true }
    guard ColumnWidth.isWide(before) || ColumnWidth.isWide(after) else { return false }
    // Korean has spaces between its words.
    if isHangul(before), isHangul(after) { return false }
    return !notFirst.contains(after) && !notLast.contains(before) && !isGlue(before) && !isGlue(after)
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value) || (0x1100...0x115F).contains(scalar.value)
  }

  /// Whether a scalar prevents a break on either side.
  private static func isGlue(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{2060}" || scalar == "\u{202F}" || scalar == "\u{FEFF}"
  }
}

extension ArraySlice<UInt8> {
  /// Without trailing spaces.
  var trimmed: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1] == 0x20 { end -= 1 }
    return self[startIndex..<end]
  }
}
