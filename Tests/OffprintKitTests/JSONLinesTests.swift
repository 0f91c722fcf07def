import Diagnostics
import OffprintKit
import Testing

@Suite("JSON Lines")
struct JSONLinesTests {
  private func write(_ records: [Record]) -> String {
    var output = ByteBuffer()
    JSONLinesWriter().write(records, to: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func read(_ text: String) throws -> [Article] {
    try JSONLinesReader().read(Array(text.utf8), file: "x")
  }

  @Test("a record is one line, with the name of its input first")
  func lines() {
    var article = Article(content: [.paragraph([.text("a\nb")]), .thematicBreak])
    article.metadata.title = "T"
    let content =
      #""title": "T", "content": {"type": "root", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "a\nb"}]}, {"type": "thematicBreak"}]}}"#
    #expect(
      write([Record(input: "a/b.html", article: article), Record(article: article)])
        == "{\"input\": \"a/b.html\", \"offprint\": 1, \(content)\n{\"offprint\": 1, \(content)\n")
  }

  @Test("random articles are the same after it, and so are their lines", arguments: 0..<5)
  func random(batch: Int) throws {
    let seeds = UInt64(batch * 200)..<UInt64(batch * 200 + 200)
    let articles = seeds.map { seed in
      var generator = ArticleGenerator(seed: seed)
      return generator.article()
    }
    let text = write(articles.map { Record(article: $0) })
    #expect(text.utf8.count { $0 == 0x0A } == articles.count)
    #expect(try read(text) == articles, "seeds \(seeds)")
    let named = write(articles.enumerated().map { Record(input: "\($0).html", article: $1) })
    #expect(write(try read(named).map { Record(article: $0) }) == named, "seeds \(seeds)")
  }

  @Test("the name of the first input stays, whatever files its line goes through")
  func firstName() throws {
    let line = write([Record(input: "mill.md", article: Article())])
    let read = try read(line)
    #expect(write(read.map { Record(input: "one.jsonl", article: $0) }) == line)
  }

  @Test("a field of that name which is no name is kept")
  func otherInput() throws {
    var article = Article()
    article.metadata.custom = [JSONMember("input", .array([]))]
    #expect(try read(write([Record(input: "mill.md", article: article)])) == [article])
  }

  @Test("empty lines are passed over, and a record may have several lines")
  func spacing() throws {
    let tree = #"{"content": {"type": "root", "children": []}}"#
    #expect(
      try read("\n\n\(tree)\r\n\n{\n\"content\":\n{\"type\": \"root\",\n\"children\": []}}\n\n\(tree)") == [
        Article(), Article(), Article(),
      ])
    #expect(try read("") == [])
  }

  @Test("a fault is told with its line and the path within the record")
  func faults() {
    let tree = #"{"content": {"type": "root", "children": []}}"#
    func fault(_ text: String) -> String {
      do throws(Diagnostic) {
        _ = try JSONLinesReader().read(Array(text.utf8), file: "x")
        return ""
      } catch {
        return "\(error.place?.description ?? ""): \(error.message)"
      }
    }
    #expect(fault("\(tree)\n\n{\"tags\": [1]}\n") == "x:3:11: tags[0]: expected a string, found a number")
    #expect(fault("\(tree)\n[]\n") == "x:2:1: expected an article, which is an object, found an array")
    #expect(fault("\(tree)\n{\"title\": \"a\n") == "x:2:13: the control character U+000A within a string")
  }

  @Test("it is known by its first member")
  func recognized() {
    for text in ["{\"input\": \"a\"", "{\"offprint\": 1, ", "{\"offprint\":1}"] {
      #expect(JSONLinesReader.recognizes(Array(text.utf8)[...]))
    }
    #expect(!JSONLinesReader.recognizes(Array("{\n  \"offprint\": 1".utf8)[...]))
  }
}
