extension Dump.Line {
  private static let formFeed: UInt8 = 0x0C

  /// Splits a text into its non-blank lines. A form feed ends a line and a page.
  static func split(_ bytes: [UInt8]) -> [Dump.Line] {
    var lines: [Dump.Line] = []
    // Reserve everything at once: growing by doubling would use twice the memory for a page of many short
    // lines.
    lines.reserveCapacity(bytes.count(of: Byte.lineFeed) + 1)
    var nextPage = bytes.firstIndex(of: formFeed, from: 0)
    var nextLine = bytes.firstIndex(of: Byte.lineFeed, from: 0)
    var (start, blanks) = (0, 0)
    var startsPage = false
    while start < bytes.count {
      let endsPage = nextPage < nextLine
      let end = min(nextPage, nextLine)
      if let line = line(in: bytes, start..<end, blanksBefore: blanks, startsPage: startsPage) {
        lines.append(line)
        (blanks, startsPage) = (0, false)
      } else if !endsPage {
        blanks += 1
      }
      if endsPage {
        startsPage = true
        nextPage = bytes.firstIndex(of: formFeed, from: end + 1)
      } else {
        nextLine = bytes.firstIndex(of: Byte.lineFeed, from: end + 1)
      }
      start = end + 1
    }
    return lines
  }

  private static func line(
    in bytes: [UInt8], _ range: Range<Int>, blanksBefore: Int, startsPage: Bool
  ) -> Dump.Line? {
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
    return Dump.Line(
      start: UInt32(start), end: UInt32(end), indentation: indent, blanksBefore: blanksBefore,
      startsPage: startsPage)
  }
}
