import Testing

@testable import Markup

@Suite struct TokenizerConformanceTests {
  private struct File: Decodable {
    var tests: [TokenizerCase]
  }

  /// Expects changes for XML, which the tokenizer does not make.
  private let leftOut: Set = ["xmlViolation.test"]

  @Test(.suite("html5lib")) func tokens() throws {
    let folder = suite("html5lib/tokenizer")
    var table = ConformanceTable()
    for file in try names(in: folder, endingIn: ".test") where !leftOut.contains(file) {
      table.begin(file)
      let cases = try decoded(File.self, "\(folder)/\(file)").tests
      for test in cases { table.count(outcome(Exceptions.current(test))) }
    }
    print(table.report(title: "tokenizer"))
    #expect(table.failures == 0)
    #expect(table.cases == 6806)
  }

  private func outcome(_ test: TokenizerCase) -> ConformanceTable.Outcome {
    if test.reasonToSkip != nil { return .skipped }
    for state in test.initialStates {
      guard let model = contentModel(state) else { return .failed("an unknown state: \(state)") }
      let result = tokenize(test.input, model, lastStartTag: test.lastStartTag)
      let tokens = test.output.map(\.description)
      let errors = test.errors.map { inCharacters($0, test.input) }.sorted()
      if result.tokens.map({ Array($0.utf8) }) != tokens.map({ Array($0.utf8) }) {
        return .failed(report(test.input, state, expected: tokens, found: result.tokens))
      }
      if result.errors.sorted() != errors {
        return .failed(report(test.input, state, expected: errors, found: result.errors.sorted()))
      }
    }
    return .passed
  }

  private func report(_ input: String, _ state: String, expected: [String], found: [String]) -> String {
    """
    in \(state): \(input.debugDescription)
      expected \(expected.joined(separator: "; ").debugDescription)
      found    \(found.joined(separator: "; ").debugDescription)
    """
  }

  private func contentModel(_ state: String) -> ContentModel? {
    switch state {
    case "Data state": .data
    case "RCDATA state": .rcdata
    case "RAWTEXT state": .rawtext
    case "Script data state": .scriptData
    case "PLAINTEXT state": .plaintext
    case "CDATA section state": .cdataSection
    default: nil
    }
  }

  /// The error as `line:column: code`, the column counted in characters; the suite counts UTF-16 units.
  private func inCharacters(_ fault: TokenizerCase.Fault, _ input: String) -> String {
    let lines = input.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    var units = 0
    var column = fault.col
    for scalar in lines[min(fault.line, lines.count) - 1] {
      units += scalar.utf16.count
      if units < fault.col, scalar.utf16.count == 2 { column -= 1 }
    }
    return "\(fault.line):\(column): \(fault.code)"
  }
}

/// The tokens of a text, and its errors.
private func tokenize(
  _ input: String, _ model: ContentModel, lastStartTag: String?
) -> (tokens: [String], errors: [String]) {
  // A complete parse prepares the source and records errors for forbidden characters.
  var document = Document()
  // The input consists of characters: a byte order mark in it is one, so the one to be removed is prepended.
  document.parse(Array(("\u{FEFF}" + input).utf8), options: ParseOptions(recordsErrors: true))
  let arena = document.storage.arena
  arena.pointee.errors.removeAll { !$0.code.rawValue.hasSuffix("-in-input-stream") }
  var tokenizer = Tokenizer(sink: TokenRecorder(arena: arena), arena: arena)
  tokenizer.contentModel = model
  if let lastStartTag { tokenizer.lastStartTag = document.name(lastStartTag) ?? .none }
  tokenizer.run()
  return (tokenizer.sink.tokens.map(\.description), document.errors.map(\.description))
}
