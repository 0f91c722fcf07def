import ArgumentParser
import Glibc
import OffprintKit
import SiteProfile

/// Prints diagnostics to standard error and remembers the worst exit code.
struct Reporter {
  /// The exit code so far, as sysexits.h has them.
  private(set) var exitCode: Int32 = 0

  /// Whether standard error is a terminal that shows colours.
  static let isColored = Terminal.isColored(STDERR_FILENO)

  /// Prints diagnostics; errors among them raise the exit code.
  mutating func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      Files.writeToStandardError(diagnostic.rendered(color: Self.isColored) + "\n")
      if diagnostic.severity == .error { exitCode = max(exitCode, Self.exitCode(diagnostic.category)) }
    }
  }

  /// Ends the command where something failed.
  func finish() throws {
    if exitCode != 0 { throw ExitCode(exitCode) }
  }

  /// Runs a command's work and reports what it throws.
  static func run(_ work: () throws -> Void) throws {
    var reporter = Reporter()
    do {
      try work()
    } catch let diagnostic as Diagnostic {
      reporter.report([diagnostic])
    } catch let fault as ConversionFault {
      reporter.report(fault.diagnostics)
    } catch let fault as ProfileFault {
      reporter.report(fault.diagnostics)
    }
    try reporter.finish()
  }

  private static func exitCode(_ category: Diagnostic.Category) -> Int32 {
    switch category {
    case .usage: 64
    case .badInput: 65
    case .noInput: 66
    case .unavailable: 69
    case .cannotWrite: 73
    case .badProfile: 78
    }
  }
}
