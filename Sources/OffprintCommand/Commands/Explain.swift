import ArgumentParser
import Diagnostics
import Glibc
import OffprintKit

/// `offprint explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what each line or block of a page was marked as, by whom and why.",
    discussion: """
      Examples:
        offprint explain page.txt
        offprint explain page.html --html report.html
        offprint explain page.txt --json | jq '.lines[] | select(.mark == "furniture").text'
      """)

  @Argument(help: "The page; '-' or nothing is standard input.", completion: .file())
  var input = "-"

  @Flag(help: "Write JSON, for programs.")
  var json = false

  @Option(
    help: ArgumentHelp("Write an HTML page that shows it in colours.", valueName: "file"),
    completion: .file())
  var html: String?

  @OptionGroup var conversion: ConversionOptions

  func run() throws {
    try Reporter.run {
      let name = Files.name(of: input)
      if let html, input != "-", let target = Files.real(html), target == Files.real(input) {
        throw Diagnostic(
          .error, .usage, "'\(name)' would be overwritten by its own explanation", fix: "name another file")
      }
      let bytes = try Files.read(input, atMost: self.conversion.limits.input)
      let converter = try conversion.converter()
      defer { converter.endPrograms() }
      Watch.begin(self.conversion.limits, name)
      let conversion = try converter.convert(bytes, file: name)
      Watch.end()
      Reporter(isQuiet: self.conversion.quiet).report(conversion.diagnostics)
      if conversion.page == nil {
        throw Diagnostic(
          .error, .badInput, "\(name): this is an article already; only pages can be explained")
      }
      let explanation = Explanation(conversion)
      if let html {
        try Files.write(ExplanationPage.bytes(of: explanation, name: name), to: html)
      } else if json {
        try Files.writeToStandardOutput(ExplanationJSON.bytes(of: explanation))
      } else {
        let text = ExplanationText(isColored: Terminal.isColored(STDOUT_FILENO), width: Terminal.width)
        try Files.writeToStandardOutput(Array(text.write(explanation).utf8))
      }
    }
  }
}
