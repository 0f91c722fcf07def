/// Divides a text into words by the quoting rules of the shell.
struct ShellWords {
  private let scalars: [Unicode.Scalar]
  private var position: Int

  /// What a backslash escapes between double quotes; before anything else it is literal.
  private static let escapable: Set<Unicode.Scalar> = ["$", "`", "\"", "\\", "\n"]

  init(_ text: String, from start: Int) {
    scalars = Array(text.unicodeScalars)
    position = start
  }

  /// Returns the next word; `nil` at the end.
  mutating func next() throws(ProgramCommand.Fault) -> String? {
    while position < scalars.count, Self.isBlank(scalars[position]) { position += 1 }
    guard position < scalars.count else { return nil }
    let start = position
    var word = String.UnicodeScalarView()
    var isQuoted = false
    while position < scalars.count, !Self.isBlank(scalars[position]) {
      let scalar = scalars[position]
      isQuoted = isQuoted || scalar == "'" || scalar == "\"" || scalar == "\\"
      switch scalar {
      case "'", "\"": try readQuoted(by: scalar, into: &word)
      case "\\":
        guard position + 1 < scalars.count else {
          throw fault("nothing follows the backslash", at: position, "write \\\\ for a backslash")
        }
        if scalars[position + 1] != "\n" { word.append(scalars[position + 1]) }
        position += 2
      default:
        word.append(scalar)
        position += 1
      }
    }
    let text = String(word)
    guard isQuoted || !Self.isForShell(text) else {
      throw fault(
        "no shell runs, which '\(text)' would be for", at: start,
        "quote it if it is an argument; else name a program that is a script")
    }
    return text
  }

  private mutating func readQuoted(
    by quote: Unicode.Scalar, into word: inout String.UnicodeScalarView
  ) throws(ProgramCommand.Fault) {
    let start = position
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == quote { return }
      if quote == "\"", scalar == "\\", position < scalars.count, Self.escapable.contains(scalars[position]) {
        if scalars[position] != "\n" { word.append(scalars[position]) }
        position += 1
      } else {
        word.append(scalar)
      }
    }
    throw fault(
      "the quote \(quote) is never closed", at: start,
      "close it, or write \\\(quote) if it belongs to the word")
  }

  /// Whether a word begins as one that a shell would not pass on to the program: `|`, `&&`, `>out`, `2>&1`.
  private static func isForShell(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    if "|&;<>".unicodeScalars.contains(first) { return true }
    let behindNumber = word.unicodeScalars.drop { ("0"..."9").contains($0) }.first
    return ("0"..."9").contains(first) && (behindNumber == ">" || behindNumber == "<")
  }

  private func fault(_ message: String, at offset: Int, _ fix: String) -> ProgramCommand.Fault {
    ProgramCommand.Fault(message: message, offset: offset, fix: fix)
  }

  /// Whether a scalar divides words.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}
