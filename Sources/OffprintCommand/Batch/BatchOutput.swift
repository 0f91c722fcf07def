import Diagnostics

/// The single output of a batch: standard output, or a file that appears once complete.
final class BatchOutput {
  private let path: String
  private var file: ResultFile?

  /// Creates an output; `-` is standard output.
  init(_ path: String) { self.path = path }

  /// Appends bytes; the file is created with the first ones.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    if bytes.isEmpty { return }
    if path == "-" { return try Files.writeToStandardOutput(bytes) }
    if file == nil { file = try ResultFile(path) }
    try file?.write(bytes)
  }

  /// Gives the file its name, if anything was written.
  func finish() throws(Diagnostic) { try file?.finish() }
}
