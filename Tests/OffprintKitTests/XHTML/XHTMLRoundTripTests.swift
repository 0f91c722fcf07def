import OffprintKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Articles written as XHTML and read back.
struct XHTMLRoundTripTests {
  /// The first seed, which `SEED=…` overrides.
  private static let first = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 1
  private static let cases: UInt64 = 1500

  /// The first difference between two descriptions, with its context.
  private func difference(_ one: String, _ other: String) -> String {
    let common = zip(one, other).prefix { $0 == $1 }.count
    let start = max(0, common - 200)
    return "…\(one.dropFirst(start).prefix(400))… for …\(other.dropFirst(start).prefix(400))…"
  }

  private func readBack(_ article: Article, _ images: ImageChoice? = nil) throws -> Article {
    var options = WriterOptions()
    options.images = images
    var output = ByteBuffer()
    XHTMLWriter(options: options).write(article, to: &output)
    return try XHTMLReader().read(output.bytes, file: "round-trip.xhtml")
  }

  @Test(arguments: [nil, ImageChoice.keep, .embed])
  func randomArticlesReadBack(images: ImageChoice?) throws {
    print("xhtml: seeds \(Self.first) to \(Self.first + Self.cases - 1)")
    for seed in Self.first..<(Self.first + Self.cases) {
      var generator = ArticleGenerator(seed: seed)
      let article = generator.article()
      let expected = XHTMLWriter.losses.apply(to: article)
      let read = try readBack(article, images)
      guard read != expected else { continue }
      for (one, other) in zip(read.content, expected.content) where one != other {
        Issue.record("seed \(seed): \(difference("\(one)", "\(other)"))")
        return
      }
      #expect(read.content.count == expected.content.count, "seed \(seed)")
      #expect(read.metadata == expected.metadata, "seed \(seed)")
      return
    }
  }

  @Test func everythingReadsBack() throws {
    #expect(try readBack(.withEverything) == XHTMLWriter.losses.apply(to: .withEverything))
    #expect(try readBack(SampleArticle.article) == XHTMLWriter.losses.apply(to: SampleArticle.article))
  }
}
