import OffprintKit
import Testing
import TestSupport

@Suite("Dumps made to do harm")
struct HostileDumpTests {
  @Test(
    "are read in time linear to their size",
    arguments: [
      "a b\u{0C}", "1\u{0C}", "Page 1 of 9\n", "- 1 -\n", "+--+\n| a |\n", "|\n+--\n", "┌─┐\n", "[1]a ",
      "1. a:b\n", "if (a) {\n",
      "} ;\n", "- - -\n", "_a ", "<https://", "word-\n", "a-\nb ", "\u{AD}\n", "字\n",
      "字字字字字字字字字字字字字字字字字字字字\n",
      "*** START *** \n*** END ***\n", "the long line of a paragraph that is broken by some program, but\n",
      "(a) \n", "\n \n", "\u{0C}\u{0C}",
    ]) func linear(_ piece: String) throws
  {
    var options = Converter.Options()
    options.format = "text"
    let count = 20_000 / piece.utf8.count
    let clock = ContinuousClock()
    let text = Array(String(repeating: piece, count: count).utf8)
    let time = try clock.measure { _ = try Converter(options: options).convert(text, file: "page.txt") }
    #expect(time < .seconds(60))
  }

  @Test("random bytes of the signs that layouts consist of") func random() throws {
    let pieces = [
      "+", "-", "|", "\n", "\n\n", "\u{0C}", "[1]", "1. http://a", " ", "a", "字", "Page 2 of 3", "{", "};",
      "_", "<", ">", "│", "─", "-\n",
    ]
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<200 {
      let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let dump = Dump(text: Array(text.utf8))
      for line in dump.lines { #expect(line.range.upperBound <= dump.text.count && !line.range.isEmpty) }
      _ = try DumpText.markdown(text)
    }
  }
}
