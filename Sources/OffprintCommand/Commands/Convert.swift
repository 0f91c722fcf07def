import ArgumentParser
import Diagnostics
import Glibc
import OffprintKit

/// `offprint convert`
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert pages to articles.",
    discussion: """
      Examples:
        offprint convert page.html
        lynx -dump -nolist https://example.org/a | offprint convert -s
        offprint convert page.html -t json --stage ./shout.py -o story.json
        offprint convert saved/*.html -t xhtml --output-dir articles
        offprint convert monday.html tuesday.md -o week.epub
      """)

  @Argument(help: "The pages; '-' or nothing is standard input.", completion: .file())
  var inputs: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The output format: \(Command.current.registry.writers.map { $0.format }.joined(separator: ", ")).",
      discussion: "Default: by the output's name, else markdown."),
    completion: .list(Command.current.registry.writers.map { $0.format }))
  var to: String?

  @Option(name: [.short, .long], help: "The file to write instead of standard output.", completion: .file())
  var output: String?

  @Option(
    help: "The directory to write a file for each input to, under its base name.", completion: .directory)
  var outputDir: String?

  @Flag(help: "Keep the directories of inputs below --output-dir.")
  var keepDirs = false

  @Option(
    help: ArgumentHelp(
      "What to do about an input that fails: report prints it, record also writes a line to JSON Lines.",
      valueName: "choice"))
  var onError = ErrorChoice.report

  @Option(
    name: [.short, .long], help: "The number of inputs to convert at once. Default: the number of processors."
  )
  var jobs: Int?

  @Flag(help: "Fail with 65 if nothing that reads like an article is found.")
  var failEmpty = false

  @OptionGroup(title: "Reading") var conversion: ConversionOptions

  @OptionGroup(title: "Writing") var writing: WritingOptions

  func validate() throws {
    if output != nil, outputDir != nil { throw ValidationError("Give --output or --output-dir, not both.") }
    if conversion.url != nil, inputs.count > 1 {
      throw ValidationError("--url is the address of one page, and there are \(inputs.count) inputs.")
    }
    if keepDirs, outputDir == nil { throw ValidationError("--keep-dirs goes with --output-dir.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() throws {
    try Reporter.run {
      let target = try target(in: Command.current.registry)
      var converter = try conversion.converter(target: target.format)
      converter.options.provenance = writing.provenance
      converter.options.failsEmpty = failEmpty
      converter.options.joinsParts = outputDir == nil && target.capacity == .one
      if onError == .record, target.format != JSONLinesWriter.format {
        throw Diagnostic(.error, .usage, "--on-error record goes with JSON Lines", fix: "add --to jsonl")
      }
      var options = try writing.options(isSandboxed: conversion.sandbox)
      options.custom = converter.options.custom
      let batch = Batch(
        converter: converter, writer: target.init(options: options), inputs: inputs.isEmpty ? ["-"] : inputs,
        jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), limits: conversion.limits,
        recordsErrors: onError == .record, reporter: Reporter(isQuiet: conversion.quiet))
      if let outputDir {
        try batch.run(into: outputDir, keepsDirectories: keepDirs)
      } else {
        try batch.run(to: output ?? "-")
      }
    }
  }

  private func target(in registry: Registry) throws -> any Writer.Type {
    guard let to else { return try named(in: registry) }
    guard let writer = registry.writer(for: to) else {
      throw ConversionOptions.unknown("output format", to, among: registry.writers.map { $0.format })
    }
    return writer
  }

  /// The writer for the output's extension; Markdown if that is unknown.
  private func named(in registry: Registry) throws -> any Writer.Type {
    guard let output else { return MarkdownWriter.self }
    if let writer = registry.writers.first(where: { output.hasSuffix("." + $0.fileExtension) }) {
      return writer
    }
    let reader = registry.readers.first { $0.fileExtensions.contains { output.hasSuffix("." + $0) } }
    guard let format = reader?.format else {
      if let diagnostic = PandocFormats.refusal(of: output) { throw diagnostic }
      return MarkdownWriter.self
    }
    guard let writer = registry.writer(for: format) else {
      throw Diagnostic(
        .error, .usage, "\(output): \(format) is read, not written",
        fix: "name a format with --to, such as xhtml")
    }
    return writer
  }

  /// The handling of an input that fails.
  enum ErrorChoice: String, Choice {
    case report, record
  }
}

extension Convert: PlainOptions {
  static var standard: Convert {
    var command = Convert()
    command.inputs = []
    command.to = nil
    command.output = nil
    command.outputDir = nil
    command.keepDirs = false
    command.onError = .report
    command.jobs = nil
    command.failEmpty = false
    command.conversion = .standard
    command.writing = .standard
    return command
  }

  mutating func setFlag(_ name: String) -> Bool {
    switch name {
    case "--keep-dirs": keepDirs = true
    case "--fail-empty": failEmpty = true
    default: return conversion.setFlag(name) || writing.setFlag(name)
    }
    return true
  }

  mutating func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--to", "-t": to = value
    case "--output", "-o": output = value
    case "--output-dir": outputDir = value
    case "--on-error": return ErrorChoice(rawValue: value).store(in: &onError)
    case "--jobs", "-j": return Int(value).map(Optional.some).store(in: &jobs)
    default: return conversion.setOption(name, value) || writing.setOption(name, value)
    }
    return true
  }
}
