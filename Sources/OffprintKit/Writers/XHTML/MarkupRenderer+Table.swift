extension MarkupRenderer {
  /// The largest span that HTML allows.
  private static let largestSpan = 1000

  mutating func write(_ table: Table) {
    guard !table.rows.isEmpty else {
      if !table.caption.isEmpty { line("p") { $0.write(table.caption) } }
      return
    }
    let headerRows = min(max(table.headerRows, 0), table.rows.count)
    box("table") { renderer in
      if !table.caption.isEmpty { renderer.line("caption") { $0.write(table.caption) } }
      renderer.write(group: "thead", table.rows[..<headerRows], table.alignments, isHeader: true)
      renderer.write(group: "tbody", table.rows[headerRows...], table.alignments, isHeader: false)
    }
  }

  private mutating func write(
    group name: StaticString, _ rows: ArraySlice<Table.Row>, _ alignments: [Table.Alignment?], isHeader: Bool
  ) {
    guard !rows.isEmpty else { return }
    box(name) { renderer in
      var open = OpenSpans(columns: alignments.count)
      for (index, row) in zip(rows.indices, rows) {
        open.beginRow()
        renderer.newLine()
        renderer.open("tr")
        for cell in row {
          let span = min(max(cell.columnSpan, 1), Self.largestSpan)
          // A cell ends with its group of rows at the latest.
          let height = min(max(cell.rowSpan, 1), rows.endIndex - index)
          let column = open.place(width: span, height: height)
          renderer.write(
            cell, isHeader: isHeader || cell.isHeader, inHead: isHeader, span, height,
            column < alignments.count ? alignments[column] : nil)
        }
        renderer.close("tr")
      }
    }
  }

  private mutating func write(
    _ cell: Table.Cell, isHeader: Bool, inHead: Bool, _ width: Int, _ height: Int,
    _ alignment: Table.Alignment?
  ) {
    let isDocument = place == .document
    let attributes: Attributes = [
      "scope": isHeader && isDocument ? (inHead ? "col" : "row") : nil,
      "colspan": width > 1 ? String(width) : nil, "rowspan": height > 1 ? String(height) : nil,
      "align": isDocument ? nil : alignment?.rawValue,
      "style": isDocument ? alignment.map { "text-align: \($0.rawValue)" } : nil,
    ]
    let name: StaticString = isHeader ? "th" : "td"
    open(name, attributes)
    writeCell(cell.children)
    close(name)
  }
}

/// Which columns cells of rows above still cover, to know in which column a cell stands.
private struct OpenSpans {
  private var heights: [Int]
  private var column = 0

  /// Watches as many columns as have an alignment: no other is asked for.
  init(columns: Int) {
    heights = [Int](repeating: 0, count: columns)
  }

  mutating func beginRow() {
    column = 0
    for index in heights.indices where heights[index] > 0 { heights[index] -= 1 }
  }

  /// Puts a cell in the next free column and says which that is.
  mutating func place(width: Int, height: Int) -> Int {
    while column < heights.count, heights[column] > 0 { column += 1 }
    let start = column
    for index in min(start, heights.count)..<min(start + width, heights.count) { heights[index] = height }
    column = start + width
    return start
  }
}
