/// A line of a dump as it stands in the source, before it is known what it is a part of.
struct TextLine {
  /// The offset of its first byte that is no white space.
  var start: Int
  /// The offset behind its last byte that is no white space.
  var end: Int
  /// How many columns it is indented; a tab counts as four.
  var indent: Int
  /// How many blank lines stand before it.
  var blanksBefore: Int
  /// Whether a new page begins with it.
  var startsPage: Bool
  /// Its number in the source, from 1.
  var number: Int
  /// What it is by its layout.
  var kind = Dump.Line.Kind.text

  /// Its bytes' offsets.
  var range: Range<Int> { start..<end }
  /// Its length in bytes.
  var count: Int { end - start }

  private static let formFeed: UInt8 = 0x0C

  /// Splits a text into its lines that are not blank. A form feed ends a line and a page.
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    // Room for all at once: growing by doubling would hold a page of many short lines twice.
    lines.reserveCapacity(bytes.count(of: Byte.lineFeed) + 1)
    var nextPage = bytes.firstIndex(of: formFeed, from: 0)
    var (start, number, blanks) = (0, 1, 0)
    var startsPage = false
    while start < bytes.count {
      var end = bytes.firstIndex(of: Byte.lineFeed, from: start)
      let endsPage = nextPage < end
      if endsPage { end = nextPage }
      if var line = line(in: bytes, start..<end) {
        (line.blanksBefore, line.number, line.startsPage) = (blanks, number, startsPage)
        lines.append(line)
        (blanks, startsPage) = (0, false)
      } else if !endsPage {
        blanks += 1
      }
      if endsPage {
        startsPage = true
        nextPage = bytes.firstIndex(of: formFeed, from: end + 1)
      } else {
        number += 1
      }
      start = end + 1
    }
    return lines
  }

  private static func line(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TextLine? {
    var start = range.lowerBound
    var end = range.upperBound
    var indent = 0
    while start < end {
      let width = bytes.spaceLength(at: start, before: end)
      if width == 0 { break }
      indent += bytes[start] == Byte.tab ? 4 : 1
      start += width
    }
    while end > start {
      let width = bytes.spaceLength(endingAt: end, after: start)
      if width == 0 { break }
      end -= width
    }
    if start == end { return nil }
    return TextLine(start: start, end: end, indent: indent, blanksBefore: 0, startsPage: false, number: 0)
  }
}
