/// A paragraph that is HTML as text: the page, or the feed that it is, escaped it once too often.
enum EscapedMarkup {
  /// The fewest paragraphs that are not an example in a text about HTML.
  private static let fewestParagraphs = 2

  /// The blocks of the HTML, after the text before it; `nil` if a paragraph contains none.
  static func blocks(of paragraph: [Inline]) -> [Block]? {
    guard case .text(let last)? = paragraph.last, last.utf8.last == UInt8(ascii: ">"),
      paragraph.allSatisfy(\.isPlain)
    else { return nil }
    let text = Array(paragraph.plainText.utf8)
    guard let start = text.firstIndex(of: UInt8(ascii: "<")), isMarkup(text[start...]) else { return nil }
    let before = WhiteSpace.trimmed(String(decoding: text[..<start], as: UTF8.self)[...])
    let blocks = EmbeddedHTML.blocks(of: String(decoding: text[start...], as: UTF8.self))
    return (before.isEmpty ? [] : [.paragraph([.text(String(before))])]) + blocks
  }

  /// Whether a text begins with a tag of a block, and has several paragraphs that end as they should.
  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    guard
      ["<p", "<div", "<h1", "<h2", "<h3", "<ul", "<figure", "<article", "<blockquote"].contains(where: {
        text.starts(with: $0.utf8)
      })
    else { return false }
    var (opened, closed) = (0, 0)
    for place in text.indices where text[place] == UInt8(ascii: "<") {
      let rest = text[place...].dropFirst()
      if rest.starts(with: "p>".utf8) || rest.starts(with: "p ".utf8) { opened += 1 }
      if rest.starts(with: "/p>".utf8) { closed += 1 }
    }
    return opened >= fewestParagraphs && opened == closed
  }
}

extension Inline {
  /// Whether it is text or a line break.
  fileprivate var isPlain: Bool {
    switch self {
    case .text, .lineBreak: true
    default: false
    }
  }
}
