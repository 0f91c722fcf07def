/// Why a text is not XML: what is wrong with the first place that is.
public struct XMLFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, in lower case, without a full stop.
  public var message: String
  /// The line, from 1 on.
  public var line: Int
  /// The column in the line, from 1 on, in characters.
  public var column: Int
  /// The line's place in the text as UTF-8 with line feeds alone between lines, in bytes.
  public var offset: Int

  /// The place and the message, as in `3:14: mismatched tag`.
  public var description: String { "\(line):\(column): \(message)" }
}
