import Diagnostics
import Glibc

/// Writes a file atomically, unless it already has the same contents.
enum OutputFile {
  static func write(_ text: String, to path: String) throws(Diagnostic) {
    // Avoids recompiling what depends on the file.
    if content(of: path) == Array(text.utf8) { return }
    let temporary = path + ".new"
    guard let file = fopen(temporary, "w") else { throw fault(path) }
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
      let fault = fault(path)
      unlink(temporary)
      throw fault
    }
  }

  private static func content(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func fault(_ path: String) -> Diagnostic {
    Diagnostic(.error, .cannotWrite, "cannot write '\(path)': \(String(cString: strerror(errno)))")
  }
}
