import ArgumentParser
import Glibc
import OffprintKit
import SiteProfile
import Synchronization

/// `offprint convert`
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert pages to articles.",
    discussion: """
      Examples:
        offprint convert page.txt
        lynx -dump -nolist https://example.org/a | offprint convert -s
        offprint convert page.txt -t json --stage ./shout.py -o story.json
        offprint convert saved/*.txt -t xhtml --output-dir articles
      """)

  @Argument(help: "The pages; '-' or nothing is standard input.", completion: .file())
  var inputs: [String] = []

  @Option(
    name: [.short, .long],
    help: "The output format: markdown, text, json or xhtml. Default: by the output's name, else markdown.")
  var to: String?

  @Option(name: [.short, .long], help: "The file to write instead of standard output.", completion: .file())
  var output: String?

  @Option(
    help: "The directory that gets a file for each input, under its base name.", completion: .directory)
  var outputDir: String?

  @Flag(name: [.short, .long], help: "Begin Markdown and text with a front matter of metadata.")
  var standalone = false

  @Option(help: "Wrap text at this many columns; 0 keeps a paragraph on one line.")
  var width = 0

  @Flag(help: "Tell in JSON where each fact came from.")
  var provenance = false

  @Option(
    name: [.short, .long], help: "How many inputs are converted at once. Default: one for each processor.")
  var jobs: Int?

  @OptionGroup var conversion: ConversionOptions

  func validate() throws {
    if output != nil, outputDir != nil { throw ValidationError("Give --output or --output-dir, not both.") }
    if inputs.count > 1, outputDir == nil {
      throw ValidationError("Several inputs need --output-dir, a directory that gets a file for each.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if width < 0 { throw ValidationError("--width must be at least 0.") }
  }

  func run() throws {
    try Reporter.run {
      var converter = try conversion.converter()
      converter.options.provenance = provenance
      let writer = try writer(in: converter.registry)
      if let outputDir {
        try Batch(converter: converter, writer: writer, inputs: inputs.isEmpty ? ["-"] : inputs)
          .run(into: outputDir, jobs: jobs ?? Parallel.processors)
        return
      }
      let input = inputs.first ?? "-"
      let conversion = try converter.convert(try Files.read(input), file: Self.name(of: input))
      var reporter = Reporter()
      reporter.report(conversion.diagnostics)
      var buffer = ByteBuffer()
      writer.write(conversion.article, to: &buffer)
      if let output, output != "-" {
        try Files.write(buffer.bytes, to: output)
      } else {
        try Files.writeToStandardOutput(buffer.bytes)
      }
    }
  }

  /// What messages call an input.
  static func name(of input: String) -> String { input == "-" ? "standard input" : input }

  private func writer(in registry: Registry) throws -> any Writer {
    var options = WriterOptions()
    options.standalone = standalone
    options.width = width == 0 ? nil : width
    options.provenance = provenance
    if let to {
      guard let writer = registry.writer(for: to) else {
        throw ConversionOptions.unknown("output format", to, among: registry.writers.map { $0.format })
      }
      return writer.init(options: options)
    }
    let named = output.flatMap { output in
      registry.writers.first { output.hasSuffix("." + $0.fileExtension) }
    }
    return (named ?? MarkdownWriter.self).init(options: options)
  }
}
