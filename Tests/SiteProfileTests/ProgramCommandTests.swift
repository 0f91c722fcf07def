import SiteProfile
import TestSupport
import Testing

@Suite("Commands of stages' programs")
struct ProgramCommandTests {
  private func words(_ text: String) -> [String]? {
    (try? ProgramCommand(text)).flatMap { $0 }.map { [$0.program] + $0.arguments }
  }

  @Test func wordsAreThoseOfTheShell() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["a", "b", " ", "\t", "'", "\"", "\\", "-x", "é", "=", ",", "/"]
    var texts: [String] = []
    while texts.count < 300 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      if words(text) != nil { texts.append(text) }
    }
    let script = texts.map { "printf '<%s>' \($0)\necho\n" }.joined()
    let printed = run("sh <<'END OF SCRIPT'\n\(script)END OF SCRIPT\n").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(printed.count == texts.count + 1)
    for (text, line) in zip(texts, printed) {
      #expect(words(text)?.map { "<\($0)>" }.joined() == String(line), "\(text)")
    }
  }

  @Test(arguments: [
    "a 'b", "a \"b", "a b\\", "a \"b\\\"", "a'b c", "a | b", "a > b", "a && b", "a >b", "a 2>&1", "a |b",
  ])
  func isRefusedAsAShellWouldNotPassItOn(_ text: String) {
    #expect(throws: ProgramCommand.Fault.self) { try ProgramCommand(text) }
  }

  @Test func whatIsNoOperatorIsLiteral() {
    #expect(
      words("a $HOME `b` *.c ~ x|y '|' \\> #") == ["a", "$HOME", "`b`", "*.c", "~", "x|y", "|", ">", "#"])
    #expect(words(" \t ") == nil)
  }

  @Test func aFaultHasAPosition() throws {
    let fault = try #require(throws: ProgramCommand.Fault.self) { try ProgramCommand("lines:./é \"x") }
    #expect(fault.offset == 10)
    #expect(fault.message == "the quote \" is never closed")
  }

  @Test func aPrefixSaysThatItTakesLines() throws {
    let command = try #require(try ProgramCommand("lines:./fix 'lines:'"))
    #expect(command == ProgramCommand(program: "./fix", arguments: ["lines:"], takesLines: true))
  }
}
