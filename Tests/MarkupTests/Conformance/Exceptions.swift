/// Cases that are not held, each with the paragraph of the HTML standard that says otherwise, and cases whose
/// expectation is older than the standard.
enum Exceptions {
  /// A case of a file of trees that is wrong.
  struct Tree {
    var file: String
    var data: String
    var reason: String
  }

  static let trees: [Tree] = []

  /// What the standard says today where a tokenizer case is older than 25 June 2026, when processing instructions came
  /// into it (13.2.5.72, processing instruction open state, and the states after it): what follows `<?` is one if it
  /// begins with a letter, and nothing at all if the source ends in it; the error in any other character has a name
  /// and a place of its own. All cases concerned expect one error at the question mark.
  static func current(_ test: TokenizerCase) -> TokenizerCase {
    let old = "unexpected-question-mark-instead-of-tag-name"
    guard test.input.hasPrefix("<?"), let index = test.errors.firstIndex(where: { $0.code == old }) else {
      return test
    }
    var test = test
    let rest = test.input.dropFirst(2)
    if rest.allSatisfy(\.isLetter) {
      test.output = []
      test.errors[index] = .init(code: "eof-in-processing-instruction", line: 1, col: 3 + rest.utf16.count)
    } else if rest.first?.isLetter == true, rest.last == ">" {
      test.output = [.processingInstruction(target: String(rest.dropLast()), data: "")]
      test.errors.remove(at: index)
    } else {
      test.errors[index] = .init(
        code: "invalid-first-character-of-processing-instruction-target", line: 1, col: 3)
    }
    return test
  }
}
