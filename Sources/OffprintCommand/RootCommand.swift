import ArgumentParser
import Diagnostics
import Glibc

/// The root of the command line, which only has subcommands.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offprint",
    abstract: "Turns a page of a publication into the article alone.",
    discussion: """
      Examples:
        offprint convert page.txt                       the article as Markdown
        offprint page.txt                               the same
        offprint convert page.txt -t json | jq .title   for other programs
        offprint convert *.txt -t xhtml --output-dir out
        offprint explain page.txt                       what was dropped, and why
        offprint formats                                what can be read and written

      Results go to standard output, everything else to standard error.
      Exit codes: 0 good, 64 usage, 65 bad input, 66 no such input,
      69 a stage's program failed, 73 cannot write, 78 bad profile.
      Several inputs: the highest of theirs.
      """,
    version: Version.text(isVerbose: CommandArguments.all.contains("--verbose")),
    subcommands: [Convert.self, Explain.self, Formats.self, Profiles.self, Stages.self])

  /// Runs the command of the arguments and ends the process. `convert` may be left out before an input.
  static func run(_ arguments: [String]) -> Never {
    let arguments = arguments.first.map(isInput) == true ? ["convert"] + arguments : arguments
    do {
      if let convert = conversion(arguments) {
        try convert.run()
      } else {
        var command = try parseAsRoot(arguments)
        try command.run()
      }
      exit()
    } catch {
      let code = exitCode(for: error)
      if code == .success { end(withAnswer: fullMessage(for: error)) }
      // Arguments are often names of files, with characters that a terminal would obey.
      let message = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      if message != [""] {
        Files.writeToStandardError(message.map { String($0).printable }.joined(separator: "\n") + "\n")
      }
      Glibc.exit(code.rawValue)
    }
  }

  /// Whether the first argument can only be an input: none of the subcommands looks like the name of a file.
  private static func isInput(_ argument: String) -> Bool {
    argument == "-" || !argument.hasPrefix("-") && (argument.contains(".") || argument.contains("/"))
  }

  /// Prints help, the version or a completion script, and ends the process: with an error if that cannot be written.
  private static func end(withAnswer text: String) -> Never {
    do throws(Diagnostic) {
      try Files.writeToStandardOutput(Array((text.isEmpty ? "" : text + "\n").utf8))
    } catch {
      Reporter().report([error])
      Glibc.exit(Reporter.exitCode(error.category))
    }
    Glibc.exit(0)
  }

  /// Parses `convert`, the command of nearly all runs: without ArgumentParser if it is simple, else with
  /// `Convert` as the root, as matching each argument against all subcommands takes as long as converting a
  /// page. `nil` for other commands, help, shell completion and errors.
  private static func conversion(_ arguments: [String]) -> Convert? {
    guard arguments.first == "convert" else { return nil }
    if let convert = PlainCommandLine.convert(arguments.dropFirst()) { return convert }
    return (try? Convert.parseAsRoot(Array(arguments.dropFirst()))) as? Convert
  }
}
