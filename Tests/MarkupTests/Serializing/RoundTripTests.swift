import Testing

@testable import Markup

/// What is written as HTML and parsed again.
@Suite struct RoundTripTests {
  /// The standard names trees that do not come back (13.3): forms and links within themselves, a line feed at the start
  /// of `pre`, and the like. In these suites what came back once comes back ever after, but for `plaintext`, which
  /// nothing ends. It need not elsewhere: of forms within forms each parse loses one, and a script that ends within
  /// `<!--<script` takes in its own end tag.
  @Test(.suite("html5lib"), arguments: ["tree-construction", "wpt-newer", "extra"])
  func treesComeBack(folder: String) throws {
    let root = suite("html5lib/\(folder)")
    var count = 0
    var same = 0
    for name in try names(in: root, endingIn: ".dat") {
      for test in TreeCase.read(try bytes("\(root)/\(name)")) where test.context == nil {
        let first = parsed(test, scripting: false)
        let second = again(first)
        if Array(first.innerHTML(of: first.root).utf8).contains("<plaintext".utf8) { continue }
        count += 1
        if dump(first, below: first.root) == dump(second, below: second.root) { same += 1 }
        let third = again(second)
        #expect(
          dump(second, below: second.root) == dump(third, below: third.root),
          "\(String(decoding: test.data, as: UTF8.self))")
      }
    }
    print("\(folder): \(same) of \(count) trees come back the first time")
    #expect(same * 100 >= count * 95)
  }

  private func again(_ document: Document) -> Document {
    var bytes: [UInt8] = []
    document.appendHTML(of: document.root, to: &bytes)
    var result = Document()
    result.parse(bytes)
    return result
  }
}
