import OffprintKit
import Testing
import TestSupport

/// Lines written directly from their inlines equal those written by a flow.
struct PlainLineTests {
  private static let texts = [
    "a", "word ", " word", "(", ").", "*", "_", "~", "`", "[", "]", "!", "$5", "|", "\\", "“q”", "é", "€",
    "1.", "#",
    "http://a.example/", "x\ny", "2*3*4", "&amp;", "\u{A0}", "\u{7}", "___",
  ]
  private static let addresses = [
    "https://a.example/b", "https://a.example/(c", "#d", "/e", "https://a.example/$f", "mailto:g@a.example",
    "",
  ]

  @Test(arguments: [MarkdownOptions.Emphasis.star, .underscore])
  func straightIsAsLaidOut(emphasis: MarkdownOptions.Emphasis) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      let line = (0...random.pick(0...4)).map { _ in Self.inline(&random) }
      // A span without properties forces the use of a flow.
      let laidOut = Inline.span(LanguageSpan(children: line))
      #expect(
        Self.markdown([line], emphasis) == Self.markdown([[laidOut]], emphasis), "\(line)")
    }
  }

  private static func inline(_ random: inout SeededGenerator) -> Inline {
    switch random.pick(0...9) {
    case 0: .lineBreak
    case 1: .code(random.pick(texts))
    case 2: .image(image(&random))
    case 3: .link(Link(url: random.pick(addresses), children: [.image(image(&random))]))
    case 4: .link(Link(url: random.pick(addresses), title: "t", children: [.text(random.pick(texts))]))
    case 5: .emphasis([.text(random.pick(texts))])
    case 6: .strong([.text(random.pick(texts))])
    default: .text(random.pick(texts) + random.pick(texts))
    }
  }

  private static func image(_ random: inout SeededGenerator) -> Image {
    Image(url: random.pick(addresses), alt: random.pick(texts))
  }

  private static func markdown(_ lines: [[Inline]], _ emphasis: MarkdownOptions.Emphasis) -> String {
    var options = WriterOptions()
    options.markdown.emphasis = emphasis
    var output = ByteBuffer()
    let article = Article(content: lines.map { .paragraph($0) })
    MarkdownWriter(options: options).write(article, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
