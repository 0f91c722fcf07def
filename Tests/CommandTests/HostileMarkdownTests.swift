import Foundation
import Testing

/// Converts Markdown designed to be slow: 1 MB of each kind with the release binary in `OFFPRINT_BINARY`, and less of it
/// with the debug one. `make hostile` prints the times; here they must be linear, on a slow machine too.
@Suite(.serialized) struct HostileMarkdownTests {
  private let isRelease = MeasuredCommand.release != nil

  private func convert(_ text: String, to format: String) throws -> MeasuredCommand.Outcome {
    let file = FileManager.default.temporaryDirectory.appending(path: "offprint-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try MeasuredCommand.convert(file.path, "-t", format)
  }

  /// The processor time in seconds within which no closer look is needed.
  private static let quick = 1.0
  /// The maximum processor time in seconds.
  private static let longest = 5.0

  /// Whether a text takes at most about four times as long as a quarter of it, in one of three trials: other programs on
  /// the machine make single runs slower.
  private func isLinear(_ time: Double, to format: String, _ text: (_ part: Int) -> String) throws -> Bool {
    if time < Self.quick { return true }
    var time = time
    for _ in 0..<3 where time < Self.longest {
      if time < 8 * (try convert(text(4), to: format).time) { return true }
      time = try convert(text(1), to: format).time
    }
    return false
  }

  @Test(arguments: HostileMarkdown.all)
  func isLinear(_ shape: HostileMarkdown.Shape) throws {
    let size = isRelease ? 1_000_000 : 20_000
    let text = shape.text(size)
    let outcome = try convert(text, to: "json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    guard isRelease else { return }
    print("\(String(format: "%5.2f s %5d MB", outcome.time, outcome.memory / 1_000_000))  \(shape.name)")
    #expect(try isLinear(outcome.time, to: "json") { shape.text(size / $0) }, "\(outcome.time) s")
    // A single byte can become a node in the tree of the article.
    #expect(outcome.memory < 200 * text.utf8.count + 60_000_000)
  }

  @Test("tags behind an address that a formula ends with are written in linear time")
  func tagsBehindAddress() throws {
    let tags = { String(repeating: "<a", count: $0) }
    let count = isRelease ? 500_000 : 10_000
    let outcome = try convert("$http://a$\(tags(count))", to: "markdown")
    #expect(outcome.code == 0, "\(outcome.errors)")
    guard isRelease else { return }
    #expect(
      try isLinear(outcome.time, to: "markdown") { "$http://a$\(tags(count / $0))" }, "\(outcome.time) s")
  }
}
