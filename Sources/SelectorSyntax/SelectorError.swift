/// A syntax error in a selector.
public struct SelectorError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The column of the error from 1, in Unicode scalars of the text; one past the end if something is
  /// missing.
  public let column: Int
  /// What was expected, and what was found.
  public let message: String

  init(column: Int, message: String) {
    self.column = column
    self.message = message
  }

  /// The column and the message on one line.
  public var description: String { "column \(column): \(message)" }
}
