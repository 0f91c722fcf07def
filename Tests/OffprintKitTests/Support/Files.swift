import Glibc
import Testing

/// File access for tests, without Foundation.
enum Files {
  /// The text of a file; `nil` if it cannot be read.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"), "cannot write \(path)")
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  /// A new folder, which the caller removes.
  static func temporaryFolder() throws -> String {
    var template = Array("/tmp/offprint-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Runs a program on the path and returns its exit code; `nil` if there is no such program.
  static func run(_ arguments: String...) -> Int32? {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var process = pid_t()
    guard let program = pointers[0], posix_spawnp(&process, program, nil, nil, pointers, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let code = (status >> 8) & 0xFF
    return code == 127 ? nil : code
  }
}
