import Testing

@testable import Markup

@Suite struct TreeConformanceTests {
  private struct Overrides: Decodable {
    struct Override: Decodable {
      var file: String
      var data: String
      var document: String
    }
    var overrides: [Override]
  }

  @Test(.suite("html5lib"), arguments: [("tree-construction", 1792), ("wpt-newer", 124), ("extra", 1740)])
  func trees(folder: String, count: Int) throws {
    let root = suite("html5lib")
    let overrides = try decoded(Overrides.self, "\(root)/wpt-newer/overrides.json").overrides
    var table = ConformanceTable()
    for name in try names(in: "\(root)/\(folder)", endingIn: ".dat") {
      let file = "\(folder)/\(name)"
      table.begin(file)
      for var test in TreeCase.read(try bytes("\(root)/\(file)")) {
        let data = String(decoding: test.data, as: UTF8.self)
        if let override = overrides.first(where: { $0.file == file && $0.data == data }) {
          test.document = override.document
        }
        let isException = Exceptions.trees.contains { $0.file == file && $0.data == data }
        table.count(isException ? .skipped : outcome(test))
      }
    }
    print(table.report(title: folder))
    #expect(table.failures == 0)
    #expect(table.cases == count)
  }

  private func outcome(_ test: TreeCase) -> ConformanceTable.Outcome {
    for scripting in test.scripting {
      let tree = tree(of: test, scripting: scripting)
      if Array(tree.utf8) == Array(test.document.utf8) { continue }
      let context = test.context.map { ", within \($0)" } ?? ""
      return .failed(
        """
        scripting \(scripting ? "on" : "off")\(context): \(String(decoding: test.data, as: UTF8.self))
        expected
        \(test.document)
        found
        \(tree)
        """)
    }
    return .passed
  }

  private func tree(of test: TreeCase, scripting: Bool) -> String {
    let document = parsed(test, scripting: scripting)
    return dump(document, below: document.root)
  }
}

/// A case of a tree construction suite, parsed.
func parsed(_ test: TreeCase, scripting: Bool) -> Document {
  var document = Document()
  let options = ParseOptions(isScripting: scripting)
  guard let context = test.context else {
    document.parse(test.data, options: options)
    return document
  }
  let words = context.split(separator: " ")
  let namespace: Document.Namespace = words.count < 2 ? .html : words[0] == "svg" ? .svg : .mathML
  document.parseFragment(
    test.data, context: String(words.last ?? ""), namespace: namespace, options: options)
  return document
}
