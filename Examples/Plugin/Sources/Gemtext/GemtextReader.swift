import Diagnostics
import OffprintKit

/// Reads gemtext, the format of pages on Gemini: what a line is shows at its start.
public struct GemtextReader: Reader {
  /// `gemtext`
  public static let format = "gemtext"
  /// `gmi`
  public static let fileExtensions = ["gmi"]
  /// `text/gemini`
  public static let mediaTypes = ["text/gemini"]

  /// Never: it looks like any other text.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool { false }

  /// Makes a reader.
  public init() {}

  /// Reads an article. Every text is one; its first heading is the title.
  public func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    var article = Article()
    var list: [ListItem] = []
    var code: [Substring]?
    for line in String(decoding: input.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        if let lines = code {
          article.content.append(.code(CodeBlock(value: lines.joined(separator: "\n"))))
          code = nil
        } else {
          code = []
        }
        continue
      }
      if code != nil {
        code?.append(line)
        continue
      }
      if line.hasPrefix("* ") {
        list.append(ListItem(children: [.paragraph([.text(String(line.dropFirst(2)))])]))
        continue
      }
      if !list.isEmpty {
        article.content.append(.list(List(items: list)))
        list = []
      }
      if let block = Self.block(line) { article.content.append(block) }
    }
    if !list.isEmpty { article.content.append(.list(List(items: list))) }
    if let lines = code { article.content.append(.code(CodeBlock(value: lines.joined(separator: "\n")))) }
    if case .heading(let heading)? = article.content.first, heading.depth == 1 {
      article.metadata.title = heading.children.plainText
      article.content.removeFirst()
    }
    return .article(article)
  }

  private static func block(_ line: Substring) -> Block? {
    let text = line.drop { "#>= ".contains($0) }
    if text.isEmpty { return nil }
    let inlines: [Inline] = [.text(String(text))]
    if line.hasPrefix("=>") {
      let parts = text.split(separator: " ", maxSplits: 1)
      let label = parts.count > 1 ? parts[1] : parts[0]
      return .paragraph([.link(Link(url: String(parts[0]), children: [.text(String(label))]))])
    }
    if line.hasPrefix(">") { return .blockQuote([.paragraph(inlines)]) }
    let depth = line.prefix { $0 == "#" }.count
    guard (1...3).contains(depth) else { return .paragraph([.text(String(line))]) }
    return .heading(Heading(depth: depth, children: inlines))
  }
}
