import Diagnostics

/// Removes what programs put around the text of a dump, and decides about blocks that are not text: tables,
/// program text and rules belong to the article if the text around them does.
struct DumpFrame: DumpStage {
  /// `dump-frame`
  static let name = "dump-frame"
  /// The description in `offprint stages`.
  static let summary =
    "takes page numbers, running heads and licences from a dump, keeps tables and code amid text"

  /// Makes the stage.
  init() {}

  /// Marks what surrounds the text, and what the text surrounds.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    markLayout(dump, &marks)
    markControls(dump, &marks)
    if let bounds = MarkedBounds(dump) { markOutside(of: bounds.text, dump, &marks) }
    markDrawings(dump, &marks)
  }

  private func markLayout(_ dump: Dump, _ marks: inout Marks) {
    guard dump.lines.contains(where: { $0.kind == .layout }) else { return }
    let id = marks.enter(
      Marks.Origin(stage: Self.name, why: "the edge of a printed page, or a list of links' addresses"))
    for part in dump.lines.indices where dump.lines[part].kind == .layout {
      marks.set(.furniture, at: part, by: id)
    }
  }

  /// Marks the lines with buttons, which text browsers name so.
  private func markControls(_ dump: Dump, _ marks: inout Marks) {
    guard dump.text.firstIndex(of: "(BUTTON)") != nil else { return }
    let button = Array("(BUTTON)".utf8)
    let id = marks.enter(Marks.Origin(stage: Self.name, why: "it has a button of the page"))
    for part in dump.lines.indices where dump.text[dump.lines[part].range].firstIndex(of: button) != nil {
      marks.set(.furniture, at: part, by: id)
    }
  }

  private func markOutside(of text: Range<Int>, _ dump: Dump, _ marks: inout Marks) {
    let outside = marks.enter(
      Marks.Origin(stage: Self.name, why: "it stands outside the marks between which the text is"))
    let inside = marks.enter(
      Marks.Origin(stage: Self.name, why: "it stands between the marks of start and end"))
    for part in dump.lines.indices where dump.lines[part].kind != .layout {
      if text.contains(part) {
        marks.set(.body, at: part, by: inside)
      } else {
        marks.set(.furniture, at: part, by: outside)
      }
    }
  }

  /// The length in bytes from which a line determines whether a drawing next to it is the article's; shorter
  /// ones may be its labels or line numbers.
  private static let leastTelling = 40

  private func markDrawings(_ dump: Dump, _ marks: inout Marks) {
    guard dump.lines.contains(where: { $0.kind == .drawing || $0.kind == .rule }) else { return }
    let texts = dump.lines.indices.filter { dump.lines[$0].isText }
    let telling = texts.filter { dump.lines[$0].count >= Self.leastTelling }
    for part in dump.lines.indices where dump.lines[part].kind == .drawing {
      let (before, after) = neighbours(of: part, among: telling.isEmpty ? texts : telling, marks)
      // A table may be all that there is, or the last of it.
      decide(before.map { $0 && after ?? true } ?? after ?? true, part, &marks)
    }
    for part in dump.lines.indices where dump.lines[part].kind == .rule {
      let (before, after) = neighbours(of: part, among: texts, marks)
      decide(before == true && after == true, part, &marks)
    }
  }

  /// Whether the lines before and after a part are the article's; `nil` if there is none.
  private func neighbours(of part: Int, among texts: [Int], _ marks: Marks) -> (before: Bool?, after: Bool?) {
    let next = texts.partitioningIndex { $0 >= part }
    return (
      next > 0 ? marks[texts[next - 1]].isContent : nil,
      next < texts.count ? marks[texts[next]].isContent : nil
    )
  }

  private func decide(_ isContent: Bool, _ part: Int, _ marks: inout Marks) {
    let why = isContent ? "the text around it is the article's" : "the text around it is not the article's"
    let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
    marks.set(isContent ? .body : .furniture, at: part, by: id)
  }
}
