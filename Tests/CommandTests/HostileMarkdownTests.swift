import Foundation
import Testing

/// Converts Markdown made to be slow: 1 MB of each shape with the release binary that `OFFPRINT_BINARY` names, which has
/// a second for it, and little of it with the debug one.
@Suite(.serialized) struct HostileMarkdownTests {
  @Test(arguments: HostileMarkdown.all)
  func isLinear(_ shape: HostileMarkdown.Shape) throws {
    let isRelease = MeasuredCommand.release != nil
    let text = shape.text(isRelease ? 1_000_000 : 20_000)
    let file = FileManager.default.temporaryDirectory.appending(path: "offprint-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let outcome = try MeasuredCommand.convert(file.path, "-t", "json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    guard isRelease else { return }
    print("\(String(format: "%5.2f s %5d MB", outcome.time, outcome.memory / 1_000_000))  \(shape.name)")
    #expect(outcome.time < 1)
    // A mark of one byte is a node in the tree of the article.
    #expect(outcome.memory < 200 * text.utf8.count + 60_000_000)
  }
}
