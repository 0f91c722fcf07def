import Glibc
import OffprintKit
import SiteProfile
import Synchronization

/// Converts inputs to a file each or to one output, going on past those that fail.
struct Batch {
  let converter: Converter
  let writer: any Writer
  let inputs: [String]
  /// How many inputs are converted at once.
  let jobs: Int

  private var format: String { type(of: writer).format }
  private var capacity: Capacity { type(of: writer).capacity }

  /// Writes a file for each input; an input of several articles gives one for each, unless the format holds
  /// several.
  ///
  /// Reports what fails as it goes and throws the worst exit code at the end.
  func run(into directory: String) throws {
    let targets = try OutputNames(inputs: inputs, directory: directory, writer: type(of: writer))
    try Files.makeDirectory(directory)
    let reporter = Mutex(Reporter())
    Parallel.forEach(inputs.count, jobs: jobs) { index in
      let result = convert(inputs[index])
      var diagnostics = result.diagnostics
      do throws(Diagnostic) {
        let sets =
          capacity == .one ? result.records.map { [$0] } : result.records.isEmpty ? [] : [result.records]
        for (place, records) in sets.enumerated() {
          try Files.write(
            bytes(of: records, from: inputs[index], size: result.size),
            to: targets.name(of: index, part: place, of: sets.count))
        }
      } catch {
        diagnostics.append(error)
      }
      if !diagnostics.isEmpty { reporter.withLock { $0.report(diagnostics) } }
    }
    try reporter.withLock { try $0.finish() }
  }

  /// Writes all articles to one output, `-` for standard output.
  ///
  /// Reports what fails as it goes and throws the worst exit code at the end. Throws at once where the format
  /// holds
  /// one article and there are more.
  func run(to output: String) throws {
    if type(of: writer).isBinary, output == "-", isatty(STDOUT_FILENO) != 0 {
      throw Diagnostic(
        .error, .usage, "\(format) is no text for a terminal", fix: "name a file with --output, or use a pipe"
      )
    }
    guard capacity != .one || inputs.count == 1 else { throw tooMany(inputs.count, "inputs") }
    var reporter = Reporter()
    var records: [Record] = []
    var gathered: [UInt8] = []
    var size = 0
    let isStreamed = capacity == .stream && output == "-"
    // No more at once than keeps all processors busy: a stream shows what is done while the rest is still to
    // come.
    let step = isStreamed ? jobs * 4 : inputs.count
    for start in stride(from: 0, to: inputs.count, by: max(step, 1)) {
      for result in converted(start..<min(start + step, inputs.count)) {
        reporter.report(result.diagnostics)
        records += result.records
        size += result.size
        guard capacity == .stream else { continue }
        do throws(Diagnostic) {
          gathered += try bytes(of: result.records, from: result.name, size: result.size)
        } catch {
          reporter.report([error])
        }
      }
      guard isStreamed else { continue }
      try Files.writeToStandardOutput(gathered)
      gathered.removeAll(keepingCapacity: true)
      records.removeAll(keepingCapacity: true)
    }
    if isStreamed { return try reporter.finish() }
    if capacity == .one, records.count > 1 { throw tooMany(records.count, "articles") }
    guard !records.isEmpty else { return try reporter.finish() }
    if capacity != .stream {
      gathered = try bytes(of: records, from: inputs.count == 1 ? inputs[0] : output, size: size)
    }
    if output == "-" {
      try Files.writeToStandardOutput(gathered)
    } else {
      try Files.write(gathered, to: output)
    }
    try reporter.finish()
  }

  private func tooMany(_ count: Int, _ what: String) -> Diagnostic {
    let others = converter.registry.writers.filter { $0.capacity != .one }.map { $0.format }
    let alternative = others.isEmpty ? "" : ", or --to \(others.joined(separator: " or "))"
    return Diagnostic(
      .error, .usage, "one output of \(format) holds one article, not \(count) \(what)",
      fix: "name a directory with --output-dir, which gets a file for each\(alternative)")
  }

  private struct Result: Sendable {
    var records: [Record] = []
    var diagnostics: [Diagnostic] = []
    /// The name of the input, and how many bytes it has.
    var name = ""
    var size = 0
  }

  private func converted(_ range: Range<Int>) -> [Result] {
    guard range.count > 1 else { return range.map { convert(inputs[$0]) } }
    let results = Mutex([Result](repeating: Result(), count: range.count))
    Parallel.forEach(range.count, jobs: jobs) { place in
      let result = convert(inputs[range.lowerBound + place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0 }
  }

  private func convert(_ input: String) -> Result {
    var result = Result()
    result.name = input
    do {
      let name = Files.name(of: input)
      let bytes = try Files.read(input)
      result.size = bytes.count
      for conversion in try converter.conversions(of: bytes, file: name) {
        result.records.append(Record(input: input == "-" ? nil : input, article: conversion.article))
        result.diagnostics += conversion.diagnostics
      }
    } catch let diagnostic as Diagnostic {
      result.diagnostics.append(diagnostic)
    } catch let fault as ConversionFault {
      result.diagnostics += fault.diagnostics
    } catch {
      result.diagnostics.append(Diagnostic(.error, .badInput, "\(input): \(error)"))
    }
    return result
  }

  /// What is written of records; `name` is that of their input, or of what is written, in the message where
  /// that is more
  /// than may become of so many bytes.
  private func bytes(of records: [Record], from name: String, size: Int) throws(Diagnostic) -> [UInt8] {
    var buffer = ByteBuffer(limit: ByteBuffer.limit(forInputOf: size))
    writer.write(records, to: &buffer)
    guard !buffer.isOver else {
      throw Diagnostic(
        .error, .badInput,
        "\(Files.name(of: name)): as \(format) it would be more than 100 times as large as the input, and 16 MiB"
      )
    }
    return buffer.bytes
  }
}
