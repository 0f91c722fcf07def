import Foundation
import Testing

/// Runs the transcripts: commands with expected standard output, standard error and exit code.
///
/// `ACCEPT=1 swift test --filter CommandTests` writes the actual output into the transcripts; review the
/// diff. `TRANSCRIPT=NAME` runs only one file.
@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all())
  func runs(_ file: URL) throws {
    let transcript = try Transcript(contentsOf: file)
    var renewed = transcript
    for (index, command) in transcript.commands.enumerated() {
      let outcome = try Shell.run(command)
      renewed.commands[index].expected = outcome
      if Shell.accepts { continue }
      #expect(
        outcome == command.expected,
        "\(file.lastPathComponent):\(command.line): % \(command.line(of: command.text))")
    }
    if Shell.accepts { try renewed.write(to: file) }
  }
}
