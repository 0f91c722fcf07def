/// A program with its arguments, as written in one text: `./program --level 2 "two words"`.
package struct ProgramCommand: Hashable, Sendable {
  /// The program: a path, or a name that is looked up in `PATH`.
  package var program: String
  /// The arguments.
  package var arguments: [String]
  /// Whether it stays running and receives many articles, one per line.
  package var takesLines: Bool

  /// Makes a command.
  package init(program: String, arguments: [String] = [], takesLines: Bool = false) {
    self.program = program
    self.arguments = arguments
    self.takesLines = takesLines
  }

  /// What is wrong with the text of a command.
  package struct Fault: Error, Equatable, Sendable {
    /// One line, in lower case, without a full stop.
    package var message: String
    /// The position in the text, in scalars.
    package var offset: Int
    /// A suggestion.
    package var fix: String
  }

  /// Reads a text: the words of the program and its arguments, after `lines:` if it takes lines. Returns `nil` if
  /// there is no word.
  ///
  /// Words are divided as a shell does it, by white space outside quotes; but no shell runs, so that nothing is
  /// expanded or substituted.
  ///
  /// - Throws: a fault for a quote that is not closed, and for an operator of the shell.
  package init?(_ text: String) throws(Fault) {
    let start = StageNotation.startOfCommand(in: text)
    takesLines = start > 0
    var words = ShellWords(text, from: start)
    guard let program = try words.next() else { return nil }
    self.program = program
    arguments = []
    while let argument = try words.next() { arguments.append(argument) }
  }
}
