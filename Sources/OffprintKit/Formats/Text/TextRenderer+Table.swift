extension TextRenderer {
  /// The maximum width of a table if no width is given.
  private static let greatestTableWidth = 120

  /// Writes a table in columns, with cells wrapped if it would be too wide; if it still does not fit, and
  /// within another table, as a line per row.
  mutating func write(_ table: Table) {
    place { $0.write(table.caption) }
    let limit = max((width ?? Self.greatestTableWidth) - indent, 10)
    let marks = self.marks
    let layout =
      isInCell ? nil : TableLayout(table, limit: limit) { Self.lines(of: $0, width: $1, marks) }
    place { renderer in
      if let layout { renderer.write(layout, table) } else { renderer.writeLines(of: table) }
    }
  }

  /// The lines of a cell.
  private static func lines(of cell: Table.Cell, width: Int?, _ marks: TextMarks) -> [ArraySlice<UInt8>] {
    var inner = TextRenderer(width: width, tight: true)
    inner.marks = marks
    inner.isInCell = true
    inner.write(cell.children)
    let lines = inner.out.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return inner.out.isEmpty ? [] : lines
  }

  private mutating func writeLines(of table: Table) {
    var lines: [ArraySlice<UInt8>] = []
    for row in table.rows {
      let cells = row.map { cell in
        Self.lines(of: cell, width: nil, marks)
          .map { $0.drop { $0 == 0x20 } }.filter { !$0.isEmpty }.joined(separator: [0x20])
      }
      let line = Array(cells.map(Array.init).filter { !$0.isEmpty }.joined(separator: Array(" | ".utf8)))
      if !line.isEmpty { lines.append(line[...]) }
    }
    write(lines: lines)
  }

  private mutating func write(_ layout: TableLayout, _ table: Table) {
    // Rows of several lines are separated, to show where each starts.
    let isSpread = layout.rows.contains { $0.contains { $0.rows == 1 && $0.lines.count > 1 } }
    var open: [TableLayout.Cell] = []
    var isFirst = true
    for (number, row) in layout.rows.enumerated() {
      open = (open + row).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      let isLast = number + 1 == layout.rows.count
      let ending = open.filter { $0.rows == 1 || isLast }
      let height = ending.map(\.lines.count).max() ?? 0
      if height > 0, isSpread, !isFirst, number != table.headerRows { newEmptyLine() }
      for _ in 0..<height {
        if !isFirst { newLine() }
        isFirst = false
        write(line: open, layout.widths, table.alignments)
        for place in open.indices where !open[place].lines.isEmpty { open[place].lines.removeFirst() }
      }
      open = open.compactMap { cell in
        guard cell.rows > 1 else { return nil }
        var cell = cell
        cell.rows -= 1
        return cell
      }
      if number + 1 == table.headerRows, !isLast, !isFirst {
        newLine()
        let start = out.count
        for (column, width) in layout.widths.enumerated() {
          if column > 0 { out.append(0x20, times: TableLayout.gap) }
          out.append(0x2D, times: width)
        }
        out.trimSpaces(downTo: start)
      }
    }
  }

  private mutating func newEmptyLine() {
    newLine()
    out.trimSpaces(downTo: 0)
  }

  /// Writes the first line of each cell.
  private mutating func write(
    line cells: [TableLayout.Cell], _ widths: [Int], _ alignments: [Table.Alignment?]
  ) {
    let start = out.count
    var column = 0
    for cell in cells {
      guard let line = cell.lines.first else { continue }
      while column < cell.columns.lowerBound {
        out.append(0x20, times: widths[column] + TableLayout.gap)
        column += 1
      }
      let first = cell.columns.lowerBound
      let space = TableLayout.total(widths[cell.columns]) - ColumnWidth.of(line)
      let left =
        switch first < alignments.count ? alignments[first] : nil {
        case nil, .left: 0
        case .center: space / 2
        case .right: space
        }
      out.append(0x20, times: left)
      out.append(Array(line))
      out.append(0x20, times: space - left + (cell.columns.upperBound < widths.count ? TableLayout.gap : 0))
      column = cell.columns.upperBound
    }
    out.trimSpaces(downTo: start)
    // An empty line has no indent.
    if out.count == start { out.trimSpaces(downTo: 0) }
  }
}
