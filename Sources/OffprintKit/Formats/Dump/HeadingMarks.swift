/// Finds headings that are marked as such: underlined ones, those with the signs of Markdown, and those of a wiki
/// followed by a link for editing.
struct HeadingMarks {
  /// The longest heading, in bytes.
  private static let longest = 200
  private static let underlines: Set<UInt8> = Set("=-~^".utf8)
  /// The level of a heading that does not tell it.
  private static let usualLevel = 2
  private static let hash = UInt8(ascii: "#")

  private let bytes: [UInt8]
  private var lines: [Dump.Line]

  /// Returns the lines with headings, whose marks are removed.
  static func read(_ lines: [Dump.Line], in bytes: [UInt8]) -> [Dump.Line] {
    var marks = HeadingMarks(bytes: bytes, lines: lines)
    marks.readUnderlines()
    marks.readHashes()
    marks.readEditLinks()
    return marks.lines
  }

  private mutating func readUnderlines() {
    /// The signs in the order of their first use, which is that of the levels.
    var signs: [[UInt8]] = []
    for index in lines.indices.dropFirst()
    where lines[index].kind == .text && (isUnderline(index) || isFrame(index)) {
      let sign = bytes[lines[index].range.lowerBound]
      let isFramed = index > 1 && lines[index - 1].blanksBefore == 0 && isRule(index - 2, of: sign)
      let style = isFramed ? [sign, sign] : [sign]
      if !signs.contains(style) { signs.append(style) }
      makeHeading(index - 1, level: 1 + (signs.firstIndex(of: style) ?? 0))
      lines[index].kind = .rule
      if isFramed { lines[index - 2].kind = .rule }
    }
  }

  /// Whether a line is a rule of about the width of the single line above it.
  private func isUnderline(_ index: Int) -> Bool {
    let (rule, line) = (lines[index], lines[index - 1])
    guard rule.blanksBefore == 0, line.kind == .text, line.level == 0, line.count <= Self.longest,
      line.blanksBefore > 0 || index == 1 || isRule(index - 2, of: bytes[rule.range.lowerBound])
    else { return false }
    let sign = bytes[rule.range.lowerBound]
    guard Self.underlines.contains(sign), isRule(index, of: sign), !RuleLine.isRule(bytes, line.range) else {
      return false
    }
    let width = ColumnWidth.of(bytes, line.range)
    return (width...width + 2).contains(rule.count)
  }

  /// Whether a line and the one two lines above are equal rules around a short line.
  private func isFrame(_ index: Int) -> Bool {
    guard index > 1, lines[index].blanksBefore == 0, lines[index - 1].blanksBefore == 0 else { return false }
    let (first, line, last) = (lines[index - 2], lines[index - 1], lines[index])
    let sign = bytes[last.range.lowerBound]
    guard Self.frames.contains(sign), first.kind == .text || first.kind == .rule, line.kind == .text,
      line.level == 0, first.count == last.count, first.indentation == last.indentation,
      isRule(index, of: sign), isRule(index - 2, of: sign), !RuleLine.isRule(bytes, line.range)
    else { return false }
    return ColumnWidth.of(bytes, line.range) <= last.count
  }

  private static let frames: Set<UInt8> = Set("=-~^*#_+".utf8)

  private func isRule(_ index: Int, of sign: UInt8) -> Bool {
    lines.indices.contains(index) && lines[index].count >= 3
      && lines[index].range.allSatisfy { bytes[$0] == sign }
  }

  /// Reads `## text`, if the text has more signs of Markdown than single hashes, which may be comments and ranks.
  private mutating func readHashes() {
    let found = lines.indices.compactMap { index in hashes(index).map { (index, $0) } }
    guard let first = found.first else { return }
    let isMarkdown =
      found.contains { $0.1.level > 1 } || first.0 == lines.indices.first { lines[$0].kind == .text }
    guard isMarkdown else { return }
    for (index, mark) in found {
      lines[index] = lines[index].with(mark.text)
      makeHeading(index, level: mark.level)
    }
  }

  private func hashes(_ index: Int) -> (level: Int, text: Range<Int>)? {
    let line = lines[index]
    guard line.kind == .text, line.level == 0, line.indentation < 4, line.count <= 2 * Self.longest,
      bytes[line.range.lowerBound] == Self.hash,
      line.blanksBefore > 0 || index == 0 || lines[index - 1].kind != .text
    else { return nil }
    let level = line.range.prefix { bytes[$0] == Self.hash }.count
    var text = line.range.dropFirst(level)
    guard level <= 6, let space = text.first, bytes[space] == Byte.space || bytes[space] == Byte.tab else {
      return nil
    }
    text = text.drop { bytes[$0] == Byte.space || bytes[$0] == Byte.tab }
    // `# 1` is a rank.
    guard let start = text.first, bytes[start] != Self.hash,
      level > 1 || bytes[start] &- UInt8(ascii: "0") >= 10,
      !(CodeLine.isCode(bytes, text) && !CodeLine.isProse(bytes, text))
    else { return nil }
    while let last = text.last, bytes[last] == Self.hash || bytes[last] == Byte.space {
      text = text.dropLast()
    }
    return text.isEmpty ? nil : (level, text)
  }

  /// Removes `[edit]` and similar links after headings.
  private mutating func readEditLinks() {
    for index in lines.indices where lines[index].kind == .text && lines[index].count <= Self.longest {
      guard lines[index].level == 0, let start = EditLink.start(in: bytes, lines[index].range),
        start > lines[index].range.lowerBound
      else { continue }
      lines[index] = lines[index].with(lines[index].range.lowerBound..<start)
      makeHeading(index, level: Self.usualLevel)
    }
  }

  private mutating func makeHeading(_ index: Int, level: Int) {
    lines[index].kind = .heading
    lines[index].level = min(level, 6)
  }
}
