import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles import`
struct ProfilesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Convert rules written for other programs to profiles.",
    discussion: """
      Examples:
        offprint profiles import ftr ftr-site-config -o my-profiles
        offprint convert page.html --profiles my-profiles
      """,
    subcommands: [FTR.self])

  /// `offprint profiles import ftr`
  struct FTR: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ftr",
      abstract: "Import site configurations in FiveFilters' format, which wallabag reads too.",
      discussion: """
        Each HOST.txt becomes DIR/hosts/HOST.yaml, where a profile is found by its file's name. Each line that a profile
        cannot say is told with its place and the reason, and stands as a comment in the profile. On pages
        of today rules for the body do more harm than good as they age, so that they are comments as well: try them with
        --body.
        """)

    @Argument(help: "Files, or a directory of them.", completion: .file(extensions: ["txt"]))
    var inputs: [String]

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("The directory of profiles to write to.", valueName: "dir"), completion: .directory)
    var outputDir = "."

    @Flag(help: "Overwrite existing profiles.")
    var force = false

    @Flag(help: "Make the rules for the body active. By default they are comments in the profiles.")
    var body = false

    @Flag(name: .shortAndLong, help: "Print only the numbers.")
    var quiet = false

    func run() throws {
      try Reporter.run {
        let files = try Files.expanding(inputs, extensions: ["txt"])
        let batch = FTRBatch(try files.map { ($0, try Files.read($0)) })
        for file in batch.unnamed {
          throw Diagnostic(
            .error, .usage, "\(file): the name contains no host",
            fix: "name the file HOST.txt, as in news.example.org.txt")
        }
        let folder = "\(outputDir)/hosts"
        let wanted = batch.rules.filter { !$0.isEmpty }
        if !force { try Files.refuseToOverwrite(wanted.map { "\(folder)/\($0.host).yaml" }) }
        try Files.makeDirectory(folder)
        for rule in wanted {
          try Files.write(Array(rule.yaml(withBody: body).utf8), to: "\(folder)/\(rule.host).yaml")
        }
        if !quiet { Reporter().report(batch.diagnostics) }
        Files.writeToStandardError(batch.summary)
      }
    }
  }
}
