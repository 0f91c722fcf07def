import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles diff`
struct ProfilesDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare the results of two profiles for pages.",
    discussion: """
      Examples:
        offprint profiles diff none my-site.org.yaml saved/*.html
        offprint profiles diff old.yaml new.yaml page.html --json | jq .wordsLost
        offprint profiles diff news.example.org draft.yaml saved/*.html --html report.html

      Prints the fields and the lines of text that differ, page by page, and a summary. Exit code 1: pages differ.
      """)

  @Argument(help: "The first profile: a name, a file, or none.")
  var old: String

  @Argument(help: "The second profile: a name, a file, or none.")
  var new: String

  @Argument(help: "Saved pages of the site.", completion: .file())
  var pages: [String]

  @Flag(help: "Write JSON Lines, for programs: an object for each page.")
  var json = false

  @Option(
    help: ArgumentHelp("Write an HTML page that shows the differences in colours.", valueName: "file"),
    completion: .file())
  var html: String?

  @OptionGroup var bounds: LimitOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let reporter = Reporter()
    var comparison = Comparison(old: old, new: new)
    try Reporter.run {
      let converters = try ComparedPages(library: try library.library(), profiles: [old, new], bounds.limits)
      try converters.forEach(of: pages, reporter) { page, conversions in
        let difference = ArticleDifference(from: conversions[0].article, to: conversions[1].article)
        comparison.pages.append(Comparison.Page(name: Files.name(of: page), difference: difference))
      }
      if let html { try Files.write(ComparisonPage.bytes(of: comparison), to: html) }
      if json {
        try Files.writeToStandardOutput(comparison.jsonLines)
      } else if html == nil {
        try Files.writeToStandardOutput(Array(comparison.text.utf8))
      }
    }
    try reporter.finish()
    if !comparison.changed.isEmpty { throw ExitCode(1) }
  }
}
