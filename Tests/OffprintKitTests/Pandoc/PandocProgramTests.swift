import Glibc
import OffprintKit
import Testing

/// The installed pandoc.
enum PandocProgram {
  private static let answer = try? run("pandoc", ["--version"])

  /// Whether it is installed.
  static let isThere = answer?.output.hasPrefix("pandoc ") == true
  /// Its major version.
  static let version = answer?.output.hasPrefix("pandoc 3") == true ? 3 : 2
}

/// Pandoc's own reading of our document.
@Suite("Pandoc: the program", .enabled(if: PandocProgram.isThere, "skipped: no pandoc"))
struct PandocProgramTests {
  /// The blocks of many articles in one document, each in a division.
  private func blocks(of seeds: Range<UInt64>) -> [UInt8] {
    var bytes: [UInt8] = Array(
      "{\"pandoc-api-version\":[1,\(PandocProgram.version == 3 ? 23 : 22),1],\"meta\":{},\"blocks\":[".utf8)
    for seed in seeds {
      var generator = ArticleGenerator(seed: seed)
      var article = generator.article()
      article.metadata = Metadata()
      let document = pandoc(article, version: PandocProgram.version)
      let start = document.firstIndex(of: UInt8(ascii: "{")).map {
        $0 + "{\"pandoc-api-version\":[1,22,1],\"meta\":{},\"blocks\":".utf8.count
      }
      if seed != seeds.lowerBound { bytes.append(UInt8(ascii: ",")) }
      bytes += "{\"t\":\"Div\",\"c\":[[\"\",[],[]],".utf8
      bytes += document[(start ?? 0)..<(document.count - 2)]
      bytes += "]}".utf8
    }
    return bytes + "]}".utf8
  }

  @Test("reads random articles as what they are")
  func identity() throws {
    let document = blocks(of: 0..<1_000)
    let input = try TemporaryFile(document)
    let output = try TemporaryFile([])
    let result = try run("pandoc", ["-f", "json", "-t", "json", "-o", output.path, input.path])
    #expect(result.status == 0, "\(result.output)")
    let read = try JSONParser.parse(Array(output.read().utf8), file: "pandoc")
    let given = try JSONParser.parse(document, file: "given")
    #expect(read["blocks"] == given["blocks"])
  }

  @Test("gives an article with everything back")
  func everything() throws {
    let input = try TemporaryFile(pandoc(.withEverything, version: PandocProgram.version))
    let result = try run("pandoc", ["-f", "json", "-t", "json", input.path])
    let expected = PandocWriter.losses.apply(to: .withEverything)
    var read = try PandocReader().read(Array(result.output.utf8), file: "pandoc")
    // Its maps are sorted by name.
    read.metadata.custom.sort { $0.name > $1.name }
    #expect(read == expected)
  }

  @Test(
    "writes an article with everything in its formats",
    arguments: [
      "commonmark_x", "context", "docbook5", "docx", "epub3", "fb2", "gfm", "html5", "icml", "jats",
      "jira",
      "latex", "man", "markdown", "mediawiki", "ms", "odt", "opml", "org", "plain", "pptx", "rst", "rtf",
      "tei",
      "texinfo", "textile",
    ])
  func formats(format: String) throws {
    let input = try TemporaryFile(pandoc(.withEverything, version: PandocProgram.version))
    let output = try TemporaryFile([])
    let result = try run(
      "pandoc", ["-f", "json", "-t", format, "--standalone", "--quiet", "-o", output.path, input.path])
    #expect(result.status == 0, "\(result.output)")
  }
}
