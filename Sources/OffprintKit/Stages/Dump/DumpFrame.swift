import SiteProfile

/// Takes away what programs put around the text of a dump, and decides about what is no text: tables, program
/// text and
/// rules belong to the article where the text around them does.
public struct DumpFrame: PageStage {
  /// `dump-frame`
  public static let name = "dump-frame"
  /// What `offprint stages` says.
  public static let summary =
    "takes page numbers, running heads and licences from a dump, keeps tables and code amid text"

  /// Makes the stage.
  public init() {}

  /// Marks what stands around the text, and what the text stands around.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic) {
    guard case .dump(let dump) = page else { return }
    markLayout(dump, &marks)
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

  /// So many lines on either side of a drawing tell whether it is the article's: those right beside it may be
  /// labels.
  private static let reach = 3

  private func markDrawings(_ dump: Dump, _ marks: inout Marks) {
    let texts = dump.lines.indices.filter { dump.lines[$0].isText }
    if texts.count == dump.lines.count { return }
    var next = 0
    for part in dump.lines.indices {
      if next < texts.count, texts[next] == part { next += 1 }
      let kind = dump.lines[part].kind
      guard kind == .drawing || kind == .rule else { continue }
      let reach = kind == .rule ? 1 : Self.reach
      let before = texts[max(0, next - reach)..<next].contains { marks[$0].isContent }
      let after = texts[next..<min(texts.count, next + reach)].contains { marks[$0].isContent }
      // A table may be all that there is, or the last of it.
      let isContent =
        kind == .rule ? before && after : before && (after || next == texts.count) || next == 0 && after
      let why = isContent ? "the text around it is the article's" : "the text around it is not the article's"
      let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
      marks.set(isContent ? .body : .furniture, at: part, by: id)
    }
  }
}
