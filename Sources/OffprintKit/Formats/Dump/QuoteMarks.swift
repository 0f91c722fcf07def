/// Finds the quotations of letters, whose lines begin with `>`, or with several if quotations are nested.
struct QuoteMarks {
  /// The deepest nesting that is kept.
  static let deepest = 15
  /// The fewest words of a single line that is a quotation by itself.
  private static let fewestWords = 5

  private let bytes: [UInt8]

  /// The marks at the start of a line.
  private struct Mark {
    var depth: Int
    /// The bytes up to the text.
    var length: Int
  }

  /// Returns the lines without the marks, and with the depths of quotations. Marks without text are blank
  /// lines.
  static func read(_ lines: [Dump.Line], in bytes: [UInt8]) -> [Dump.Line] {
    guard lines.contains(where: { bytes[$0.range.lowerBound] == sign }) else { return lines }
    return QuoteMarks(bytes: bytes).read(lines)
  }

  private static let sign = UInt8(ascii: ">")

  private func read(_ lines: [Dump.Line]) -> [Dump.Line] {
    var result: [Dump.Line] = []
    result.reserveCapacity(lines.count)
    var blanks = 0
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, lines[end].kind == .text, mark(lines[end]) != nil,
        end == index || lines[end].blanksBefore == 0
      {
        end += 1
      }
      let group = index..<max(end, index + 1)
      let isQuote = end > index && isQuotation(lines[group])
      for line in lines[group] {
        guard isQuote, let mark = mark(line) else {
          result.append(line.with(blanksBefore: Int(line.blanksBefore) + blanks))
          blanks = 0
          continue
        }
        blanks += Int(line.blanksBefore)
        let start = line.range.lowerBound + mark.length
        guard start < line.range.upperBound else {
          blanks += 1
          continue
        }
        var quoted = Dump.Line(
          start: UInt32(start), end: line.end, indentation: line.indentation + mark.length,
          blanksBefore: blanks, startsPage: line.startsPage)
        quoted.level = min(mark.depth, Self.deepest)
        result.append(quoted)
        blanks = 0
      }
      index = group.upperBound
    }
    return result
  }

  /// The marks of a line; `nil` if it has none, or they are a prompt for input.
  private func mark(_ line: Dump.Line) -> Mark? {
    var place = line.range.lowerBound
    var depth = 0
    var end = place
    while place < line.range.upperBound, bytes[place] == Self.sign || bytes[place] == Byte.space {
      if bytes[place] == Self.sign {
        depth += 1
        end = place + 1
      } else if place > end {
        break
      }
      place += 1
    }
    guard depth > 0 else { return nil }
    // `>>>` without spaces between is the prompt of an interpreter.
    if depth >= 3, end - line.range.lowerBound == depth { return nil }
    let isFollowed = end == line.range.upperBound || bytes[end] == Byte.space || bytes[end] >= 0x80
    let isWord = end < line.range.upperBound && (bytes[end] | 0x20) &- UInt8(ascii: "a") < 26
    guard isFollowed || isWord else { return nil }
    while end < line.range.upperBound, bytes[end] == Byte.space { end += 1 }
    return Mark(depth: depth, length: end - line.range.lowerBound)
  }

  /// Whether consecutive lines with marks are a quotation, rather than a command or an arrow before a link.
  private func isQuotation(_ lines: ArraySlice<Dump.Line>) -> Bool {
    let texts = lines.compactMap { line in
      mark(line).map { line.range.lowerBound + $0.length..<line.range.upperBound }
    }
    let words = texts.map { range in range.reduce(1) { bytes[$1] == Byte.space ? $0 + 1 : $0 } }
    guard !texts.contains(where: { !$0.isEmpty && CodeLine.isCode(bytes, $0) }) else { return false }
    // An answer to a quotation may be short.
    let isNested = lines.count > 1 && lines.contains { mark($0).map { $0.depth > 1 } ?? false }
    return (isNested || words.contains { $0 >= Self.fewestWords })
      && (lines.count > 1 || texts.contains { SentenceEdge.end(of: bytes, $0) == .stop })
  }
}
