import Diagnostics
import Glibc
import OffprintKit

/// Converts inputs to one file each, or all to one output, continuing after failures.
///
/// A single input is converted in this process; several, and the records of a stream, in separate processes.
struct Batch {
  let converter: Converter
  let writer: any Writer
  let inputs: [String]
  /// The number of inputs converted at once.
  let jobs: Int
  let limits: Limits
  /// Whether an input that fails gets a line in the output.
  let recordsErrors: Bool
  let reporter: Reporter

  /// The destination of results.
  enum Target {
    case directory(OutputNames)
    /// `-` is standard output.
    case output(String)
  }

  var format: String { type(of: writer).format }
  var capacity: Capacity { type(of: writer).capacity }

  /// Writes a file for each input; an input with several articles gets one for each, unless the format can
  /// contain several.
  ///
  /// Reports failures as they occur and throws the worst exit code at the end.
  func run(into directory: String, keepsDirectories: Bool) throws {
    let names = try OutputNames(
      inputs: inputs, directory: directory, writer: type(of: writer), keepsDirectories: keepsDirectories)
    for directory in names.directories {
      try Files.makeDirectory(directory)
      TemporaryName.removeLeftovers(in: directory)
    }
    if let note = names.note(inputs) { reporter.report([note]) }
    try run(.directory(names))
  }

  /// Writes all articles to one output, `-` for standard output.
  ///
  /// Reports failures as they occur and throws the worst exit code at the end. Throws at once if there are
  /// several articles but the format can contain only one.
  func run(to output: String) throws {
    if type(of: writer).isBinary, output == "-", isatty(STDOUT_FILENO) != 0 {
      throw Diagnostic(
        .error, .usage, "\(format) is not text for a terminal",
        fix: "name a file with --output, or use a pipe"
      )
    }
    guard capacity != .one || inputs.count == 1 else { throw tooMany(inputs.count, "inputs") }
    try run(.output(output))
  }

  private func run(_ target: Target) throws {
    defer { converter.endPrograms() }
    var items =
      switch target {
      case .directory:
        Items(inputs, converter, takesRecords: true, countsRecords: capacity == .one, limit: limits.input)
      case .output:
        Items(inputs, converter, takesRecords: capacity != .one, countsRecords: false, limit: limits.input)
      }
    if let only = items.only() { try runHere(only, target) } else { try runApart(&items, target) }
    try reporter.finish()
  }

  private func runHere(_ step: Items.Step, _ target: Target) throws {
    let item: Item
    var result: ItemResult
    switch step {
    case .wait: return
    case .failure(let failed, let diagnostic):
      item = failed
      result = failure(of: failed, [diagnostic])
    case .item(let only):
      item = only
      result = convert(only) {
        Watch.begin(limits, label(of: only))
      }
    }
    switch target {
    case .directory(let names):
      write(&result, of: item, names)
      reporter.report(result.messages)
      Watch.end()
    case .output(let path):
      if capacity == .one, result.parts.count > 1 {
        reporter.report(result.messages)
        throw tooMany(result.parts.count, "articles")
      }
      let bytes = bytes(of: &result, item)
      reporter.report(result.messages)
      // The reader of the output may take any time.
      Watch.end()
      let output = BatchOutput(path)
      try output.write(bytes)
      try output.finish()
    }
  }

  private func runApart(_ items: inout Items, _ target: Target) throws {
    var output: BatchOutput?
    if case .output(let path) = target { output = BatchOutput(path) }
    let isGathered = output != nil && capacity == .collection
    var gathered: [Record] = []
    var size = 0
    func outcome(_ result: ItemResult, of item: Item) -> Outcome {
      var result = result
      if case .directory(let names) = target {
        write(&result, of: item, names)
        return Outcome(messages: result.messages)
      }
      let output = isGathered ? PackedRecords.bytes(of: result.parts.map(\.record)) : bytes(of: &result, item)
      return Outcome(messages: result.messages, output: output)
    }
    let workers = Workers(
      count: jobs, limits: limits,
      work: { outcome(convert($0), of: $0) },
      failure: { outcome(failure(of: $0, [$1]), of: $0) },
      end: { converter.endPrograms() })
    try workers.run(&items) { item, outcome in
      reporter.report(outcome.messages)
      if isGathered {
        gathered += try PackedRecords.records(outcome.output, from: inputs[item.input])
        size += outcome.output.count
      } else {
        try output?.write(outcome.output)
      }
    }
    if !gathered.isEmpty {
      try output?.write(written(gathered, of: inputs.count == 1 ? inputs[0] : format, size: size))
    }
    try output?.finish()
  }

  /// The input's name for messages; `nil` if it is the only input and has no name.
  func namedInput(_ item: Item) -> String? {
    inputs.count == 1 && inputs[item.input] == "-" && item.line == nil && item.page == nil
      ? nil : item.page?.name ?? Files.name(of: inputs[item.input])
  }

  /// The label of an item in messages.
  func label(of item: Item) -> String {
    let name = item.page?.name ?? Files.name(of: inputs[item.input])
    return item.line.map { "\(name):\($0)" } ?? name
  }

  private func tooMany(_ count: Int, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .usage, "one output of \(format) holds one article, not \(count) \(what)",
      fix: Self.placesForSeveral(converter.registry))
  }

  /// The advice to users whose output can contain only one article.
  static func placesForSeveral(_ registry: Registry) -> String {
    let others = registry.writers.filter { $0.capacity != .one }.map { $0.format }
    let alternative = others.isEmpty ? "" : ", or --to \(others.joined(separator: " or "))"
    return "name a directory with --output-dir, which gets a file for each\(alternative)"
  }
}
