/// Why a text is no selector, and where that shows.
public struct SelectorError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The column of the fault from 1, in Unicode scalars of the text; one past the end where something is missing.
  public let column: Int
  /// What was expected, and what stands there instead.
  public let message: String

  init(column: Int, message: String) {
    self.column = column
    self.message = message
  }

  /// The column and the message in one line.
  public var description: String { "column \(column): \(message)" }
}
