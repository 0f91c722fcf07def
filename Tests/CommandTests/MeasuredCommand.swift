import Foundation

/// Runs `offprint` and measures it, with the release binary in `OFFPRINT_BINARY` if it is set.
enum MeasuredCommand {
  struct Outcome {
    var code: Int32
    /// CPU time in seconds.
    var time: Double
    /// The peak of memory, in bytes.
    var memory: Int
    var errors: String
  }

  static let release = ProcessInfo.processInfo.environment["OFFPRINT_BINARY"]

  static func convert(_ arguments: String...) throws -> Outcome { try convert(arguments) }

  static func convert(_ arguments: [String]) throws -> Outcome { try run(["convert"] + arguments) }

  static func run(_ arguments: [String]) throws -> Outcome {
    // A separate process measures: a child of this one would include the memory of the tests.
    let measure = """
      import resource, subprocess, sys
      try:
          code = subprocess.run(sys.argv[2:], timeout=float(sys.argv[1]), stdout=subprocess.DEVNULL).returncode
      except subprocess.TimeoutExpired:
          code = -1000
      usage = resource.getrusage(resource.RUSAGE_CHILDREN)
      print(code, int((usage.ru_utime + usage.ru_stime) * 1e6), usage.ru_maxrss * 1024)
      """
    let binary = release ?? Shell.program("offprint")
    let limit = release == nil ? "120" : "30"
    let result = try python(["-c", measure, limit, binary] + arguments)
    let numbers = result.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 3 else { return Outcome(code: -1, time: 0, memory: 0, errors: result.errors) }
    return Outcome(
      code: Int32(numbers[0]), time: Double(numbers[1]) / 1e6, memory: numbers[2],
      errors: String(result.errors.prefix(500)))
  }

  static func python(_ arguments: [String]) throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let folder = FileManager.default.temporaryDirectory
    let files = ["out", "err"].map { folder.appending(path: "offprint-\(UUID().uuidString).\($0)") }
    defer { files.forEach { try? FileManager.default.removeItem(at: $0) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (texts[0], texts[1])
  }
}
