/// Cases that are not passed, each with the paragraph of the HTML standard that contradicts it, and cases
/// whose expectation is older than the standard.
enum Exceptions {
  /// A wrong case of a tree construction file.
  struct Tree {
    var file: String
    var data: String
    var reason: String
  }

  static let trees: [Tree] = []

  /// The current expectation of a tokenizer case older than 25 June 2026, when processing instructions were
  /// added to the standard (13.2.5.72, processing instruction open state, and the states after it): text
  /// after `<?` is one if it starts with a letter, and nothing at all if the source ends in it; the error for
  /// any other character has its own name and position. All these cases expect one error at the question
  /// mark.
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
