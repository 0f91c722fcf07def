import Testing

@testable import Markup

/// html5lib's tests of its own serializer, which omits quotes and has options. What applies to the standard's
/// is in `core.test`: escaping, void elements, raw text. The other files only test options.
@Suite struct SerializerConformanceTests {
  private struct File: Decodable {
    var tests: [Case]
  }

  private struct Case: Decodable {
    struct Attribute: Decodable {
      var name: String
      var value: String
    }
    /// One token; the first member determines the kinds of the others.
    enum Part: Decodable {
      case text(String)
      case attributes([Attribute])
      case nothing

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
          self = .text(text)
        } else if let attributes = try? value.decode([Attribute].self) {
          self = .attributes(attributes)
        } else {
          self = .nothing
        }
      }
    }
    var description: String
    var input: [[Part]]
    var expected: [String]
    var xhtml: [String]?
  }

  /// Cases that the standard intentionally serializes differently.
  private let otherwise = [
    "proper attribute value quoting (with \")": "the standard quotes with double quotes alone",
    "proper attribute value escaping": "the standard quotes with double quotes alone",
    "HTML 4.01 DOCTYPE": "the standard writes no identifiers (13.3)",
    "HTML 4.01 DOCTYPE without system identifier": "the standard writes no identifiers (13.3)",
    "IBM DOCTYPE without public identifier": "the standard writes no identifiers (13.3)",
    "doctype": "the parser makes its name lower case",
  ]

  @Test(.suite("html5lib")) func core() throws {
    let path = suite("html5lib/serializer/core.test")
    var table = ConformanceTable()
    table.begin("core.test")
    for test in try decoded(File.self, path).tests { table.count(outcome(test)) }
    print(table.report(title: "serializer"))
    #expect(table.failures == 0)
    #expect(table.cases == 23)
  }

  private func outcome(_ test: Case) -> ConformanceTable.Outcome {
    if otherwise[test.description] != nil { return .skipped }
    let source = test.input.map { self.source($0, isAlone: test.input.count == 1) }.joined()
    var document = Document()
    document.parse(Array(source.utf8))
    let html = document.html(of: document.root)
    // The tokens are parts of a document without end tags.
    let accepted = test.expected + (test.xhtml ?? []).map { $0.replacing(" />", with: ">") }
    if accepted.contains(where: html.contains) { return .passed }
    return .failed("\(test.description)\n  expected \(accepted)\n  found    \(html)")
  }

  /// A source that gives the token, with all its texts as references.
  private func source(_ token: [Case.Part], isAlone: Bool) -> String {
    guard case .text(let kind)? = token.first, case .text(let second)? = token.dropFirst().first else {
      return ""
    }
    switch kind {
    case "StartTag", "EmptyTag":
      guard kind == "StartTag", case .text(let name)? = token.dropFirst(2).first else { return "<\(second)>" }
      guard case .attributes(let attributes)? = token.last else { return "<\(name)>" }
      return "<\(name)\(attributes.map { " \($0.name)=\"\(references($0.value))\"" }.joined())>"
    case "Doctype": return "<!DOCTYPE \(second)>"
    case "Characters": return isAlone ? references(second) : second
    default: return ""
    }
  }

  private func references(_ text: String) -> String {
    text.unicodeScalars.map { "&#\($0.value);" }.joined()
  }
}
