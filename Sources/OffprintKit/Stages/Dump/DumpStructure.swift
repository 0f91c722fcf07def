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
    let speech = SpokenLines(dump)
    promoteHeadings(dump, &marks)
    markMenus(dump, &marks)
    for part in dump.lines.indices.reversed() where marks[part] == .body {
      let line = dump.lines[part]
      if line.kind == .layout {
        // Of a whole input, which no stage has taken it from.
        marks.refine(.furniture, at: part, stage: Self.name, why: "it belongs to the layout")
        continue
      }
      if line.kind == .rule, underlines(part, dump) {
        marks.refine(.furniture, at: part, stage: Self.name, why: "it underlines a heading")
        continue
      }
      if line.kind == .heading {
        marks.refine(.heading, at: part, stage: Self.name, why: "it is marked as a heading")
        (headings, nextIsItem) = (headings + 1, false)
      } else if line.kind == .drawing || line.kind == .rule {
        (headings, nextIsText, nextIsItem) = (0, line.kind == .drawing, false)
      } else if let marker = ListMarker(dump.text[line.range]),
        !(nextIsText && !nextIsItem && next < dump.lines.count && isSection(line, marker, above: next, dump))
      {
        marks.refine(.listItem, at: part, stage: Self.name, why: "it begins with a list marker")
        (headings, nextIsText, nextIsItem) = (0, true, true)
      } else if next < dump.lines.count, nextIsText, headings < 3, isApart(next, dump),
        line.quotations == dump.lines[next].quotations, looksLikeHeading(line, dump),
        !LinkLine.isLinks(line, dump), !speech.isSpoken(line, dump),
        !goesOn(line, in: dump.lines[next], dump),
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

  /// Whether a rule is right below a marked heading, or right above one.
  private func underlines(_ part: Int, _ dump: Dump) -> Bool {
    if part > 0, dump.lines[part].blanksBefore == 0, dump.lines[part - 1].kind == .heading { return true }
    return part + 1 < dump.lines.count && dump.lines[part + 1].blanksBefore == 0
      && dump.lines[part + 1].kind == .heading
  }

  /// Keeps marked headings right above the text: by its few words a heading looks like furniture.
  private func promoteHeadings(_ dump: Dump, _ marks: inout Marks) {
    guard dump.lines.contains(where: { $0.kind == .heading }) else { return }
    let title = marks.finding("title")?.part ?? -1
    let id = marks.enter(
      Marks.Origin(stage: Self.name, why: "it is marked as a heading of the text below it"))
    var next: Int?
    for part in dump.lines.indices.reversed()
    where dump.lines[part].kind != .layout && dump.lines[part].kind != .rule {
      if dump.lines[part].kind == .heading, part > title, marks[part] == .furniture, !marks.isDecided(part),
        let next, marks[next].isContent
      {
        marks.set(.body, at: part, by: id)
      }
      next = part
    }
  }

  /// Drops the lines around the text that consist of links.
  private func markMenus(_ dump: Dump, _ marks: inout Marks) {
    guard !dump.links.isEmpty || dump.text.contains(UInt8(ascii: "[")) else { return }
    let isProse = { (part: Int) in
      marks[part].isContent && isText(dump.lines[part]) && !LinkLine.isLinks(dump.lines[part], dump)
    }
    guard let first = dump.lines.indices.first(where: isProse),
      let last = dump.lines.indices.last(where: isProse)
    else { return }
    for part in dump.lines.indices where part < first || part > last {
      guard marks[part] == .body, !marks.isDecided(part), LinkLine.isLinks(dump.lines[part], dump) else {
        continue
      }
      marks.refine(.furniture, at: part, stage: Self.name, why: "links alone, outside the text")
    }
  }

  /// Whether a line with a number is the heading of a section rather than an item.
  private func isSection(_ line: Dump.Line, _ marker: ListMarker, above next: Int, _ dump: Dump) -> Bool {
    guard marker.number != nil, isApart(next, dump), looksLikeHeading(line, dump),
      dump.lines[next].indentation < line.indentation + marker.width,
      line.quotations == dump.lines[next].quotations, !goesOn(line, in: dump.lines[next], dump)
    else { return false }
    let text = line.range.lowerBound + marker.length..<line.range.upperBound
    return SentenceEdge.start(of: dump.text, text) == .capital
  }

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
    let bytes = LineLook.withoutReferences(dump.text[line.range])
    // A hashtag or a rank.
    if bytes.first == UInt8(ascii: "#") { return false }
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
