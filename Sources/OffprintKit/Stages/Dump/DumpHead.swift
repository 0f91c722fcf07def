import SiteProfile

/// Finds the title, deck, byline and date before a dump's body.
public struct DumpHead: PageStage {
  /// `dump-head`
  public static let name = "dump-head"
  /// What `offprint stages` says.
  public static let summary = "finds the title, deck, byline and date before a dump's body"

  /// Makes the stage.
  public init() {}

  /// Marks the lines of the head and records what they say.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic) {
  }
}
