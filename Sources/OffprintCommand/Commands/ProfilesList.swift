import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles list`
struct ProfilesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the profiles: name, location and hosts, separated by tabs."
  )

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try Reporter.run {
      var text = ""
      for entry in try library.library().allEntries() {
        let origin = entry.isBuiltIn ? "built-in" : entry.file
        text +=
          [entry.name, origin, entry.hosts.joined(separator: " ")].map(\.printable).joined(separator: "\t")
          + "\n"
      }
      try Files.writeToStandardOutput(Array(text.utf8))
    }
  }
}
