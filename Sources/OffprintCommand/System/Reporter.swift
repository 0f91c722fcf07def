import ArgumentParser
import Diagnostics
import Glibc
import OffprintKit
import SiteProfile

/// Prints diagnostics to standard error and remembers the worst exit code.
package final class Reporter {
  /// A diagnostic as it is printed.
  struct Message {
    var text: String
    /// The corresponding exit code; 0 for a warning.
    var exitCode: Int32
    /// Whether it concerns all inputs, so that it is reported only once.
    var isGeneral = false
  }

  /// Whether only errors are reported.
  let isQuiet: Bool
  /// The exit code so far, as in sysexits.h.
  private(set) var exitCode: Int32 = 0
  private var told: Set<String> = []

  /// Whether standard error is a terminal that shows colours.
  static let isColored = Terminal.isColored(StandardStreams.errors)

  init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

  /// Prints diagnostics; errors among them raise the exit code.
  func report(_ diagnostics: [Diagnostic]) { report(messages(of: diagnostics)) }

  /// Prints messages.
  func report(_ messages: [Message]) {
    for message in messages where !message.isGeneral || told.insert(message.text).inserted {
      Files.writeToStandardError(message.text)
      exitCode = max(exitCode, message.exitCode)
    }
  }

  /// Diagnostics in printed form; those about an input that do not name it are prefixed with its label.
  func messages(
    of diagnostics: [Diagnostic], about name: String? = nil, _ label: String = "", isGeneral: Bool = false
  ) -> [Message] {
    diagnostics.filter { !isQuiet || $0.severity == .error }.map { diagnostic in
      var diagnostic = diagnostic
      if let name, diagnostic.place?.file != name, !diagnostic.message.hasPrefix("\(name):") {
        diagnostic.message = "\(label): \(diagnostic.message)"
      }
      return Message(
        text: diagnostic.rendered(color: Self.isColored) + "\n",
        exitCode: diagnostic.severity == .error ? Self.exitCode(diagnostic.category) : 0, isGeneral: isGeneral
      )
    }
  }

  /// Ends the command if something failed.
  func finish() throws {
    if exitCode != 0 { throw ExitCode(exitCode) }
  }

  /// Runs a command's work and reports thrown errors.
  package static func run(_ work: () throws -> Void) throws {
    let reporter = Reporter()
    try reporter.reportingErrors(work)
    try reporter.finish()
  }

  /// Runs a part of a command's work and reports thrown errors, so that the rest can go on.
  func reportingErrors(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let diagnostic as Diagnostic {
      report(diagnostic.all)
    }
  }

  /// The exit code for a category, as in sysexits.h.
  static func exitCode(_ category: Diagnostic.Category) -> Int32 {
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
