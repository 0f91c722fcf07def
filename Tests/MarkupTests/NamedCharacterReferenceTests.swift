import Testing

@testable import Markup

@Suite struct NamedCharacterReferenceTests {
  private struct Suite: Decodable {
    struct Case: Decodable {
      var input: String
      var output: [[String]]
      var description: String
    }
    var tests: [Case]
  }

  private func match(_ text: String) -> (length: Int, text: String)? {
    let bytes = Array(text.utf8)
    let match = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { NamedCharacterReferences.longestMatch($0, count: buffer.count) }
    }
    return match.map { match in
      let scalars = [match.first] + (match.second == 0 ? [] : [match.second])
      return (match.length, String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
    }
  }

  private func suiteCases() throws -> [Suite.Case] {
    let path = suite("html5lib/tokenizer/namedEntities.test")
    return try decoded(Suite.self, path).tests
  }

  @Test(.suite("html5lib")) func everyCaseOfTheSuite() throws {
    let cases = try suiteCases()
    #expect(cases.count == 4210)
    for test in cases {
      let rest = test.input.dropFirst()
      let found = match(String(rest))
      let text = found.map { $0.text + String(rest.utf8.dropFirst($0.length))! } ?? test.input
      #expect([["Character", text]] == test.output, "\(test.input)")
    }
  }

  @Test(.suite("html5lib")) func everyPrefixOfEveryName() throws {
    let cases = try suiteCases()
    var names: [String: String] = [:]
    for test in cases where test.description.hasPrefix("Named entity: ") {
      names[String(test.input.dropFirst())] = test.output[0][1]
    }
    #expect(names.count == 2231)
    for name in names.keys {
      for length in 0...name.utf8.count {
        for suffix in ["", ";", "a", "Z9", "=", "\u{E9};", "abcdefghijklmnopqrstuvwxyzabcdefghijk;"] {
          let text = String(name.prefix(length)) + suffix
          let expected = (0...text.utf8.count).reversed().lazy
            .compactMap { String(text.utf8.prefix($0)) }.first { names[$0] != nil }
          let found = match(text)
          #expect(found?.length == expected?.utf8.count, "\(text)")
          #expect(found?.text == expected.flatMap { names[$0] }, "\(text)")
        }
      }
    }
  }

  @Test(arguments: ["", "a", ";", "amp", "am", "l", "lt", "notit;", "notin;", "nbsp;"])
  func readsNoFurtherThanTold(text: String) throws {
    let bytes = Array("\(text)amp;lt;nbsp;".utf8)
    let whole = match(text)
    let part = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { NamedCharacterReferences.longestMatch($0, count: text.utf8.count) }
    }
    #expect(part?.length == whole?.length)
  }
}
