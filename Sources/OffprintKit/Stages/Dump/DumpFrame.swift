import SiteProfile

/// Takes away what programs put around the text of a dump, and decides about what is no text: tables, program text and
/// rules belong to the article where the text around them does.
public struct DumpFrame: PageStage {
  /// `dump-frame`
  public static let name = "dump-frame"
  /// What `offprint stages` says.
  public static let summary = "takes page numbers, running heads and licences from a dump, keeps tables and code amid text"

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
    let inside = marks.enter(Marks.Origin(stage: Self.name, why: "it stands between the marks of start and end"))
    for part in dump.lines.indices where dump.lines[part].kind != .layout {
      if text.contains(part) {
        marks.set(.body, at: part, by: inside)
      } else {
        marks.set(.furniture, at: part, by: outside)
      }
    }
  }

  private func markDrawings(_ dump: Dump, _ marks: inout Marks) {
    var before = false
    var waiting: [Int] = []
    func decide(_ after: Bool, _ marks: inout Marks) {
      for part in waiting {
        let isRule = dump.lines[part].kind == .rule
        let isContent = isRule ? before && after : before || after
        let why = isContent ? "the text around it is the article's" : "the text around it is not the article's"
        let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
        marks.set(isContent ? .body : .furniture, at: part, by: id)
      }
      waiting = []
    }
    for part in dump.lines.indices {
      switch dump.lines[part].kind {
      case .drawing, .rule: waiting.append(part)
      case .layout: break
      case .text, .verse:
        decide(marks[part].isContent, &marks)
        before = marks[part].isContent
      }
    }
    decide(false, &marks)
  }
}
