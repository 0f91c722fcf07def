/// A table. Rows contain the cells that start in them, so a spanning cell occurs once.
public struct Table: Equatable, Sendable {
  /// The alignment of a column's cells.
  public enum Alignment: String, Equatable, Sendable, CaseIterable {
    /// To the left.
    case left
    /// To the centre.
    case center
    /// To the right.
    case right
  }

  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// Whether it is a header of its row or column.
    public var isHeader: Bool
    /// The number of columns it covers, at least 1.
    public var columnSpan: Int
    /// The number of rows it covers, at least 1.
    public var rowSpan: Int
    /// The content. A cell of plain text is one paragraph.
    public var children: [Block]

    /// Makes a cell.
    public init(isHeader: Bool = false, columnSpan: Int = 1, rowSpan: Int = 1, children: [Block]) {
      self.isHeader = isHeader
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.children = children
    }
  }

  /// One row of cells.
  public typealias Row = [Cell]

  /// The caption.
  public var caption: [Inline]
  /// The alignment of each column; `nil` if unspecified.
  public var alignments: [Alignment?]
  /// The number of leading rows that are headers.
  public var headerRows: Int
  /// The rows, headers first.
  public var rows: [Row]

  /// Makes a table.
  public init(caption: [Inline] = [], alignments: [Alignment?] = [], headerRows: Int = 0, rows: [Row]) {
    self.caption = caption
    self.alignments = alignments
    self.headerRows = headerRows
    self.rows = rows
  }
}
