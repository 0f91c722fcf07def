import ArgumentParser
import Diagnostics
import OffprintKit
import SiteProfile

/// `offprint profiles show`
struct ProfilesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a profile's YAML, as a start for one of your own.")

  @Argument(help: "The profile's name.")
  var name: String

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try Reporter.run {
      let library = try library.library()
      guard let entry = library.entry(named: name) else {
        throw Diagnostic(
          .error, .badProfile, "there is no profile '\(name)'",
          fix: Suggestion.fix(for: name, among: try library.allEntries().map(\.name)))
      }
      try Files.writeToStandardOutput(Array(entry.text.utf8))
    }
  }
}
