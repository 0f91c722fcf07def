import ArgumentParser
import Glibc
import OffprintKit
import SiteProfile

/// The options for finding profiles.
package struct LibraryOptions: ParsableArguments {
  package init() {}

  @Option(
    name: .customLong("profiles"),
    help: ArgumentHelp(
      "A directory of profiles, searched before the built-in ones. May be repeated.",
      discussion: "OFFPRINT_PROFILES names further directories, separated by colons.", valueName: "dir"))
  package var directories: [String] = []

  /// The profiles of the directories, those of `OFFPRINT_PROFILES`, and the built-in ones. Reports invalid ones.
  package func library(isQuiet: Bool = false) throws -> ProfileLibrary {
    var all = directories
    if let variable = getenv("OFFPRINT_PROFILES") {
      all += String(cString: variable).split(separator: ":").map(String.init)
    }
    let embedded = Command.current.profiles
    if all.isEmpty { return ProfileLibrary(embedded: embedded) }
    let library = try ProfileLibrary(directories: all, embedded: embedded)
    Reporter(isQuiet: isQuiet).report(library.warnings)
    return library
  }
}

extension LibraryOptions: PlainOptions {
  static var standard: LibraryOptions {
    var options = LibraryOptions()
    options.directories = []
    return options
  }

  mutating func setFlag(_ name: String) -> Bool { false }

  mutating func setOption(_ name: String, _ value: String) -> Bool {
    guard name == "--profiles" else { return false }
    directories.append(value)
    return true
  }
}
