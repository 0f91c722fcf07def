import OffprintKit
import Testing

/// The content of an article's JSON, validated against the specifications of unist and mdast by separate
/// rules, not by the code that writes or reads it.
@Suite("JSON: mdast")
struct MdastTests {
  @Test("random articles are trees of mdast", arguments: 0..<5)
  func random(batch: Int) throws {
    for seed in UInt64(batch * 200)..<UInt64(batch * 200 + 200) {
      var generator = ArticleGenerator(seed: seed)
      #expect(try faults(of: generator.article()) == [], "seed \(seed)")
    }
  }

  @Test("articles with everything are")
  func everything() throws {
    #expect(try faults(of: .withEverything) == [])
    #expect(try faults(of: SampleArticle.article) == [])
  }

  @Test(
    "what is none is found out",
    arguments: [
      #"{"type": "heading", "depth": 7, "children": []}"#, #"{"type": "heading", "children": []}"#,
      #"{"type": "text", "value": "x"}"#,
      #"{"type": "paragraph", "children": [{"type": "paragraph", "children": []}]}"#,
      #"{"type": "paragraph", "children": [{"type": "text"}]}"#,
      #"{"type": "list", "children": [{"type": "text", "value": ""}]}"#,
      #"{"type": "table", "align": ["middle"], "children": []}"#, #"{"type": "code", "value": 1}"#,
      #"{"type": "new"}"#,
      #"{"type": "footnoteDefinition", "children": []}"#, #"{"type": "thematicBreak", "depth": 1}"#,
      #"{"type": "paragraph", "children": [{"type": "link", "url": "a", "children": [{"type": "link", "url": "b", "children": []}]}]}"#,
    ])
  func wrong(node: String) throws {
    let tree = try JSONParser.parse(Array(#"{"type": "root", "children": [\#(node)]}"#.utf8), file: "x")
    #expect(!Mdast.faults(of: tree).isEmpty)
  }

  private func faults(of article: Article) throws -> [String] {
    let document = try JSONParser.parse(write(article), file: "written")
    // mdast and HTML do not allow nested links; if an article has them, they are written unchanged.
    return Mdast.faults(of: document["content"] ?? .null).filter { !$0.hasSuffix("a link within a link") }
  }
}
