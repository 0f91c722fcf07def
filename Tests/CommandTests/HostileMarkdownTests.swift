import Foundation
import Testing

/// Converts Markdown designed to be slow: 1 MB of each kind within a second with the release binary in
/// `OFFPRINT_BINARY`, and less of it with the debug one.
@Suite(.serialized) struct HostileMarkdownTests {
  private let isRelease = MeasuredCommand.release != nil

  private func convert(_ text: String, to format: String) throws -> MeasuredCommand.Outcome {
    let file = FileManager.default.temporaryDirectory.appending(path: "offprint-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    // Other programs on the machine make single runs slower: the fastest of three counts.
    var outcome = try MeasuredCommand.convert(file.path, "-t", format)
    for _ in 1..<3 where isRelease && outcome.time >= Self.longest {
      let next = try MeasuredCommand.convert(file.path, "-t", format)
      if next.time < outcome.time { outcome = next }
    }
    return outcome
  }

  /// The maximum processor time in seconds.
  private static let longest = 1.0

  @Test(arguments: HostileMarkdown.all)
  func isLinear(_ shape: HostileMarkdown.Shape) throws {
    let text = shape.text(isRelease ? 1_000_000 : 20_000)
    let outcome = try convert(text, to: "json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    guard isRelease else { return }
    print("\(String(format: "%5.2f s %5d MB", outcome.time, outcome.memory / 1_000_000))  \(shape.name)")
    // What does not grow linearly takes minutes.
    #expect(outcome.time < Self.longest)
    // A single byte can become a node in the tree of the article.
    #expect(outcome.memory < 200 * text.utf8.count + 60_000_000)
  }

  @Test("tags behind an address that a formula ends with are written in linear time")
  func tagsBehindAddress() throws {
    let tags = String(repeating: "<a", count: isRelease ? 500_000 : 10_000)
    let outcome = try convert("$http://a$\(tags)", to: "markdown")
    #expect(outcome.code == 0, "\(outcome.errors)")
    if isRelease { #expect(outcome.time < Self.longest) }
  }
}
