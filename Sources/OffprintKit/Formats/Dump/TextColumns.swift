/// Puts the text of a page with two columns into the order in which it is read: the left column before the right
/// one.
struct TextColumns {
  /// The minimum number of lines with text in both columns.
  private static let fewestLines = 5
  /// The minimum width of a column.
  private static let leastWidth = 20
  /// The columns in which a gutter may be.
  private static let widest = 160
  /// The minimum number of spaces between the columns.
  private static let leastGap = 2
  /// The minimum number of words of a line of a column on average: a table has fewer.
  private static let fewestWords = 4

  private let bytes: [UInt8]

  /// A run of spaces within a line.
  private struct Gap {
    /// Its columns, and its bytes.
    var columns: Range<Int>
    var bytes: Range<Int>
  }

  /// Returns the lines in the order in which they are read.
  static func read(_ lines: [Dump.Line], in bytes: [UInt8]) -> [Dump.Line] {
    let columns = TextColumns(bytes: bytes)
    guard lines.lazy.filter(columns.hasGap).prefix(fewestLines).count == fewestLines else { return lines }
    var result: [Dump.Line] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].startsPage { end += 1 }
      result += columns.read(lines[start..<end])
      start = end
    }
    return result
  }

  private func hasGap(_ line: Dump.Line) -> Bool {
    line.range.dropFirst(Self.leastGap).contains { bytes[$0] == Byte.space && bytes[$0 - 1] == Byte.space }
  }

  /// Reads a page.
  private func read(_ page: ArraySlice<Dump.Line>) -> [Dump.Line] {
    let gaps = page.map { $0.kind == .text && $0.count <= 400 ? self.gaps(in: $0) : [] }
    guard gaps.count(where: { !$0.isEmpty }) >= Self.fewestLines, let gutter = gutterColumn(gaps) else {
      return Array(page)
    }
    var result: [Dump.Line] = []
    var place = page.startIndex
    while place < page.endIndex {
      var end = place
      var both = 0
      while end < page.endIndex, page[end].kind == .text, page[end].count <= 400,
        let side = side(of: page[end], gaps[end - page.startIndex], gutter)
      {
        if side == .both { both += 1 }
        end += 1
      }
      if both >= Self.fewestLines,
        let read = split(
          page[place..<end], Array(gaps[place - page.startIndex..<end - page.startIndex]), gutter)
      {
        result += read
      } else {
        end = max(end, place + 1)
        result += page[place..<end]
      }
      place = end
    }
    return result
  }

  private func gaps(in line: Dump.Line) -> [Gap] {
    var gaps: [Gap] = []
    var column = line.indentation
    var counter = ColumnCounter()
    var place = line.range.lowerBound
    while place < line.range.upperBound {
      var end = place
      while end < line.range.upperBound, bytes[end] == Byte.space { end += 1 }
      if end - place >= Self.leastGap {
        gaps.append(Gap(columns: column..<column + end - place, bytes: place..<end))
      }
      if end > place {
        column += end - place
        place = end
      } else {
        let (scalar, length) = bytes.character(at: place)
        column += counter.add(scalar)
        place += length
      }
    }
    return gaps
  }

  /// The column that most lines with text on both sides have a gap before.
  private func gutterColumn(_ gaps: [[Gap]]) -> Int? {
    var counts = [Int](repeating: 0, count: Self.widest + 1)
    for gap in gaps.joined() {
      for column in max(
        gap.columns.lowerBound + Self.leastGap, Self.leastWidth)..<max(
          gap.columns.upperBound + 1, gap.columns.lowerBound + Self.leastGap, Self.leastWidth)
      where column <= Self.widest { counts[column] += 1 }
    }
    guard let most = counts.max(), most >= Self.fewestLines else { return nil }
    return counts.lastIndex(of: most)
  }

  private enum Side { case left, right, both }

  /// Where a line has text; `nil` if it has some across the gutter.
  private func side(of line: Dump.Line, _ gaps: [Gap], _ gutter: Int) -> Side? {
    if line.indentation >= gutter - 1 { return .right }
    if gaps.contains(where: { $0.columns.lowerBound < gutter && $0.columns.upperBound >= gutter }) {
      return .both
    }
    let end = line.indentation + ColumnWidth.of(bytes, line.range)
    return end < gutter ? .left : nil
  }

  private func split(_ lines: ArraySlice<Dump.Line>, _ gaps: [[Gap]], _ gutter: Int) -> [Dump.Line]? {
    var left: [Dump.Line] = []
    var right: [Dump.Line] = []
    for (line, gaps) in zip(lines, gaps) {
      let blanks = Int(line.blanksBefore)
      switch side(of: line, gaps, gutter) {
      case .left: left.append(line)
      case .right: right.append(part(line, line.range, at: line.indentation - gutter))
      default:
        guard
          let gap = gaps.first(where: { $0.columns.lowerBound < gutter && $0.columns.upperBound >= gutter })
        else { return nil }
        left.append(line.with(line.range.lowerBound..<gap.bytes.lowerBound))
        let text = gap.bytes.upperBound..<line.range.upperBound
        right.append(part(line, text, at: gap.columns.upperBound - gutter).with(blanksBefore: blanks))
      }
    }
    guard isProse(left), isProse(right), let first = right.first else { return nil }
    // The right column continues the left one as the next page would.
    let edge = Dump.Line(
      start: first.start, end: first.end, indentation: first.indentation, blanksBefore: 0, startsPage: true)
    return left + [edge] + right.dropFirst()
  }

  private func part(_ line: Dump.Line, _ range: Range<Int>, at column: Int) -> Dump.Line {
    Dump.Line(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), indentation: max(0, column),
      blanksBefore: Int(line.blanksBefore))
  }

  /// Whether the lines of a column are text: several words on most, and sentences that go on.
  private func isProse(_ lines: [Dump.Line]) -> Bool {
    let words = lines.reduce(0) { sum, line in
      sum + line.range.reduce(1) { bytes[$1] == Byte.space ? $0 + 1 : $0 }
    }
    let small = lines.count { SentenceEdge.start(of: bytes, $0.range) == .small }
    return words >= lines.count * Self.fewestWords && small * 3 >= lines.count
  }
}
