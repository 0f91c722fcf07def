/// Finds drawn tables, program text and rules among the lines of a dump.
struct DrawnBlocks {
  private let bytes: [UInt8]
  private let lines: [Dump.Line]
  private var drawings: [(lines: Range<Int>, block: Block)] = []
  /// Lines before these were examined: no table, or no long program text, starts there.
  private var nextTable = 0
  private var nextCode = 0

  private init(bytes: [UInt8], lines: [Dump.Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The drawings and their lines, in order.
  static func find(
    in lines: [Dump.Line], _ bytes: [UInt8]
  ) -> [(lines: Range<Int>, block: Block)] {
    var blocks = DrawnBlocks(bytes: bytes, lines: lines)
    blocks.run()
    return blocks.drawings
  }

  private mutating func run() {
    var index = 0
    while index < lines.count {
      index = table(from: index) ?? code(from: index) ?? index + 1
    }
  }

  /// Reads the table that starts at a line.
  ///
  /// - Returns: the line after it.
  private mutating func table(from start: Int) -> Int? {
    guard start >= nextTable, lines[start].kind == .text, isRuleOrRow(start) else { return nil }
    var end = start
    var rules = 0
    var rows = 0
    while end < lines.count, lines[end].kind == .text, end == start || continues(end) {
      if DrawnTable.isRule(bytes, lines[end].range) {
        rules += 1
      } else if DrawnTable.isRow(bytes, lines[end].range) {
        rows += 1
      } else {
        break
      }
      end += 1
    }
    guard rules > 0, rows > 0, rows > 1 || rules > 1 else {
      nextTable = end
      return nil
    }
    let block = DrawnTable.block(of: lines[start..<end], in: bytes) ?? verbatim(start..<end)
    drawings.append((start..<end, block))
    return end
  }

  private func isRuleOrRow(_ index: Int) -> Bool {
    // A table starts with a rule, or with a header directly above one.
    if DrawnTable.isRule(bytes, lines[index].range) { return true }
    return index + 1 < lines.count && continues(index + 1) && DrawnTable.isRule(bytes, lines[index + 1].range)
      && DrawnTable.isRow(bytes, lines[index].range)
  }

  private func continues(_ index: Int) -> Bool { lines[index].blanksBefore == 0 && !lines[index].startsPage }

  /// Reads the program text that starts at a line.
  ///
  /// - Returns: the line after it.
  private mutating func code(from start: Int) -> Int? {
    guard start >= nextCode, isBlockStart(start), isCode(start) || isHeader(start) else { return nil }
    var end = start
    var coded = 0
    var last = start
    /// The number of open brackets.
    var depth = 0
    while end < lines.count, lines[end].kind == .text, end - last <= Self.longestGap {
      let isCode = isCode(end)
      if end > start, !continues(end), !isCode, depth <= 0,
        lines[end].indentation < lines[start].indentation + 2
      {
        break
      }
      if !isCode, CodeLine.isProse(bytes, lines[end].range) { break }
      if isCode || depth > 0 || continues(end) { last = end }
      if isCode || depth > 0 { coded += 1 }
      depth = max(0, depth + CodeLine.openBrackets(bytes, lines[end].range))
      end += 1
    }
    let count = last + 1 - start
    guard count >= 2, coded * 2 >= count else {
      if count > Self.longestGap { nextCode = end }
      return nil
    }
    drawings.append((start..<last + 1, verbatim(start..<last + 1)))
    return last + 1
  }

  /// The maximum number of consecutive lines in program text that do not look like it.
  private static let longestGap = 40

  /// Whether a line that does not look like program text starts a piece of it.
  private func isHeader(_ index: Int) -> Bool {
    index + 1 < lines.count && continues(index + 1) && isCode(index + 1)
      && SentenceEdge.end(of: bytes, lines[index].range) == .open
      && !CodeLine.isProse(bytes, lines[index].range)
  }

  private func isBlockStart(_ index: Int) -> Bool {
    lines[index].kind == .text
      && (index == 0 || !continues(index) || lines[index].indentation >= lines[index - 1].indentation + 2)
  }

  private func isCode(_ index: Int) -> Bool { CodeLine.isCode(bytes, lines[index].range) }

  /// Lines unchanged, without their common indentation.
  private func verbatim(_ range: Range<Int>) -> Block {
    // The first line of preformatted text may be indented like the paragraph before it.
    let indent = lines[range.dropFirst()].reduce(lines[range.lowerBound].indentation) {
      min($0, $1.indentation)
    }
    let isFirstOut =
      range.dropFirst().first.map { lines[$0].indentation + 4 <= lines[range.lowerBound].indentation }
      ?? false
    var text: [UInt8] = []
    for index in range {
      if index > range.lowerBound {
        text += repeatElement(Byte.lineFeed, count: min(3, Int(lines[index].blanksBefore) + 1))
      }
      if index > range.lowerBound || !isFirstOut {
        text += repeatElement(Byte.space, count: min(200, lines[index].indentation - indent))
      }
      text += bytes[lines[index].range]
    }
    return .code(CodeBlock(value: String(decoding: text, as: UTF8.self)))
  }
}
