import Foundation

/// Runs commands of transcripts with the binary built with the tests.
enum Shell {
  /// The package's folder, in which commands run.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether actual output is written as expected output.
  static let accepts = ProcessInfo.processInfo.environment["ACCEPT"] != nil

  /// The folder of the built programs.
  private static let programs: URL = {
    let test = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return test?.deletingLastPathComponent() ?? own
  }()

  /// The path of a built program.
  static func program(_ name: String) -> String { programs.appending(path: name).path }

  /// Runs a command in a folder; programs in its `bin` take precedence.
  static func run(_ command: Transcript.Command, in place: URL = root) throws -> Transcript.Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "offprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: ".input")
    let output = folder.appending(path: ".output")
    let errors = folder.appending(path: ".errors")
    for file in [output, errors] { try Data().write(to: file) }
    try Data((command.input ?? "").utf8).write(to: input)

    let process = Process()
    // Tests of stages' programs let this process ignore SIGPIPE, which the shell would inherit.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal=PIPE", "/bin/sh", "-c", command.text]
    process.currentDirectoryURL = place
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(place.path)/bin:\(programs.path):\(environment["PATH"] ?? "")"
    environment["TMP"] = folder.path
    environment["LC_ALL"] = "C"
    environment["OFFPRINT_PROFILES"] = nil
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    func text(_ file: URL) throws -> String {
      String(decoding: try Data(contentsOf: file), as: UTF8.self)
        .replacingOccurrences(of: folder.path, with: "$TMP")
        // A command that may not write a large file cannot write its coverage, and says so.
        .replacing(/LLVM Profile [^\n]*\n/, with: "")
    }
    return Transcript.Outcome(
      output: try text(output), errors: try text(errors), code: process.terminationStatus)
  }
}
