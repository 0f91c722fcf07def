import OffprintKit
import Testing

@Suite("Habits of typed and printed texts")
struct TypedTextTests {
  @Test("ligatures are letters") func ligatures() throws {
    let text =
      "\(DumpText.title)\n\nThe ﬁrst oﬃce of the miller was di\u{FB03}cult to ﬂood.\n\n\(DumpText.paragraphs[0])"
    #expect(try DumpText.markdown(text).contains("The first office of the miller was difficult to flood."))
  }

  @Test("a line with signs of the same width below it is a heading", arguments: ["=", "-", "~"])
  func underlines(sign: String) throws {
    let heading = "The gates of the mill"
    let text = """
      \(DumpText.title)

      \(DumpText.paragraphs[0])

      \(heading)
      \(String(repeating: sign, count: heading.count))

      \(DumpText.paragraphs[1])
      """
    let found = try DumpText.markdown(text)
    #expect(found.contains("## \(heading)\n\n\(DumpText.paragraphs[1])"), "\(found)")
  }

  @Test("bullets before a no-break space are bullets") func bullets() throws {
    let text =
      "\(DumpText.title)\n\n\(DumpText.paragraphs[0])\n\n•\u{A0}one\n•\u{A0}two\n\n\(DumpText.paragraphs[1])"
    #expect(try DumpText.markdown(text).contains("- one\n- two"))
  }

  @Test("lines with the buttons of a page go") func buttons() throws {
    let text = ([DumpText.title] + DumpText.paragraphs + ["Share this: (BUTTON) Copy"]).joined(
      separator: "\n\n")
    #expect(try !DumpText.markdown(text).contains("BUTTON"))
  }
}
