/// Joins the lines of paragraphs that a dump has broken at a fixed width.
///
/// A dump is taken to be broken so where hardly any line is longer than the width and most lines that another
/// follows at once are so full that the next line's first word would not have fitted.
struct LineJoining {
  /// The widths at which programs break text, in characters.
  private static let widths = 40...132
  /// So many full lines are needed before a habit is seen in them.
  private static let leastFullLines = 6

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Dump.Line]

  /// Gives the lines of a text with those of broken paragraphs joined.
  static func join(_ lines: [Dump.Line], in bytes: UnsafeBufferPointer<UInt8>) -> [Dump.Line] {
    // Most dumps have paragraphs on long lines: a look at the bytes tells them.
    let long = lines.count { $0.count > widths.upperBound * 3 }
    guard lines.count >= leastFullLines, long * 50 <= lines.count else { return lines }
    let joining = LineJoining(bytes: bytes, lines: lines)
    guard let width = joining.width() else { return lines }
    return joining.joined(at: width)
  }

  private func width() -> Int? {
    var histogram = [Int](repeating: 0, count: Self.widths.upperBound + 2)
    for line in lines { histogram[min(length(line), Self.widths.upperBound + 1)] += 1 }
    // The width is where all but a few lines end; those few hold words or addresses that cannot be broken.
    var longer = 0
    var width = histogram.count - 1
    while width > 0, (longer + histogram[width]) * 50 <= lines.count {
      longer += histogram[width]
      width -= 1
    }
    guard Self.widths.contains(width) else { return nil }
    var full = 0
    var followed = 0
    for index in lines.indices.dropLast() where lines[index + 1].blanksBefore == 0 {
      guard length(lines[index]) * 2 > width, !beginsItem(lines[index + 1]) else { continue }
      followed += 1
      if isFull(index, width) { full += 1 }
    }
    return full >= Self.leastFullLines && full * 4 >= followed * 3 ? width : nil
  }

  private func joined(at width: Int) -> [Dump.Line] {
    var result: [Dump.Line] = []
    for index in lines.indices {
      let line = lines[index]
      let continues =
        index > 0 && line.blanksBefore == 0 && isFull(index - 1, width) && !beginsItem(line)
        && line.indent >= lines[index - 1].indent
      if continues, let last = result.last {
        result[result.count - 1] = last.extended(to: line)
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether the first word of the next line would not have fitted behind a line.
  private func isFull(_ index: Int, _ width: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    var end = next.range.lowerBound
    while end < next.range.upperBound, bytes[end] != Byte.space { end += 1 }
    let word = scalars(next.range.lowerBound..<end)
    return Int(line.indent) + length(line) + 1 + word > width
  }

  private func beginsItem(_ line: Dump.Line) -> Bool {
    ListMarker(Array(bytes[line.range.prefix(16)])[...]) != nil
  }

  private func length(_ line: Dump.Line) -> Int { scalars(line.range) }

  private func scalars(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
