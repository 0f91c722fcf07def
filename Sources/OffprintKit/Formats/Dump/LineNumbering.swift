/// Removes the numbers that a program has put before each line of a text.
struct LineNumbering {
  /// The minimum number of lines with consecutive numbers.
  private static let fewestLines = 8
  private static let mostDigits = 5

  /// Returns the lines without their numbers, if they are prose: a ranking has numbers as well.
  static func removed(from lines: [Dump.Line], in bytes: [UInt8]) -> [Dump.Line] {
    var lines = lines
    var start = 0
    while start < lines.count {
      guard let first = number(bytes, lines[start].range) else {
        start += 1
        continue
      }
      var run = [first.text]
      while start + run.count < lines.count,
        let next = number(bytes, lines[start + run.count].range), next.value == first.value + run.count
      {
        run.append(next.text)
      }
      if run.count >= fewestLines, isProse(run, in: bytes) {
        for (offset, text) in run.enumerated() {
          let line = lines[start + offset]
          var numbered = Dump.Line(
            start: UInt32(text.lowerBound), end: line.end,
            indentation: line.indentation + text.lowerBound - line.range.lowerBound,
            blanksBefore: Int(line.blanksBefore), startsPage: line.startsPage)
          numbered.kind = line.kind
          lines[start + offset] = numbered
        }
      }
      start += run.count
    }
    return lines
  }

  private static func number(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (value: Int, text: Range<Int>)? {
    let digits = range.prefix(mostDigits + 1).prefix { bytes[$0] &- UInt8(ascii: "0") < 10 }
    guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
    let text = range.dropFirst(digits.count).drop { bytes[$0] == Byte.space || bytes[$0] == Byte.tab }
    guard text.lowerBound > digits.upperBound, !text.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }, text)
  }

  private static func isProse(_ texts: [Range<Int>], in bytes: [UInt8]) -> Bool {
    let small = texts.count { SentenceEdge.start(of: bytes, $0) == .small }
    return small * 3 >= texts.count
  }
}
