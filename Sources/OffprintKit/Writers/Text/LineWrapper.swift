/// Breaks a line of text into lines of at most some columns: at spaces, and between wide characters.
///
/// A word is never broken, so a line may be longer than it should.
enum LineWrapper {
  /// Wide characters that no line begins with: what closes or ends.
  private static let notFirst = Set("、。，．・：；？！゛゜ヽヾゝゞ々ー」』）〕］｝〉》】〙〗〟’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥".unicodeScalars)
  /// Wide characters that no line ends with: what opens.
  private static let notLast = Set("「『（〔［｛〈《【〘〖〝‘“".unicodeScalars)

  /// The lines of a text without line ends.
  static func lines(of text: ArraySlice<UInt8>, width: Int) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var columns = 0
    // The last place where the line may end, and where the next one would begin.
    var stop: (end: Int, next: Int, columns: Int)?
    var previous: Unicode.Scalar?
    var place = text.startIndex
    text.withUnsafeBufferPointer { bytes in
      while place < text.endIndex {
        let (scalar, length) = CharacterClass.scalar(in: bytes, at: place - text.startIndex)
        if scalar == " " {
          var next = place
          while next < text.endIndex, text[next] == 0x20 { next += 1 }
          let gap = next - place
          if place > start { stop = (place, next, columns + gap) }
          columns += gap
          place = next
          previous = scalar
          breakIfFull(next < text.endIndex ? 0 : -gap)
          continue
        }
        if let previous, previous != " ", !(scalar.isASCII && previous.isASCII), mayBreak(previous, scalar),
          place > start
        {
          stop = (place, place, columns)
        }
        columns += ColumnWidth.of(scalar)
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
    guard before.value >= 0x1100 || after.value >= 0x1100,
      ColumnWidth.isWide(before) || ColumnWidth.isWide(after),
      ColumnWidth.of(after) > 0
    else { return false }
    return !notFirst.contains(after) && !notLast.contains(before) && before != "\u{A0}" && after != "\u{A0}"
      && before != "\u{2060}"
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces at its end.
  var trimmed: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1] == 0x20 { end -= 1 }
    return self[startIndex..<end]
  }
}
