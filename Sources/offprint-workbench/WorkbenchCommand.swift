import ArgumentParser
import Diagnostics
import OffprintCommand
import OffprintKit
import OffprintWorkbench

/// `offprint-workbench`
struct WorkbenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offprint-workbench",
    abstract: "Edit a profile in the browser. It is run by 'offprint profiles edit'.",
    version: Version.number)

  @OptionGroup var options: WorkbenchOptions

  func run() throws {
    try Reporter.run {
      let registry = Registry.builtIn
      let pages = try options.pages.enumerated().map { index, path in
        try SavedPage(path: path, url: options.addresses[index], registry: registry)
      }
      let session = try Session(
        profile: options.profile, pages: pages, library: try options.library.library(isQuiet: true),
        registry: registry)
      let server = try LoopbackServer(port: options.port)
      let gate = Gate(port: server.port)
      let workbench = Workbench(session, gate: gate)
      Files.writeToStandardError("\(gate.address)\nCtrl-C ends the workbench\n")
      if !options.noBrowser { Browser.open(gate.openingAddress) }
      server.run { await workbench.answer($0) }
    }
  }
}
