import OffprintKit
import TestSupport

/// Generates random articles that cover the whole model, reproducibly from a seed.
///
/// They are in normal form: no empty text for a missing field, no list start of 1, no NUL. Otherwise anything
/// may occur: adjacent texts, empty paragraphs, headings in lists in tables.
struct ArticleGenerator {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A whole article.
  mutating func article() -> Article {
    Article(metadata: metadata(), content: blocks(0...8, depth: 4))
  }

  mutating func metadata() -> Metadata {
    var metadata = Metadata()
    metadata.title = maybe { $0.words() }
    metadata.deck = maybe { $0.words() }
    metadata.kicker = maybe { $0.words() }
    metadata.kind = maybe { $0.words() }
    metadata.section = maybe { $0.words() }
    metadata.authors = list(0...3) { $0.author() }
    metadata.published = maybe { $0.date() }
    metadata.modified = maybe { $0.random.pick(["2021-02", "2021-02-03T04:05Z"]) }
    metadata.publication = maybe { $0.words() }
    metadata.url = maybe { $0.address() }
    metadata.canonicalURL = maybe { $0.address() }
    metadata.language = maybe { $0.random.pick(["en", "de-CH", "ar", "zh-Hant"]) }
    metadata.direction = maybe { $0.random.pick(Direction.allCases) }
    metadata.tags = list(0...3) { $0.words() }
    metadata.image = maybe { $0.leadImage() }
    if metadata.image?.isEmpty == true { metadata.image = nil }
    metadata.license = maybe { $0.words() }
    metadata.excerpt = maybe { $0.words() }
    metadata.wordCount = maybe { $0.random.pick(0...5000) }
    metadata.custom = members(depth: 3)
    return metadata
  }

  mutating func author() -> Author {
    Author(name: words(), url: maybe { $0.address() }, role: maybe { $0.words() })
  }

  mutating func date() -> String {
    random.pick(["2020", "2020-01-07", "2020-01-07T05:00:00-05:00"])
  }

  mutating func leadImage() -> LeadImage {
    var image = LeadImage()
    image.url = maybe { $0.address() }
    image.alt = maybe { $0.words() }
    image.caption = maybe { $0.words() }
    image.credit = maybe { $0.words() }
    image.width = maybe { $0.random.pick(0...4000) }
    image.height = maybe { $0.random.pick(0...4000) }
    return image
  }

  mutating func json(depth: Int) -> JSONValue {
    switch random.pick(0...(depth > 0 ? 5 : 3)) {
    case 0: .null
    case 1: .bool(random.oneIn(2))
    case 2:
      .number(random.pick(["0", "-0", "1", "-12.50", "6.02e23", "1E-9", "123456789012345678901234567890"]))
    case 3: .string(random.oneIn(5) ? "" : words())
    case 4: .array(list(0...3) { $0.json(depth: depth - 1) })
    default: .object(members(depth: depth - 1))
    }
  }

  mutating func members(depth: Int) -> [JSONMember] {
    let names = ["a", "b c", "\"", "", "offprint", "title", "é", "type", "children", "content"]
    return names.filter { _ in random.oneIn(6) }.map { JSONMember($0, json(depth: depth)) }
  }

  /// Text with everything that formats have difficulties with; never empty.
  mutating func words() -> String {
    let parts = [
      "word", "two words", " ", "é", "日本語", "עברית", "👩‍👩‍👧", "*", "_", "`", "#", "[x]", "<b>", "&amp;", "\"",
      "\\", "'",
      "|", "~", "\n", "\t", "1.", "-", "http://example.org/a_b", "\u{A0}", "\u{3000}", "\u{2028}", "\u{7F}",
      "\u{85}",
      "\u{1}",
      "$x$", "!", "\u{FEFF}", "\u{10FFFF}",
    ]
    return list(1...6) { $0.random.pick(parts) }.joined()
  }

  mutating func address() -> String {
    random.pick([
      "https://example.org/", "/a b(c)", "#note", "mailto:a@example.org", "data:,x", "/film.mp4",
      "?q=1&r=\"2\"",
    ])
  }

  mutating func identifier() -> String {
    random.pick(["1", "note", "Note 2", "a-b", "é"])
  }

  mutating func maybe<Value>(_ make: (inout ArticleGenerator) -> Value) -> Value? {
    random.oneIn(2) ? make(&self) : nil
  }

  mutating func list<Value>(_ range: ClosedRange<Int>, _ make: (inout ArticleGenerator) -> Value) -> [Value] {
    (0..<random.pick(range)).map { _ in make(&self) }
  }
}
