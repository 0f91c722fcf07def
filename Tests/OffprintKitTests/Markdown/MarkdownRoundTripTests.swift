import OffprintKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Articles written as Markdown with a front matter and read back.
struct MarkdownRoundTripTests {
  /// The first seed, which `SEED=…` overrides.
  private static let first = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 1
  private static let cases: UInt64 = 1000

  @Test func randomArticlesReadBack() throws {
    print("markdown: seeds \(Self.first) to \(Self.first + Self.cases - 1)")
    for seed in Self.first..<(Self.first + Self.cases) {
      var generator = ArticleGenerator(seed: seed)
      let article = Self.withoutHTML(generator.article())
      let expected = Self.withSortedNotes(MarkdownWriter.losses.apply(to: article))
      let (text, read) = try Self.readBack(article)
      let kept = Self.withSortedNotes(MarkdownWriter.losses.apply(to: read))
      guard kept != expected else { continue }
      for (one, other) in zip(kept.content, expected.content) where one != other {
        Issue.record(
          "seed \(seed): \(difference("\(one)", "\(other)"))\n\(text)\n\(String(shown("\(article.content)").prefix(ProcessInfo.processInfo.environment["FULL"] == nil ? 0 : 40000)))"
        )
        return
      }
      #expect(kept.content.count == expected.content.count, "seed \(seed)\n\(text)")
      #expect(kept.metadata == expected.metadata, "seed \(seed)\n\(text)")
      return
    }
  }

  /// HTML blocks are read like a page, which preserves the text but not necessarily the blocks.
  @Test func noTextOfRandomArticlesIsLost() throws {
    for seed in Self.first..<(Self.first + Self.cases) {
      var generator = ArticleGenerator(seed: seed)
      let article = Self.inPlainWords(generator.article())
      let expected = Self.characters(of: MarkdownWriter.losses.apply(to: article))
      let (text, read) = try Self.readBack(article)
      let kept = Self.characters(of: MarkdownWriter.losses.apply(to: read))
      let lost = expected.merging(kept, uniquingKeysWith: -).filter {
        expected[$0.key] != nil && $0.value > 0
      }
      guard !lost.isEmpty else { continue }
      Issue.record("seed \(seed): \(lost)\n\(text)")
      return
    }
  }

  /// Footnotes can be reached from wherever they were, in tables and descriptions that are HTML too.
  @Test func noFootnoteOfRandomArticlesIsUnreachable() throws {
    for seed in Self.first..<(Self.first + Self.cases) {
      var generator = ArticleGenerator(seed: seed)
      let article = generator.article()
      let expected = Self.references(in: MarkdownWriter.losses.apply(to: article))
      let (text, read) = try Self.readBack(article)
      let lost = expected.subtracting(Self.references(in: read))
      guard !lost.isEmpty else { continue }
      Issue.record("seed \(seed): \(lost)\n\(text)")
      return
    }
  }

  /// The names of the footnotes that an article defines and refers to.
  private static func references(in article: Article) -> Set<String> {
    var names: Set<String> = []
    var defined: Set<String> = []
    _ = ArticleRewriter(
      block: { block in
        if case .footnoteDefinition(let note) = block { defined.insert(note.identifier) }
        return [block]
      },
      inline: { inline in
        if case .footnoteReference(let name) = inline { names.insert(name) }
        return [inline]
      }
    ).rewrite(article)
    return names.intersection(defined)
  }

  /// The article with everything that HTML in Markdown expresses differently normalized.
  private static func inPlainWords(_ article: Article) -> Article {
    ArticleRewriter(
      block: { block in
        switch block {
        case .container(let container): return container.children
        case .figure(let figure): return [.paragraph(figure.caption), .paragraph(figure.credit)]
        case .list(var list):
          for item in list.items.indices { list.items[item].checked = nil }
          return [.list(list)]
        default: return [block]
        }
      },
      inline: { inline in
        switch inline {
        case .footnoteReference: []
        // The annotations of ruby within ruby are lost in HTML.
        case .ruby(let segments): segments.flatMap { $0.base + $0.annotation }
        default: [inline]
        }
      }
    ).rewrite(article)
  }

  /// The number of occurrences of each character in an article, except white space.
  private static func characters(of article: Article) -> [Unicode.Scalar: Int] {
    var text = ""
    _ = ArticleRewriter(
      block: { block in
        if case .code(let code) = block { text += code.value }
        return [block]
      },
      inline: { inline in
        switch inline {
        case .text(let value), .code(let value): text += value
        default: break
        }
        return [inline]
      }
    ).rewrite(article)
    return text.unicodeScalars.reduce(into: [:]) { counts, scalar in
      if !scalar.properties.isWhitespace { counts[scalar, default: 0] += 1 }
    }
  }

  /// Footnotes referenced only by other footnotes have no defined order.
  private static func withSortedNotes(_ article: Article) -> Article {
    func name(_ block: Block) -> String? {
      if case .footnoteDefinition(let note) = block { note.identifier } else { nil }
    }
    var article = article
    article.content =
      article.content.filter { name($0) == nil }
      + article.content.filter { name($0) != nil }.sorted { (name($0) ?? "") < (name($1) ?? "") }
    return article
  }

  /// The first difference between two descriptions, with its context.
  private func difference(_ one: String, _ other: String) -> String {
    let (one, other) = (shown(one), shown(other))
    let common = zip(one, other).prefix { $0 == $1 }.count
    let start = max(0, common - 200)
    return
      "…\(String(one.dropFirst(start).prefix(400)))…\nfor\n…\(String(other.dropFirst(start).prefix(400)))…"
  }

  /// A description without the module's name, and with non-ASCII characters escaped.
  private func shown(_ text: String) -> [Character] {
    Array(
      text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined().split(separator: "OffprintKit.").joined()
        .split(separator: "Inline.").joined())
  }

  private static func readBack(_ article: Article) throws -> (text: String, article: Article) {
    var options = WriterOptions()
    options.standalone = true
    var output = ByteBuffer()
    MarkdownWriter(options: options).write(article, to: &output)
    guard
      case .article(let read) = try MarkdownReader().source(of: Input(output.bytes, name: "round-trip.md"))
    else {
      throw CancellationError()
    }
    return (String(decoding: output.bytes, as: UTF8.self), read)
  }

  /// The article without what Markdown represents as HTML blocks, which are read like a page.
  private static func withoutHTML(_ article: Article) -> Article {
    ArticleRewriter(block: { block in
      switch block {
      case .descriptionList(let items):
        return items.flatMap { $0.terms.map(Block.paragraph) + $0.details.flatMap(\.self) }
      case .table(var table):
        table.headerRows = min(table.headerRows, 1)
        table.rows = table.rows.map { row in
          row.map { cell in
            Table.Cell(
              isHeader: cell.isHeader,
              children: cell.children.filter { if case .paragraph = $0 { true } else { false } })
          }
        }
        return [.table(table)]
      case .math(let math) where math.notation == .mathML: return []
      default: return [block]
      }
    }).rewrite(article)
  }
}
