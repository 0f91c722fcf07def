/// The columns of a table in text, and the lines of its cells.
struct TableLayout {
  /// The number of spaces between two columns.
  static let gap = 2

  /// A cell with its lines.
  struct Cell {
    var columns: Range<Int>
    var rows: Int
    var lines: [ArraySlice<UInt8>]
  }

  /// The width of each column.
  private(set) var widths: [Int]
  /// The cells that start in each row.
  private(set) var rows: [[Cell]]

  /// Lays out a table within a limit; `nil` if its words do not fit. The body returns the lines of a cell,
  /// with or without a width.
  init?(_ table: Table, limit: Int, lines: (Table.Cell, Int?) -> [ArraySlice<UInt8>]) {
    let grid = TableGrid(table.rows)
    // More columns cannot fit, whatever they contain.
    guard grid.columns > 0, grid.columns <= limit / Self.gap + 1 else { return nil }
    var cells: [[Cell]] = []
    for (row, places) in zip(table.rows, grid.places) {
      cells.append(
        zip(row, places).map { cell, columns in
          Cell(columns: columns, rows: max(cell.rowSpan, 1), lines: lines(cell, nil))
        })
    }
    widths = Self.widths(of: cells, columns: grid.columns) { $0.map(ColumnWidth.of).max() ?? 0 }
    if Self.total(widths) > limit {
      let least = Self.widths(of: cells, columns: grid.columns, Self.longestWord)
      guard let fitted = Self.fit(widths, least: least, limit: limit) else { return nil }
      for (row, places) in cells.enumerated() {
        for (place, cell) in places.enumerated() {
          let width = Self.total(fitted[cell.columns])
          if cell.lines.contains(where: { ColumnWidth.of($0) > width }) {
            cells[row][place].lines = lines(table.rows[row][place], width)
          }
        }
      }
      widths = Self.widths(of: cells, columns: grid.columns) { $0.map(ColumnWidth.of).max() ?? 0 }
    }
    rows = cells
  }

  /// The width of some columns including the gaps between them.
  static func total(_ widths: some Collection<Int>) -> Int {
    widths.reduce(gap * (widths.count - 1), +)
  }

  /// The width that each column needs: first for cells of one column; the additional width for wider cells is
  /// distributed.
  private static func widths(
    of rows: [[Cell]], columns: Int, _ need: ([ArraySlice<UInt8>]) -> Int
  ) -> [Int] {
    var widths = [Int](repeating: 0, count: columns)
    for cell in rows.joined() where cell.columns.count == 1 {
      widths[cell.columns.lowerBound] = max(widths[cell.columns.lowerBound], need(cell.lines))
    }
    for cell in rows.joined() where cell.columns.count > 1 {
      var missing = need(cell.lines) - total(widths[cell.columns])
      for column in cell.columns where missing > 0 {
        let left = cell.columns.upperBound - column
        let share = (missing + left - 1) / left
        widths[column] += share
        missing -= share
      }
    }
    return widths
  }

  /// Reduces widths to a total limit: each column is at least as wide as its longest word, and the rest is
  /// distributed in proportion.
  private static func fit(_ widths: [Int], least: [Int], limit: Int) -> [Int]? {
    var spare = limit - total(least)
    guard spare >= 0 else { return nil }
    var fitted = least
    var wanted = zip(widths, least).reduce(0) { $0 + $1.0 - $1.1 }
    for (column, width) in widths.enumerated() where wanted > 0 {
      let want = width - least[column]
      let share = min(want, want * spare / wanted)
      fitted[column] += share
      spare -= share
      wanted -= want
    }
    return fitted
  }

  private static func longestWord(_ lines: [ArraySlice<UInt8>]) -> Int {
    lines.reduce(0) { longest, line in
      LineWrapper.lines(of: line.drop { $0 == 0x20 }, width: 1).reduce(longest) {
        max($0, ColumnWidth.of($1))
      }
    }
  }
}
