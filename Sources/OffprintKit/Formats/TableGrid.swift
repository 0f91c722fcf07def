/// The columns that each cell of a table covers, with HTML's table layout: cells of a row use the columns
/// that no cell of an earlier row covers. Where HTML would let two cells overlap, the later one is truncated.
struct TableGrid {
  /// The maximum span, unless there are more cells.
  private static let greatestSpan = 1_000

  /// The number of columns.
  private(set) var columns = 0
  /// For each row the columns of each of its cells.
  private(set) var places: [[Range<Int>]] = []
  /// For each row the columns that no cell covers.
  private(set) var gaps: [Int] = []

  /// Lays out rows.
  init(_ rows: [Table.Row]) {
    // For each column, the number of further rows that the cell above covers.
    var open: [Int] = []
    for (number, row) in rows.enumerated() {
      var column = 0
      var places: [Range<Int>] = []
      for cell in row {
        while column < open.count, open[column] > 0 { column += 1 }
        let most = min(max(cell.columnSpan, 1), max(Self.greatestSpan - column, 1))
        var end = column + 1
        while end < column + most, end >= open.count || open[end] == 0 { end += 1 }
        places.append(column..<end)
        if end > open.count { open += Array(repeating: 0, count: end - open.count) }
        for place in column..<end { open[place] = min(max(cell.rowSpan, 1), rows.count - number) }
        column = end
      }
      self.places.append(places)
      gaps.append(-open.count { $0 > 0 })
      for place in open.indices where open[place] > 0 { open[place] -= 1 }
    }
    columns = open.count
    for row in gaps.indices { gaps[row] += columns }
  }
}
