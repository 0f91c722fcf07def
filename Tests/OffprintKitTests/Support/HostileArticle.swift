import OffprintKit
import TestSupport

private let pieces = [
  "<", "<zz>", "zz>", "<img src=x onerror=alert(1)>", "img src=x onerror=alert(1)>", "</", "<!--", "-->",
  "<?", "<![CDATA[", "`", "``", "```", "~~~", "*", "**", "_", "~", "~~", "[", "]", "(javascript:alert(1))",
  "](javascript:alert(1))", "[x](javascript:alert(1))", "(", ")", ":", ": javascript:x", "]: javascript:x",
  "javascript:alert(1)", "<javascript:alert(1)>", "ms-settings:", "http://j", "www.b", "a@b.example", "//",
  ".", "http://a.example/<zz>", "!", "|", "\\", "$", "$$", "^", "{", "}", "&lt;zz&gt;", "\n", " ", "\t",
  "\"", "'", "a", "1", "1. ", "- ", "+ ", "> ", "# ", "    ", "---", "|-|-|", "===", "[ ] ", "[!NOTE]",
  "[^1]", "[^1]: ", "\n[1]: javascript:x\n", "\n\n", "\u{1}", "\u{A0}", "#96;", "&", "&#58;",
]

/// Generates articles of pieces that are one character away from being active content.
struct HostileArticle<Source: ChoiceSource> {
  private var random: Source
  private var depth = 0

  init(_ random: Source) { self.random = random }

  /// An article.
  mutating func article() -> Article {
    var content = blocks(8)
    for name in ["1", "2", "www.b"] {
      content.append(.footnoteDefinition(FootnoteDefinition(identifier: name, children: blocks(3))))
    }
    var metadata = Metadata()
    metadata.title = text()
    metadata.deck = text()
    metadata.tags = [text(), text()]
    return Article(metadata: metadata, content: content)
  }

  private mutating func text() -> String {
    (0..<random.pick(1...4)).map { _ in random.pick(pieces) }.joined()
  }

  private mutating func blocks(_ most: Int) -> [Block] {
    depth += 1
    defer { depth -= 1 }
    return (0..<random.pick(1...(depth > 3 ? 1 : most))).map { _ in block() }
  }

  private mutating func block() -> Block {
    switch 15 - random.pick(0...(depth > 3 ? 9 : 15)) {
    case 0:
      let isTight = random.oneIn(2)
      return .list(
        List(
          ordered: random.oneIn(2), start: random.oneIn(3) ? 7 : nil, tight: isTight,
          items: (0..<random.pick(1...3)).map { _ in
            ListItem(checked: random.oneIn(4) ? random.oneIn(2) : nil, children: blocks(2))
          }))
    case 1: return .blockQuote(blocks(2))
    case 2:
      return .callout(Callout(kind: random.pick(["note", "other"]), title: line(), children: blocks(2)))
    case 3:
      return .descriptionList([DescriptionItem(terms: [line()], details: [blocks(2)])])
    case 4, 5:
      let rows = (0..<random.pick(1...3)).map { _ in
        (0..<random.pick(1...3)).map { _ in
          Table.Cell(
            columnSpan: random.oneIn(8) ? 2 : 1,
            children: random.oneIn(8) ? blocks(1) : [.paragraph(line())])
        }
      }
      return .table(Table(caption: random.oneIn(3) ? line() : [], headerRows: random.pick(0...1), rows: rows))
    case 6, 7:
      return .code(
        CodeBlock(
          language: random.oneIn(3) ? text() : nil, meta: random.oneIn(4) ? text() : nil,
          value: text() + text()))
    case 8: return .heading(Heading(depth: random.pick(1...3), children: line()))
    case 9: return .math(Math(text() + text(), notation: random.oneIn(4) ? .mathML : .tex))
    case 10:
      return .embed(
        Embed(kind: "video", url: "https://a.example/b.mp4", fallback: depth > 3 ? [] : blocks(1)))
    case 11:
      return .figure(Figure(images: [image()], caption: line(), credit: line()))
    default: return .paragraph(line())
    }
  }

  private mutating func image() -> Image {
    Image(
      url: random.pick(["https://a.example/b.png", text()]), alt: text(),
      title: random.oneIn(2) ? text() : nil)
  }

  private mutating func line() -> [Inline] {
    (0..<random.pick(1...4)).map { _ in inline() }
  }

  private mutating func inline() -> Inline {
    depth += 1
    defer { depth -= 1 }
    switch 22 - random.pick(0...(depth > 5 ? 10 : 22)) {
    case 0: return .emphasis(line())
    case 1: return .strong(line())
    case 2: return .strikethrough(line())
    case 3: return .underline(line())
    case 4: return .quote(line())
    case 5: return .superscript(line())
    case 6: return .span(LanguageSpan(language: text(), direction: .rtl, children: line()))
    case 7: return .abbreviation(Abbreviation(title: text(), children: line()))
    case 8: return .ruby([RubySegment(base: line(), annotation: line())])
    case 9, 10:
      return .link(
        Link(
          url: random.pick(["https://a.example/\(text())", "javascript:x", text()]),
          title: random.oneIn(2) ? text() : nil,
          children: line()))
    case 11: return .image(image())
    case 12: return .lineBreak
    case 13: return .footnoteReference(random.pick(["1", "2", "www.b", "none", "a]b"]))
    case 14, 15: return .code(text())
    case 16: return .math(Math(text(), notation: random.oneIn(5) ? .mathML : .tex))
    default: return .text(text())
    }
  }
}

extension HostileArticle<SeededGenerator> {
  /// Makes a generator whose articles are reproducible from a seed.
  init(seed: UInt64) { self.init(SeededGenerator(seed: seed)) }
}
