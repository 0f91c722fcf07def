import Diagnostics

/// Distinguishes headings, list items and captions from paragraphs among the lines of a dump's body.
struct DumpStructure: DumpStage {
  /// `dump-structure`
  static let name = "dump-structure"
  /// The description in `offprint stages`.
  static let summary = "distinguishes headings, list items and captions from a dump's paragraphs"

  /// Headings and lists are recognized in a whole input as well.
  static let runsOnWhole = true

  /// The longest heading, in words.
  private static let longestHeading = 16
  /// The longest heading that ends in a colon, in words.
  private static let longestLabel = 4
  /// The longest heading, in bytes.
  private static let longestHeadingBytes = 200

  /// Makes the stage.
  init() {}

  /// Refines the roles of the body's lines.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    var next = dump.lines.count
    /// The number of consecutive headings after the line, up to their text.
    var headings = 0
    var nextIsText = false
    /// Whether a list item follows: a line with a colon introduces it and is no heading.
    var nextIsItem = false
    let underlined = underlinedLines(dump)
    for part in dump.lines.indices.reversed() where marks[part] == .body {
      let line = dump.lines[part]
      if underlined.contains(part - 1) {
        marks.refine(.furniture, at: part, stage: Self.name, why: "it underlines a heading")
      } else if underlined.contains(part) {
        marks.refine(.heading, at: part, stage: Self.name, why: "it is underlined")
        (headings, nextIsItem) = (headings + 1, false)
      } else if line.kind == .drawing || line.kind == .rule {
        (headings, nextIsText, nextIsItem) = (0, line.kind == .drawing, false)
      } else if ListMarker(dump.text[line.range]) != nil {
        marks.refine(.listItem, at: part, stage: Self.name, why: "it begins with a list marker")
        (headings, nextIsText, nextIsItem) = (0, true, true)
      } else if next < dump.lines.count, nextIsText, headings < 3, isApart(next, dump),
        looksLikeHeading(line, dump), !goesOn(line, in: dump.lines[next], dump),
        !(nextIsItem && dump.text[line.range].last == UInt8(ascii: ":"))
      {
        marks.refine(.heading, at: part, stage: Self.name, why: "short, no sentence, and text follows it")
        headings += 1
        nextIsItem = false
      } else {
        (headings, nextIsText, nextIsItem) = (0, isText(line), false)
      }
      next = part
    }
  }

  /// The lines that are underlined by the next one, which is a rule of the same width right below.
  private func underlinedLines(_ dump: Dump) -> Set<Int> {
    var found: Set<Int> = []
    for part in dump.lines.indices.dropFirst() where dump.lines[part].kind == .rule {
      let (rule, line) = (dump.lines[part], dump.lines[part - 1])
      guard rule.blanksBefore == 0, line.kind == .text, line.blanksBefore > 0 || part == 1,
        line.count <= Self.longestHeadingBytes, let sign = dump.text[rule.range].first,
        Self.underlines.contains(sign), dump.text[rule.range].allSatisfy({ $0 == sign })
      else { continue }
      let width = String(decoding: dump.text[line.range], as: UTF8.self).unicodeScalars.count
      if (width...width + 2).contains(rule.count) { found.insert(part - 1) }
    }
    return found
  }

  private static let underlines: Set<UInt8> = Set("=-~^".utf8)

  /// Whether a line is separated from the previous one.
  private func isApart(_ part: Int, _ dump: Dump) -> Bool { dump.lines[part].blanksBefore > 0 }

  /// Whether a line is long enough to be the text below a heading.
  private func isText(_ line: Dump.Line) -> Bool { line.count >= 60 }

  /// Whether a line is half a sentence, which the next one ends.
  private func goesOn(_ line: Dump.Line, in next: Dump.Line, _ dump: Dump) -> Bool {
    SentenceEdge.start(of: dump.text, next.range) == .small
      && SentenceEdge.start(of: dump.text, line.range) != .small
      && dump.wordCount(line) > Self.longestLabel
  }

  private func looksLikeHeading(_ line: Dump.Line, _ dump: Dump) -> Bool {
    guard line.count <= Self.longestHeadingBytes, line.blanksBefore > 0 || line.range.lowerBound == 0
    else { return false }
    let bytes = dump.text[line.range]
    guard let last = bytes.last, !Self.sentenceEnds.contains(last) else { return false }
    // 。 ！ ？ … and closing quotation marks end sentences as well.
    if bytes.count >= 3, Self.wideEnds.contains(Array(bytes.suffix(3))) { return false }
    let words = bytes.reduce(1) { $1 == Byte.space ? $0 + 1 : $0 }
    // A longer line with a colon introduces the text after it.
    return words <= (last == UInt8(ascii: ":") ? Self.longestLabel : Self.longestHeading)
  }

  private static let sentenceEnds: Set<UInt8> = Set(".!,;\")".utf8)
  private static let wideEnds: Set<[UInt8]> = Set(["。", "！", "…", "”", "»", "’", "」"].map { Array($0.utf8) })
}
