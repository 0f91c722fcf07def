import OffprintKit
import Testing

/// The metadata before Markdown and text.
struct FrontMatterTests {
  private func title(_ title: String) -> String {
    var metadata = Metadata()
    metadata.title = title
    var options = WriterOptions()
    options.standalone = true
    return written(Article(metadata: metadata), by: MarkdownWriter(options: options))
  }

  @Test(arguments: [
    ("A plain title, with (some) marks!", "A plain title, with (some) marks!"),
    ("Title: subtitle", "\"Title: subtitle\""),
    ("no", "\"no\""), ("Null", "\"Null\""), ("1984", "\"1984\""), ("2020-01-07", "\"2020-01-07\""),
    ("- a", "\"- a\""),
    ("a #b", "\"a #b\""), ("a#b", "a#b"), ("", "\"\""), ("say \"hi\"", "say \"hi\""),
    ("\"hi\" \\", "\"\\\"hi\\\" \\\\\""),
    ("a\nb\u{85}", "\"a\\nb\\u0085\""), ("Zürich", "Zürich"), ("ends:", "\"ends:\""), ("😀", "\"😀\""),
  ])
  func strings(text: String, expected: String) {
    #expect(title(text) == "---\ntitle: \(expected)\n---\n")
  }

  @Test func nothingKnownIsNothing() {
    var options = WriterOptions()
    options.standalone = true
    #expect(
      written(Article(content: [.paragraph([.text("a")])]), by: MarkdownWriter(options: options)) == "a\n")
  }
}
