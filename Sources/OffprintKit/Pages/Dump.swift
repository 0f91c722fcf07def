/// A page saved as plain text: its lines without the blank ones.
///
/// Where a dump has broken its paragraphs at a fixed width, a line here is a whole paragraph again.
public struct Dump: Sendable {
  /// A line that is not blank, as a range of the dump's text without the white space around it. A line that was
  /// joined from several has spaces where they ended.
  public struct Line: Sendable {
    /// The offset of its first byte.
    public let start: UInt32
    /// The offset behind its last byte.
    public let end: UInt32
    /// How many columns it is indented, at most 255; a tab counts as four.
    public let indent: UInt8
    /// How many blank lines stand before it, at most 255.
    public let blanksBefore: UInt8

    /// Its bytes' offsets in the dump's text.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Its length in bytes.
    public var count: Int { Int(end - start) }
    /// Whether it was joined from several lines of the text.
    public let isJoined: Bool

    /// This line and one that continues it.
    func extended(to line: Line) -> Line {
      Line(start: start, end: line.end, indent: indent, blanksBefore: blanksBefore, isJoined: true)
    }
  }

  /// The whole text: valid UTF-8, lines ended by LF, without control characters other than tabs.
  public let text: [UInt8]
  /// The lines that hold more than white space.
  public let lines: [Line]
  /// Whether its encoding was wrong and has been repaired.
  var isRepaired = false
  /// The offsets of the line ends that were taken out by joining lines.
  private var joinedEnds: [UInt32] = []

  /// Splits a text, as `Decoder` gives it, into lines.
  public init(text: [UInt8]) {
    var text = text
    var lines: [Line] = []
    text.withUnsafeBufferPointer { bytes in
      // Room for all at once: growing by doubling would hold a page of many short lines twice.
      lines.reserveCapacity(bytes.count(of: Byte.lineFeed) + 1)
      var blanks = 0
      var start = 0
      while start < bytes.count {
        let end = bytes.firstIndex(of: Byte.lineFeed, from: start)
        if let line = Dump.line(in: bytes, start..<end, blanksBefore: blanks) {
          lines.append(line)
          blanks = 0
        } else {
          blanks += 1
        }
        start = end + 1
      }
    }
    let joined = text.withUnsafeBufferPointer { LineJoining.join(lines, in: $0) }
    for line in joined where line.isJoined {
      for offset in line.range where text[offset] == Byte.lineFeed {
        joinedEnds.append(UInt32(offset))
        text[offset] = Byte.space
      }
    }
    self.text = text
    self.lines = joined
  }

  private static func line(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, blanksBefore: Int
  ) -> Line? {
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
    return Line(
      start: UInt32(start), end: UInt32(end), indent: UInt8(min(indent, 255)),
      blanksBefore: UInt8(min(blanksBefore, 255)), isJoined: false)
  }

  /// The text of a line; where it was joined, one space stands for each line end.
  public func string(_ line: Line) -> String { string(line, after: 0) }

  /// The text of a line after so many bytes.
  func string(_ line: Line, after length: Int) -> String {
    let range = line.range.dropFirst(length)
    guard line.isJoined else { return string(range) }
    // The indentation of the lines that were joined goes with their line ends.
    return text[range].split(separator: Byte.space).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  /// The text of a range of bytes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The line numbers of all lines, from 1, as an editor counts them.
  public func lineNumbers() -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(lines.count)
    var number = 1
    var offset = 0
    var ends = joinedEnds[...]
    for line in lines {
      number += text[offset..<line.range.lowerBound].count { $0 == Byte.lineFeed }
      offset = line.range.lowerBound
      while let end = ends.first, Int(end) < offset {
        number += 1
        ends.removeFirst()
      }
      numbers.append(number)
    }
    return numbers
  }
}
