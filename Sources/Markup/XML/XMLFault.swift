/// The first error in a document that is not well-formed.
public struct XMLFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The message, in lower case, without a full stop.
  public var message: String
  /// The line, from 1.
  public var line: Int
  /// The column in the line, from 1, in characters.
  public var column: Int
  /// The offset of the line in the text as UTF-8 with normalized line endings, in bytes.
  public var offset: Int

  /// The position and the message, as in `3:14: mismatched tag`.
  public var description: String { "\(line):\(column): \(message)" }
}
