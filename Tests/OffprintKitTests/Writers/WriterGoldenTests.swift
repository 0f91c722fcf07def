import OffprintKit
import Testing

/// Complete documents, compared with golden files.
struct WriterGoldenTests {
  private let article = SampleArticle.article

  private func options(_ change: (inout WriterOptions) -> Void) -> WriterOptions {
    var options = WriterOptions()
    change(&options)
    return options
  }

  @Test func markdown() throws { try expectGolden(written(article, by: MarkdownWriter()), "sample.md") }

  @Test func standaloneMarkdown() throws {
    let writer = MarkdownWriter(options: options { $0.standalone = true })
    try expectGolden(written(article, by: writer), "sample-standalone.md")
  }

  @Test func text() throws { try expectGolden(written(article, by: TextWriter()), "sample.txt") }

  @Test func wrappedText() throws {
    let writer = TextWriter(options: options { $0.width = 44 })
    try expectGolden(written(article, by: writer), "sample-44.txt")
  }

  @Test func xhtml() throws { try expectGolden(written(article, by: XHTMLWriter()), "sample.xhtml") }
}
