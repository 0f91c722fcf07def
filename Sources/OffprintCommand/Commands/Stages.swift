import ArgumentParser
import OffprintKit

/// `offprint stages`
struct Stages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the stages in the order in which they run.",
    discussion: """
      Examples:
        offprint stages
        offprint convert page.txt --skip dump-structure
      """)

  func run() throws {
    try Reporter.run {
      let registry = Command.current.registry
      var text = "Page stages mark what the parts of a page are:\n"
      for stage in registry.pageStages { text += Self.line(stage) }
      text += "Article stages refine the article:\n"
      for stage in registry.articleStages { text += Self.line(stage) }
      try Files.writeToStandardOutput(Array(text.utf8))
    }
  }

  private static func line(_ stage: any Stage.Type) -> String {
    let padding = String(repeating: " ", count: max(1, 22 - stage.name.count))
    let line = "  \(stage.name)\(padding)\(stage.summary)\(stage.runsByDefault ? "" : " (on request)")\n"
    return line + stage.options.map { "    --option \($0.name)=VALUE  \($0.help)\n" }.joined()
  }
}
