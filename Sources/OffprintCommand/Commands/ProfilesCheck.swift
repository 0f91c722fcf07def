import ArgumentParser
import Diagnostics
import OffprintKit
import SiteProfile

/// `offprint profiles check`
struct ProfilesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check profiles: their keys, values, patterns, families and the stages they name.",
    discussion: """
      Each fault is printed with file, line and column. Without a name all profiles are checked.
      Exit code 78 tells that one is faulty.
      """)

  @Argument(help: "Names or files of profiles.", completion: .file(extensions: ["yaml", "yml"]))
  var profiles: [String] = []

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let reporter = Reporter()
    try Reporter.run {
      let library = try library.library(isQuiet: true)
      let all =
        profiles.isEmpty ? try library.allEntries().map { $0.isBuiltIn ? $0.name : $0.file } : profiles
      for name in all {
        do throws(Diagnostic) {
          reporter.report(ProfileCheck.all(try library.profile(named: name), Command.current.registry))
        } catch {
          reporter.report(error.all)
        }
      }
    }
    try reporter.finish()
    let count = profiles.count
    Files.writeToStandardError(count == 0 ? "all profiles are good\n" : "\(count) good\n")
  }
}
