import OffprintKit
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
  @Test("an article with every node kind comes out as the contract says")
  func everything() {
    let lines = String(decoding: write(.withEverything, provenance: true), as: UTF8.self)
    #expect(lines == everythingAsJSON)
  }

  @Test("what is absent is left out")
  func empty() {
    let text = String(decoding: write(Article()), as: UTF8.self)
    #expect(
      text == """
        {
          "offprint": 1,
          "content": {"type": "root", "children": []}
        }

        """)
  }

  @Test("provenance comes on request only")
  func provenance() {
    let text = String(decoding: write(.withEverything), as: UTF8.self)
    #expect(!text.contains("\"provenance\""))
  }

  @Test("what would be no good JSON is put right")
  func invalidValues() {
    var article = Article(content: [.heading(Heading(depth: 9, children: [.text("a\0b")]))])
    article.metadata.title = ""
    article.metadata.image = LeadImage()
    article.metadata.wordCount = -1
    article.metadata.custom = [
      JSONMember("n", .number("1; drop")), JSONMember("n", .null), JSONMember("e", .number("")),
      JSONMember("x", .number("01")),
    ]
    #expect(
      String(decoding: write(article), as: UTF8.self) == """
        {
          "offprint": 1,
          "custom": {"n": "1; drop", "e": "", "x": "01"},
          "content": {"type": "root", "children": [
            {"type": "heading", "depth": 6, "children": [{"type": "text", "value": "a\u{FFFD}b"}]}
          ]}
        }

        """)
  }
}
