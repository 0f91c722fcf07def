import SiteProfile

/// Tells the body of a dump from the furniture around and within it.
public struct DumpBody: PageStage {
  /// `dump-body`
  public static let name = "dump-body"
  /// What `offprint stages` says.
  public static let summary = "tells a dump's body from the furniture around it"

  /// Makes the stage.
  public init() {}

  /// Marks every line as body or furniture.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic) {
    guard case .dump(let dump) = page else { return }
    let body = marks.enter(Marks.Origin(stage: Self.name, why: "it reads like text"))
    let furniture = marks.enter(Marks.Origin(stage: Self.name, why: "it is too short for text"))
    for (part, line) in dump.lines.enumerated() {
      let words = dump.text[line.range].split(separator: Byte.space).count
      if words >= 12 {
        marks.set(.body, at: part, by: body)
      } else {
        marks.set(.furniture, at: part, by: furniture)
      }
    }
  }
}
