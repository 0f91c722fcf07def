import Diagnostics

/// The one output of a batch: standard output, or a file that is there when all is done.
final class BatchOutput {
  private let path: String
  private var file: ResultFile?

  /// Makes an output; `-` is standard output.
  init(_ path: String) { self.path = path }

  /// Appends to it; a file is begun with the first bytes.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    if bytes.isEmpty { return }
    if path == "-" { return try Files.writeToStandardOutput(bytes) }
    if file == nil { file = try ResultFile(path) }
    try file?.write(bytes)
  }

  /// Gives the file its name, where anything was written.
  func finish() throws(Diagnostic) { try file?.finish() }
}
