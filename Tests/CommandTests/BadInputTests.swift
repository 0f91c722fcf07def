import Foundation
import Testing

/// Converts the hostile texts, JSON and Markdown of the suite `badinput`, without a crash, a hang, or
/// unbounded memory.
///
/// `OFFPRINT_SUITES` is the folder of the suites. `OFFPRINT_BINARY` is a release binary, with which the large
/// inputs are converted too and memory is measured.
@Suite struct BadInputTests {
  private struct Input: Decodable {
    var name: String
    var file: String
    var bytes: Int
    var expect: String
    var why: String
  }

  private static let suite: URL = {
    let named = ProcessInfo.processInfo.environment["OFFPRINT_SUITES"].map { URL(filePath: $0) }
    return (named ?? Shell.root.appending(path: "../shared/suites")).appending(path: "badinput")
  }()
  private static let largestInDebug = 500_000
  private static let codes: Set<Int32> = [0, 64, 65, 66, 69, 73, 78]

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: suite.path), "no suite badinput"),
    arguments: ["t-", "j-", "m-"])
  func survives(_ kind: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "offprint-bad-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let maker = Self.suite.appending(path: "make.py").path
    let made = try MeasuredCommand.python([maker, folder.path, "--only", kind])
    #expect(made.errors.isEmpty, "\(made.errors)")
    let manifest = try Data(contentsOf: folder.appending(path: "manifest-\(kind).json"))
    let inputs = try JSONDecoder().decode([Input].self, from: manifest)
      .filter {
        $0.name.hasPrefix(kind) && (MeasuredCommand.release != nil || $0.bytes <= Self.largestInDebug)
      }
    #expect(!inputs.isEmpty)
    for input in inputs {
      for format in ["json", "markdown"] { try Self.check(input, in: folder, to: format) }
    }
  }

  private static func check(_ input: Input, in folder: URL, to format: String) throws {
    let path = folder.appending(path: input.file).path
    let label = "\(input.name) to \(format) (\(input.why))"
    let outcome = try MeasuredCommand.convert(path, "-t", format)
    #expect(codes.contains(outcome.code), "\(label): ended with \(outcome.code)\n\(outcome.errors)")
    if try hasContentAsString(input, path) {
      #expect(outcome.code == 65 && outcome.errors.contains("content"), "\(label): \(outcome.errors)")
    } else if input.expect == "ok" {
      #expect(outcome.code == 0, "\(label): \(outcome.errors)")
    } else if input.expect == "error" {
      #expect(outcome.code != 0, "\(label): was taken")
    }
    if MeasuredCommand.release != nil {
      // A single byte can become a node in the tree of Markdown.
      let limit = (input.name.hasPrefix("m-") ? 400 : 10) * input.bytes + 60_000_000
      #expect(outcome.memory <= limit, "\(label): \(outcome.memory) bytes of memory, \(limit) allowed")
    }
  }

  /// Whether an input that the suite considers valid has text where this program's contract requires a tree.
  private static func hasContentAsString(_ input: Input, _ path: String) throws -> Bool {
    guard input.expect == "ok", input.file.hasSuffix(".json") else { return false }
    let article = try? JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    return (article as? [String: Any])?["content"] is String
  }
}
