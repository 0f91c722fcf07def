import Glibc

/// A failure of a program that a test needs; the description gives the reason.
struct ProgramFailure: Error, CustomStringConvertible {
  let description: String
}

/// A file with some bytes, removed when the object is deallocated.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/offprint-test-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0, let stream = fdopen(file, "w") else {
      throw ProgramFailure(description: "no temporary file")
    }
    let written = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, written == bytes.count else {
      throw ProgramFailure(description: "cannot write \(path)")
    }
  }

  deinit { unlink(path) }

  /// The current contents of the file.
  func read() -> String {
    guard let stream = fopen(path, "r") else { return "" }
    defer { fclose(stream) }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return String(decoding: text, as: UTF8.self) }
      text += chunk[..<count]
    }
  }
}

/// Runs a program on the path and returns its exit status and its output, including standard error.
func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
  let output = try TemporaryFile([])
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_APPEND, 0)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { words.forEach { free($0) } }
  var process = pid_t()
  let fault = posix_spawnp(&process, program, &actions, nil, &words, environ)
  guard fault == 0 else { throw ProgramFailure(description: "\(program) is missing: apt install \(program)") }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, output.read())
}
