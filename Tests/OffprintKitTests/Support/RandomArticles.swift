import OffprintKit
import TestSupport

/// Random articles of everything that is hard to write, reproducible from a seed.
struct RandomArticles {
  private var random: SeededGenerator

  init(seed: UInt64) {
    var first = SeededGenerator(seed: seed)
    random = SeededGenerator(seed: first.next() ^ (seed << 32))
  }

  private static let pieces = [
    "word", "a", "b", "Zürich", "他说", "“你好”", "€5", "$5", "$", " ", " ", " ", "\n", "*", "**", "_", "__",
    "snake_case", "`", "``",
    "[", "]", "(", ")", "[a](b)", "![", "]:", "[^1]", "<", ">", "<b>", "</p>", "<script>", "<!--", "&",
    "&amp;", "&#42;", "\\", "\\\\",
    "#", "# ", "- ", "+ ", "1. ", "1)", "7. ", "---", "===", "~", "~~", "~~~", "|", "a|b", "!", ":",
    "http://a.b/c_d*e", "www.a.b/_c_*",
    "x@y.zz", ".", ",", "'", "\"", "\u{A0}", "\u{3000}", "😀", "é", "\t", "-", "+", "=", "> ", "3 < 4", "```",
    ":-:", "[ ] ", "[x] ",
  ]

  private static let urls = [
    "/x", "https://example.org/a_(b)", "/a b", "/a(b", "?a&lt=1", "/a<b>", "#frag", "", "mailto:x@y.zz",
    "/*a*_b_", "/ü", "/a\\b", "/p|q",
    "https://example.org/",
  ]

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  mutating func text() -> String {
    var text = ""
    for _ in 0...below(5) { text += pick(Self.pieces) }
    return text
  }

  mutating func inlines(_ depth: Int) -> [Inline] {
    (0...below(4)).map { _ in inline(depth) }
  }

  mutating func inline(_ depth: Int) -> Inline {
    guard depth > 0 else { return .text(text()) }
    switch below(24) {
    case 0, 1: return .emphasis(inlines(depth - 1))
    case 2, 3: return .strong(inlines(depth - 1))
    case 4: return .strikethrough(inlines(depth - 1))
    case 5: return .code(text())
    case 6, 7:
      return .link(
        Link(url: pick(Self.urls), title: below(3) == 0 ? text() : nil, children: inlines(depth - 1)))
    case 8: return .image(Image(url: pick(Self.urls), alt: text(), title: below(3) == 0 ? text() : nil))
    case 9: return .lineBreak
    case 10: return .subscript(inlines(depth - 1))
    case 11: return .mark(inlines(depth - 1))
    case 12: return .abbreviation(Abbreviation(title: text(), children: inlines(depth - 1)))
    default: return .text(text())
    }
  }

  mutating func blocks(_ depth: Int) -> [Block] {
    (0...below(3)).map { _ in block(depth) }
  }

  mutating func block(_ depth: Int) -> Block {
    switch below(depth > 0 ? 14 : 8) {
    case 0...3: return .paragraph(inlines(2))
    case 4: return .heading(Heading(depth: 1 + below(6), children: inlines(1)))
    case 5: return .code(CodeBlock(language: below(2) == 0 ? "swift" : nil, value: text()))
    case 6: return .thematicBreak
    case 7:
      let cells: (inout RandomArticles) -> Table.Row = { random in
        (0..<2).map { _ in Table.Cell(children: [.paragraph(random.inlines(1))]) }
      }
      return .table(Table(headerRows: 1, rows: (0...below(3)).map { _ in cells(&self) }))
    case 8: return .blockQuote(blocks(depth - 1))
    case 9: return .container(Container(kind: nil, children: blocks(depth - 1)))
    case 10: return .figure(Figure(images: [Image(url: "/i.png", alt: text())]))
    default:
      let ordered = below(2) == 0
      let items = (0...below(3)).map { _ in
        ListItem(
          checked: below(8) == 0 ? true : nil,
          children: [.paragraph(inlines(1))] + (below(2) == 0 ? blocks(depth - 1) : []))
      }
      return .list(
        List(
          ordered: ordered, start: ordered && below(2) == 0 ? below(12) : nil, tight: below(2) == 0,
          items: items))
    }
  }

  mutating func article(depth: Int = 3) -> Article {
    Article(content: blocks(depth))
  }
}
