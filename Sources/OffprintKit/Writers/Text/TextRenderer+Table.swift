extension TextRenderer {
  /// How wide a table may be where no width is asked for.
  private static let greatestTableWidth = 120

  /// Writes a table in columns; where that is too wide, a line each row.
  mutating func write(_ table: Table) {
    place { $0.write(table.caption) }
    let rows = table.rows.map { row in row.flatMap { cells(of: $0) } }
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return }
    var widths = [Int](repeating: 0, count: columns)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], ColumnWidth.of(cell[...]))
      }
    }
    let total = widths.reduce(2 * (columns - 1), +)
    place { renderer in
      guard total <= max((renderer.width ?? Self.greatestTableWidth) - renderer.indent, 10) else {
        let lines = rows.map { Array($0.filter { !$0.isEmpty }.joined(separator: Array(" | ".utf8)))[...] }
        return renderer.write(lines: lines)
      }
      for (number, row) in rows.enumerated() {
        if number > 0 { renderer.newLine() }
        renderer.write(row: row, widths, table.alignments)
        if number + 1 == table.headerRows {
          renderer.newLine()
          renderer.write(row: widths.map { [UInt8](repeating: 0x2D, count: $0) }, widths, [])
        }
      }
    }
  }

  /// The text of a cell on one line, and an empty cell for each further column it covers.
  private func cells(of cell: Table.Cell) -> [[UInt8]] {
    var inner = TextRenderer(width: nil)
    inner.numbers = numbers
    inner.write(cell.children)
    var line: [UInt8] = []
    for byte in inner.out.bytes {
      let isSpace = byte == 0x0A || byte == 0x20
      if !isSpace { line.append(byte) } else if line.last != 0x20, !line.isEmpty { line.append(0x20) }
    }
    return [Array(line[...].trimmed)] + Array(repeating: [], count: min(max(cell.columnSpan, 1), 100) - 1)
  }

  private mutating func write(row: [[UInt8]], _ widths: [Int], _ alignments: [Table.Alignment?]) {
    let start = out.count
    for (column, width) in widths.enumerated() {
      if column > 0 { out.append("  " as StaticString) }
      let cell = column < row.count ? row[column] : []
      let space = width - ColumnWidth.of(cell[...])
      let left =
        switch column < alignments.count ? alignments[column] : nil {
        case nil, .left: 0
        case .center: space / 2
        case .right: space
        }
      out.append(0x20, times: left)
      out.append(cell)
      out.append(0x20, times: space - left)
    }
    out.trimSpaces(downTo: start)
  }
}
