import CommonMark
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private let root =
  ProcessInfo.processInfo.environment["OFFPRINT_SUITES"]
  ?? "\(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })/../shared/suites"

/// The examples of the specifications, which are outside the repository: `make suites` lists their origins.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "\(root)/commonmark"), "no suite commonmark"))
struct SpecificationTests {
  struct Example: Decodable {
    var example: Int
    var section: String
    var markdown: String
    var html: String
    var extensions: [String]?
    var disabled: Bool?
  }

  private static func examples(_ name: String) throws -> [Example] {
    let path = "\(root)/commonmark/\(name).json"
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(filePath: path)))
  }

  private static func check(_ name: String, _ examples: [Example], _ render: (Example) -> String) {
    var passed = 0
    for example in examples {
      let html = render(example)
      if html == example.html || example.html == "<IGNORE>\n" {
        passed += 1
      } else {
        Issue.record(
          """
          \(name) \(example.example), \(example.section)
          \(example.markdown.debugDescription)
          expected \(example.html.debugDescription)
          but got  \(html.debugDescription)
          """)
      }
    }
    print("\(name): \(passed) of \(examples.count)")
  }

  @Test func commonMark() throws {
    let changed = try Self.examples("spec-head-2026-03-changes")
    Self.check("CommonMark 0.31.2", try Self.examples("spec-0.31")) { HTMLRenderer.html(of: $0.markdown) }
    Self.check("CommonMark of 2026-03", changed) { HTMLRenderer.html(of: $0.markdown) }
    Self.check("cmark regression", try Self.examples("cmark-regression")) {
      HTMLRenderer.html(of: $0.markdown)
    }
  }

  @Test func gitHub() throws {
    let examples = try Self.examples("gfm-spec-0.29").filter { $0.extensions != nil || $0.disabled == true }
    Self.check("GFM 0.29", examples) { example in
      HTMLRenderer.html(
        of: example.markdown, extensions: [.tables, .strikethrough, .tasks, .addresses],
        filtersTags: example.extensions == ["tagfilter"]
      )
      .replacing("<input type=\"checkbox\" disabled=\"\" />", with: "<input disabled=\"\" type=\"checkbox\">")
      .replacing(
        "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
        with: "<input checked=\"\" disabled=\"\" type=\"checkbox\">")
    }
  }

  @Test func gitHubExtensions() throws {
    let examples = try Self.examples("gfm-extensions")
    Self.check("cmark-gfm's extensions", examples) { example in
      HTMLRenderer.html(
        of: example.markdown,
        extensions: [.tables, .strikethrough, .tasks, .addresses, .footnotes],
        filtersTags: example.section == "HTML tag filter",
        showsInfo: example.section == "`--full-info-string`",
        alignsByStyle: example.html.contains("style=\"text-align"))
    }
  }
}
