/// A position in a source file, with lines and columns from one, as in editors.
public struct Place: Hashable, Sendable {
  /// The file's path as the user wrote it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int

  /// Makes a position from a path and a 1-based line and column.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, which editors and build tools turn into a link.
  public var description: String { "\(file):\(line):\(column)" }
}
