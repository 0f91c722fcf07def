import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles coverage`
struct ProfilesCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Count on how many pages each rule of a profile matches.",
    discussion: """
      Examples:
        offprint profiles coverage my-site.org.yaml saved/*.html
        offprint profiles coverage my-site.org.yaml saved/*.html | grep ^0

      Prints the numbers of pages and of matches, the rule's location and its line, separated by tabs.
      """)

  @Argument(help: "The profile: a name or a file.")
  var profile: String

  @Argument(help: "Saved pages of the site.", completion: .file())
  var pages: [String]

  @Flag(help: "Write JSON Lines, for programs: an object for each rule.")
  var json = false

  @OptionGroup var bounds: LimitOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let reporter = Reporter()
    try Reporter.run {
      let library = try library.library()
      let entries = try library.allEntries()
      var coverage = RuleCoverage(of: try library.profile(named: profile)) { file in
        entries.first { $0.file == file }.map { Array($0.text.utf8) } ?? (try? Files.read(file))
      }
      try ComparedPages(library: library, profiles: [profile], bounds.limits).forEach(of: pages, reporter) {
        coverage.add($1[0])
      }
      var output = ByteBuffer()
      for rule in coverage.rules {
        if json {
          output.append(
            json: .members([
              "pages": .integer(rule.pages), "matches": .integer(rule.matches),
              "of": .integer(coverage.pageCount), "rule": .string("\(rule.place)"),
              "text": .string(rule.text),
            ]))
          output.append("\n")
        } else {
          let columns = ["\(rule.pages)", "\(rule.matches)", "\(rule.place)", rule.text].map(\.printable)
          output.append(columns.joined(separator: "\t") + "\n")
        }
      }
      try Files.writeToStandardOutput(output.bytes)
    }
    try reporter.finish()
  }
}
