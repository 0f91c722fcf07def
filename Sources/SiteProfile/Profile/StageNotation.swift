/// How a stage is named, and where it runs: `[before:NAME=]STAGE` or `[before:NAME=][lines:]PROGRAM [ARGUMENT…]`.
package struct StageNotation: Sendable {
  private static let beforePrefix = "before:"
  private static let linesPrefix = "lines:"

  /// The stage before which it runs; `nil` if none is named.
  package let before: String?
  /// The rest: the name of the stage, or the text of a ``ProgramCommand``.
  package let value: String
  /// Whether it is a program that stays running and receives many articles, one per line.
  package let takesLines: Bool
  /// The program and its arguments.
  package let command: String

  /// Divides a text.
  package init(_ text: String) {
    if text.hasPrefix(Self.beforePrefix), let sign = text.firstIndex(of: "=") {
      before = String(text[..<sign].dropFirst(Self.beforePrefix.count))
      value = String(text[text.index(after: sign)...])
    } else {
      before = nil
      value = text
    }
    let start = Self.startOfCommand(in: value)
    takesLines = start > 0
    command = String(value.unicodeScalars.dropFirst(start))
  }

  /// The offset in scalars of a command that may follow `lines:`; 0 if it does not.
  static func startOfCommand(in value: String) -> Int {
    value.hasPrefix(linesPrefix) ? linesPrefix.unicodeScalars.count : 0
  }

  /// Whether a stage before which it runs is meant, although the `=` may be missing or `lines:` precede it.
  package var namesPlace: Bool { before != nil || command.hasPrefix(Self.beforePrefix) }

  /// The correct order, if `before:` follows `lines:`.
  package var reordered: String? {
    guard takesLines, before == nil else { return nil }
    let rest = StageNotation(command)
    return rest.before.map { "\(Self.beforePrefix)\($0)=\(Self.linesPrefix)\(rest.command)" }
  }
}
