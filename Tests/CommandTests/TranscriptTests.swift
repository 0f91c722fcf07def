import Foundation
import Testing

/// Runs the transcripts: what is typed, and what must come out on standard output, standard error and as exit code.
///
/// `ACCEPT=1 swift test --filter CommandTests` writes what comes out into the transcripts; review it as a diff.
/// `TRANSCRIPT=NAME` runs one file alone.
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
