import Foundation
import Testing

/// What other packages rely on: the public declarations, and the samples that show how to use them.
@Suite struct PublicInterfaceTests {
  @Test("the public interface is the recorded one; make api records it")
  func recorded() throws { try check("api.py", Shell.accepts ? " --write" : "") }

  @Test("the samples of the documentation compile")
  func samples() throws { try check("snippets.py") }

  /// Runs a check on the modules built with the tests.
  private func check(_ script: String, _ options: String = "") throws {
    let folder = URL(filePath: Shell.program("offprint")).deletingLastPathComponent().path
    let outcome = try Shell.run(
      Transcript.Command(
        line: 1, text: "python3 .ci/\(script) '\(folder)'\(options)", input: nil,
        expected: Transcript.Outcome(output: "", errors: "", code: 0)))
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }
}
