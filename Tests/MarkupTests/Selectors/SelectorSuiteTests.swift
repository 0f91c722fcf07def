import Markup
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct SelectorSuiteTests {
  private struct Suite: Decodable {
    struct Case: Decodable {
      var id: String
      var doc: String
      var selector: String
      var expect: Expectation
    }

    /// The ids of the elements in document order, or `nil` if the selector must be rejected.
    struct Expectation: Decodable {
      var ids: [String]?

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        ids = try? value.decode([String].self)
        if ids == nil { _ = try value.decode(String.self) }
      }
    }

    var documents: [String: String]
    var cases: [Case]
  }

  private func load() throws -> Suite {
    let path = suite("selectors/cases.json")
    return try JSONDecoder().decode(Suite.self, from: #require(FileManager.default.contents(atPath: path)))
  }

  @Test(.suite("selectors/cases.json")) func allCasesPass() throws {
    let suite = try load()
    let documents = suite.documents.mapValues(pageOf)
    var failed = 0
    for test in suite.cases {
      let document = try #require(documents[test.doc])
      let selector = try? Selector(test.selector)
      let found = selector.map { document.all($0).compactMap { document.attribute("id", of: $0) } }
      if found != test.expect.ids { failed += 1 }
      #expect(found == test.expect.ids, "\(test.id) in \(test.doc): \(test.selector)")
    }
    print("selectors/cases.json: \(suite.cases.count - failed) passed, \(failed) failed, 0 skipped")
    #expect(suite.cases.count == 706)
  }

  @Test(.suite("selectors/cases.json")) func aSetOfAllSelectorsAgrees() throws {
    let suite = try load()
    let selectors = suite.cases.compactMap { try? Selector($0.selector) }
    let set = SelectorSet(selectors)
    for (name, html) in suite.documents {
      let document = pageOf(html)
      for (selector, matches) in zip(selectors, set.matches(in: document)).shuffled().prefix(30) {
        #expect(matches == document.all(selector), "\(selector) in \(name)")
      }
    }
  }
}
