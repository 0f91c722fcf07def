/// The column in which each cell of a table stands, as HTML lays tables out: cells of a row take the columns that no
/// cell of an earlier row covers.
struct TableGrid {
  /// How many columns a span reaches at most, unless there are as many cells.
  static let greatestSpan = 1_000

  /// The number of columns.
  private(set) var columns = 0
  /// For each row the first column of each of its cells.
  private(set) var places: [[Int]] = []

  /// Lays out rows.
  init(_ rows: [Table.Row]) {
    // For each column, how many more rows the cell above still covers.
    var open: [Int] = []
    for (number, row) in rows.enumerated() {
      var column = 0
      var places: [Int] = []
      for cell in row {
        while column < open.count, open[column] > 0 { column += 1 }
        places.append(column)
        let end = column + Self.span(of: cell, at: column)
        if end > open.count { open += Array(repeating: 0, count: end - open.count) }
        for place in column..<end { open[place] = min(max(cell.rowSpan, 1), rows.count - number) }
        column = end
      }
      self.places.append(places)
      for place in open.indices where open[place] > 0 { open[place] -= 1 }
    }
    columns = open.count
  }

  /// How many columns a cell covers that begins at a column.
  static func span(of cell: Table.Cell, at column: Int) -> Int {
    min(max(cell.columnSpan, 1), max(greatestSpan - column, 1))
  }
}
