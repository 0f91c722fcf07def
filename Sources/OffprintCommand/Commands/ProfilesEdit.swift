import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles edit`
struct ProfilesEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit a profile in the browser, with the page and its article next to it.",
    discussion: """
      Examples:
        offprint profiles edit news.example.org.yaml saved/*.html

      Prints an address on 127.0.0.1 and opens it in a browser; Ctrl-C ends it.
      A click on a part of the page proposes rules, with their matches on all
      pages. Nothing is fetched, and only the profile's file is written.
      The program is 'offprint-workbench', next to this one or on the PATH.
      """)

  @OptionGroup var options: WorkbenchOptions

  private static let program = "offprint-workbench"

  func run() throws {
    try Reporter.run {
      guard let path = NeighbourProgram.path(of: Self.program) else {
        throw Diagnostic(
          .error, .unavailable, "the program '\(Self.program)' is neither next to this one nor on the PATH",
          fix: "'make install' in Offprint's source installs both")
      }
      let code = NeighbourProgram.replaceProcess(
        by: path, CommandArguments.all.drop { $0 != "edit" }.dropFirst())
      throw Diagnostic(
        .error, .unavailable, "cannot run \(FileName.shown(path)): \(Files.words(code))")
    }
  }
}
