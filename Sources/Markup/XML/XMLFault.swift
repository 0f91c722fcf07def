/// The first error in a document that is not well-formed.
package struct XMLFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The message, in lower case, without a full stop.
  package var message: String
  /// The line, from 1.
  package var line: Int
  /// The column in the line, from 1, in characters.
  package var column: Int
  /// The offset of the line in the text as UTF-8 with normalized line endings, in bytes.
  package var offset: Int

  /// The position and the message, as in `3:14: mismatched tag`.
  package var description: String { "\(line):\(column): \(message)" }
}
