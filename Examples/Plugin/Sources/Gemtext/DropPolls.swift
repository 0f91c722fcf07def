import Diagnostics
import Markup
import OffprintKit

/// Marks the polls of a page as furniture, whatever stage took them for text.
public struct DropPolls: HTMLStage {
  /// `drop-polls`
  public static let name = "drop-polls"
  /// What `offprint stages` says.
  public static let summary = "leaves out polls"
  private static let polls = try? Selector(".poll, [data-poll]")

  /// Makes the stage.
  public init() {}

  /// Marks each element with all in it.
  public func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic)
  {
    guard let polls = Self.polls else { return }
    let origin = marks.enter(Marks.Origin(stage: Self.name, why: "it is a poll"))
    for poll in page.document.all(polls) { marks.set(.furniture, throughout: poll, of: page, by: origin) }
  }
}
