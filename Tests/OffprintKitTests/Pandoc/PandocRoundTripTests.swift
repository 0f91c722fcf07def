import OffprintKit
import Testing

@Suite("Pandoc: written and read back")
struct PandocRoundTripTests {
  @Test("random articles are the same after the losses of the format", arguments: 0..<10, [2, 3])
  func random(batch: Int, version: Int) throws {
    for seed in UInt64(batch * 200)..<UInt64(batch * 200 + 200) {
      var generator = ArticleGenerator(seed: seed)
      try check(generator.article(), version: version, "seed \(seed)")
    }
  }

  @Test("and so is an article with everything", arguments: [2, 3])
  func everything(version: Int) throws {
    try check(.withEverything, version: version, "everything")
  }

  private func check(_ article: Article, version: Int, _ name: String) throws {
    let bytes = pandoc(article, version: version)
    let read: Article
    do { read = try PandocReader().read(bytes, file: name) } catch {
      Issue.record("\(name): \(error)")
      return
    }
    let expected = PandocWriter.losses.apply(to: article)
    #expect(read.metadata == expected.metadata, "\(name)")
    if read.content != expected.content { Issue.record("\(name): \(difference(read, expected))") }
  }
}

/// The article as pandoc's document.
func pandoc(_ article: Article, version: Int = 2) -> [UInt8] {
  var options = WriterOptions()
  options.pandocVersion = version
  var output = ByteBuffer()
  PandocWriter(options: options).write(article, to: &output)
  return output.bytes
}

/// The first difference between the JSON of two articles.
func difference(_ one: Article, _ other: Article) -> String {
  let sides = [write(one), write(other)]
  let same = zip(sides[0], sides[1]).prefix { $0 == $1 }.count
  return sides.map { String(decoding: $0[max(0, same - 150)..<min($0.count, same + 150)], as: UTF8.self) }
    .joined(separator: "\nis not\n")
}
