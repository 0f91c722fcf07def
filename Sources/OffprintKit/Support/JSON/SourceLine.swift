/// The line of a text that contains an offset, as diagnostics show it.
///
/// Lines end with a line feed, a carriage return, or both.
struct SourceLine {
  /// The number of scalars shown before the position if the line is too long.
  static let scalarsBefore = 40
  /// The maximum number of scalars shown.
  static let scalarsShown = 100

  /// The line, from 1.
  let number: Int
  /// The column, from 1, in scalars; a byte order mark is not counted.
  let column: Int
  /// The line's text. Of a long line only the part around the position, with ellipses where text is omitted;
  /// if it starts with one, the position is the scalar after the first `scalarsBefore`.
  let excerpt: String

  /// Finds the line at an offset.
  init(at offset: Int, in bytes: [UInt8]) {
    var number = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < offset {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      if byte == 0x0A || byte == 0x0D && next != 0x0A {
        number += 1
        start = index
      }
    }
    self.number = number
    let place = max(start, min(offset, bytes.count))
    let before = Self.count(bytes[start..<place])
    column = before + 1

    let isLong =
      before + Self.count(bytes[place..<Self.forward(from: place, by: Self.scalarsShown + 1, bytes)])
      > Self.scalarsShown
    let cutsFront = isLong && before > Self.scalarsBefore
    let ahead = isLong ? Self.scalarsShown - min(before, Self.scalarsBefore) : Self.scalarsShown
    let first = cutsFront ? Self.back(from: place, by: Self.scalarsBefore - 1, bytes) : start
    let last = Self.forward(from: place, by: ahead, bytes)
    let cutsEnd = last < bytes.count && !Self.endsLine(bytes[last])
    excerpt = (cutsFront ? "…" : "") + Self.printable(bytes[first..<last]) + (cutsEnd ? "…" : "")
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isScalarStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { isScalarStart($0) }
  }

  /// The offset a number of scalars later, or that of the end of the line.
  private static func forward(from offset: Int, by scalars: Int, _ bytes: [UInt8]) -> Int {
    var index = offset
    var left = scalars
    while index < bytes.count, !endsLine(bytes[index]) {
      if isScalarStart(bytes[index]) {
        if left == 0 { break }
        left -= 1
      }
      index += 1
    }
    return index
  }

  /// The offset a number of scalars earlier, which must be on the line.
  private static func back(from offset: Int, by scalars: Int, _ bytes: [UInt8]) -> Int {
    var index = offset
    var left = scalars
    while left > 0 {
      index -= 1
      if isScalarStart(bytes[index]) { left -= 1 }
    }
    return index
  }

  /// Replaces characters that would move a terminal's cursor; the number of scalars is preserved.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09: text.append(" ")
      case 0..<0x20, 0x7F..<0xA0: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
