import ArgumentParser
import OffprintKit
import SiteProfile
import Synchronization

/// Converts several inputs to files of one directory, going on past those that fail.
struct Batch {
  let converter: Converter
  let writer: any Writer
  let inputs: [String]

  /// Writes a file for each input. Reports what fails as it goes and throws the worst exit code at the end.
  func run(into directory: String, jobs: Int) throws {
    let targets = try targets(in: directory)
    try Files.makeDirectory(directory)
    let reporter = Mutex(Reporter())
    Parallel.forEach(inputs.count, jobs: jobs) { index in
      let diagnostics = convert(inputs[index], to: targets[index])
      if !diagnostics.isEmpty { reporter.withLock { $0.report(diagnostics) } }
    }
    try reporter.withLock { try $0.finish() }
  }

  private func convert(_ input: String, to target: String) -> [Diagnostic] {
    do {
      let conversion = try converter.convert(try Files.read(input), file: Convert.name(of: input))
      var buffer = ByteBuffer()
      writer.write(conversion.article, to: &buffer)
      try Files.write(buffer.bytes, to: target)
      return conversion.diagnostics
    } catch let diagnostic as Diagnostic {
      return [diagnostic]
    } catch let fault as ConversionFault {
      return fault.diagnostics
    } catch {
      return [Diagnostic(.error, .badInput, "\(input): \(error)")]
    }
  }

  /// The file of each input: its base name with the format's extension. Throws where two would be the same,
  /// or one the input itself.
  private func targets(in directory: String) throws(Diagnostic) -> [String] {
    var taken: [String: String] = [:]
    var targets: [String] = []
    for input in inputs {
      let target = "\(directory)/\(Self.baseName(of: input)).\(type(of: writer).fileExtension)"
      if let other = taken[target] {
        throw Diagnostic(
          .error, .usage, "'\(other)' and '\(input)' would both be written to \(target)",
          fix: "convert them into different directories")
      }
      if Files.isSame(input, target) {
        throw Diagnostic(
          .error, .usage, "'\(input)' would be overwritten by its own result",
          fix: "convert into another directory")
      }
      taken[target] = input
      targets.append(target)
    }
    return targets
  }

  private static func baseName(of input: String) -> String {
    if input == "-" { return "stdin" }
    let name = input.split(separator: "/").last.map(String.init) ?? input
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
