import OffprintKit
import Testing

@Suite("JSON: written and read back")
struct JSONRoundTripTests {
  @Test("random articles are the same after it, and so are their bytes", arguments: 0..<25)
  func random(batch: Int) throws {
    for seed in UInt64(batch * 200)..<UInt64(batch * 200 + 200) {
      var generator = ArticleGenerator(seed: seed)
      let article = generator.article()
      let bytes = write(article)
      let read: Article
      do { read = try JSONReader().read(bytes, file: "seed") } catch {
        Issue.record("seed \(seed): \(error)")
        continue
      }
      #expect(read == article, "seed \(seed)")
      #expect(write(read) == bytes, "seed \(seed)")
    }
  }
}

/// The article as JSON.
func write(_ article: Article, provenance: Bool = false) -> [UInt8] {
  var options = WriterOptions()
  options.provenance = provenance
  var output = ByteBuffer()
  JSONWriter(options: options).write(article, to: &output)
  return output.bytes
}
