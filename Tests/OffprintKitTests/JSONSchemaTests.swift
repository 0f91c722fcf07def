import Glibc
import OffprintKit
import Testing

/// Validates with the Python package jsonschema, an independent implementation.
@Suite("JSON Schema")
struct JSONSchemaTests {
  @Test("the writer's output is valid")
  func validOutput() throws {
    var articles = [write(.withEverything, provenance: true), write(Article())]
    for seed in UInt64(0)..<30 {
      var generator = ArticleGenerator(seed: seed)
      articles.append(write(generator.article()))
    }
    #expect(try validate(articles) == articles.map { _ in "valid" })
  }

  @Test("documents with a fault are refused")
  func faultyDocuments() throws {
    let tree = #"{"type": "root", "children": []}"#
    func document(_ node: String) -> String {
      #"{"offprint": 1, "content": {"type": "root", "children": [\#(node)]}}"#
    }
    let faulty = [
      #"{"content": \#(tree)}"#,
      #"{"offprint": 1}"#,
      #"{"offprint": 2, "content": \#(tree)}"#,
      #"{"offprint": 1, "title": "", "content": \#(tree)}"#,
      #"{"offprint": 1, "title": null, "content": \#(tree)}"#,
      #"{"offprint": 1, "titel": "x", "content": \#(tree)}"#,
      #"{"offprint": 1, "authors": ["x"], "content": \#(tree)}"#,
      #"{"offprint": 1, "image": {}, "content": \#(tree)}"#,
      document(#"{"type": "heading", "depth": 7, "children": []}"#),
      document(#"{"type": "heading", "children": []}"#),
      document(
        #"{"type": "list", "ordered": false, "spread": false, "children": [{"type": "paragraph", "children": []}]}"#
      ),
      document(#"{"type": "paragraph", "children": [{"type": "thematicBreak"}]}"#),
      document(#"{"type": "text", "value": "x"}"#),
      document(#"{"type": "paragraph", "children": [{"type": "text", "value": 1}]}"#),
      document(#"{"type": "unknown"}"#),
      document(#"{"type": "thematicBreak", "kind": "x"}"#),
      document(#"{"type": "code", "lang": null, "value": "x"}"#),
    ]
    #expect(try validate([Array(document("").utf8)]) == ["valid"])
    #expect(try validate(faulty.map { Array($0.utf8) }) == faulty.map { _ in "invalid" })
  }

  /// The result for each document.
  private func validate(_ documents: [[UInt8]]) throws -> [String] {
    let schema =
      #filePath.dropLast("Tests/OffprintKitTests/JSONSchemaTests.swift".count)
      + "Sources/OffprintKit/Formats/JSON/article.schema.json"
    let program = """
      import json, resource, signal, sys
      # A schema that makes a validator try everything must fail the test, not fill the machine.
      signal.alarm(60)
      resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
      try:
          import jsonschema
      except ImportError:
          sys.exit("python3-jsonschema is missing: apt install python3-jsonschema")
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for document in json.load(open(sys.argv[2], encoding="utf-8")):
          print("valid" if validator.is_valid(document) else "invalid")
      """
    let documents = Array("[".utf8) + documents.joined(separator: Array(",".utf8)) + Array("]".utf8)
    let input = try TemporaryFile(documents)
    let result = try run("python3", ["-c", program, String(schema), input.path])
    guard result.status == 0 else { throw ProgramFailure(description: result.output) }
    return result.output.split(separator: "\n").map(String.init)
  }
}
