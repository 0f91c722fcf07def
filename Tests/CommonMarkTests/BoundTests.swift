import CommonMark
import Testing
import TestSupport

/// Limits for all inputs.
@Suite struct BoundTests {
  /// The number of tokens of all leaves, after checking that they nest.
  private static func tokens(_ text: String) -> Int {
    guard let document = MarkdownDocument(parsing: Array(text.utf8)) else { return 0 }
    var inlines = InlineParser(document)
    var count = 0
    for block in document.descendants(of: document.root) {
      switch document.kind(of: block) {
      case .paragraph, .heading, .tableCell:
        inlines.parse(block)
        #expect(nest(inlines.tokens.map(\.kind)), "\(text.prefix(200).debugDescription)")
        count += inlines.tokens.count
      default: break
      }
    }
    return count
  }

  private static func nest(_ kinds: [InlineToken.Kind]) -> Bool {
    let ends: [InlineToken.Kind: InlineToken.Kind] = [
      .emphasisStart: .emphasisEnd, .strongStart: .strongEnd, .strikethroughStart: .strikethroughEnd,
      .linkStart: .linkEnd, .imageStart: .imageEnd,
    ]
    var open: [InlineToken.Kind] = []
    for kind in kinds {
      if let end = ends[kind] {
        open.append(end)
      } else if kind.isEnd, open.popLast() != kind {
        return false
      }
    }
    return open.isEmpty
  }

  /// Each of these hung cmark-gfm for more than twenty seconds at this size.
  @Test(.timeLimit(.minutes(1)), arguments: ["- - - -\n\n", "-\t", "> - ", ">a*\n", "![[]()", ":a@b.c"])
  func shapesThatHungACMark(unit: String) {
    _ = Self.tokens(String(repeating: unit, count: 400_000 / unit.utf8.count))
    _ = Self.tokens(
      String(repeating: ">", count: 200_000) + String(repeating: unit, count: 100_000 / unit.utf8.count))
  }

  @Test func tokensOfRandomTextsNest() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 { _ = Self.tokens(RandomMarkdown.text(from: RandomMarkdown.allPieces, &generator)) }
  }

  @Test func deepContainersAreJoined() {
    let html = HTMLRenderer.html(of: String(repeating: "> ", count: 1000) + "a\n")
    #expect(html.split(separator: "<blockquote>").count == MarkdownDocument.deepestNesting)
    #expect(html.contains("<p>a</p>"))
    let list = HTMLRenderer.html(of: String(repeating: "- ", count: 1000) + "a\n")
    #expect(list.split(separator: "<ul>").count == MarkdownDocument.deepestNesting / 2)
  }

  @Test func longDefinitionsAreNotUsedWithoutEnd() {
    let address = String(repeating: "u", count: 50_000)
    let text = "[a]: /\(address)\n\n" + String(repeating: "[a] ", count: 10_000)
    let html = HTMLRenderer.html(of: text)
    #expect(html.utf8.count < text.utf8.count * 4)
    #expect(html.contains("<a href="))
    #expect(html.hasSuffix("[a]</p>\n"))
  }

  @Test func emptyAndOddTexts() {
    for text in [
      "", "\n", "\r", "\u{0}", "\u{FEFF}", "\u{FEFF}# a", "a\r\nb\rc", "`", "[", "![", "<", "&", "\\", "$",
      "~",
    ] {
      _ = Self.tokens(text)
    }
    #expect(HTMLRenderer.html(of: "\u{FEFF}# a") == "<h1>a</h1>\n")
    #expect(HTMLRenderer.html(of: "a\r\n\r\nb\rc") == "<p>a</p>\n<p>b\nc</p>\n")
  }
}
