extension MarkupRenderer {
  /// The maximum span that HTML allows.
  private static let largestSpan = 1000

  mutating func write(_ table: Table) {
    guard isDocument || !table.rows.isEmpty else {
      if !table.caption.isEmpty {
        write(.paragraph(table.caption))
      }
      return
    }
    let headerRows = min(max(table.headerRows, 0), table.rows.count)
    markup("\n<table>")
    if !table.caption.isEmpty {
      markup("\n<caption>")
      if !leaveToMarkdown([.paragraph(table.caption)]) { write(table.caption) }
      markup("</caption>")
    }
    if isDocument, !table.alignments.isEmpty { writeColumns(table.alignments) }
    write(group: true, table.rows[..<headerRows], table.alignments)
    write(group: false, table.rows[headerRows...], table.alignments)
    markup("\n</table>")
  }

  /// Writes the alignments of columns, which may have no cell of their own to carry it.
  private mutating func writeColumns(_ alignments: [Table.Alignment?]) {
    markup("\n<colgroup>")
    for alignment in alignments {
      markup("<col")
      attribute(" data-align=\"", alignment?.rawValue)
      markup("/>")
    }
    markup("</colgroup>")
  }

  private mutating func write(
    group isHead: Bool, _ rows: ArraySlice<Table.Row>, _ alignments: [Table.Alignment?]
  ) {
    guard !rows.isEmpty else { return }
    markup(isHead ? "\n<thead>" : "\n<tbody>")
    var open = OpenSpans(columns: alignments.count)
    for (index, row) in zip(rows.indices, rows) {
      open.beginRow()
      markup("\n<tr>")
      for cell in row {
        let width = min(max(cell.columnSpan, 1), Self.largestSpan)
        // A cell ends at the latest with its row group.
        let height = min(max(cell.rowSpan, 1), rows.endIndex - index)
        let column = open.place(width: width, height: height)
        write(cell, inHead: isHead, width, height, column < alignments.count ? alignments[column] : nil)
      }
      markup("</tr>")
    }
    markup(isHead ? "\n</thead>" : "\n</tbody>")
  }

  private mutating func write(
    _ cell: Table.Cell, inHead: Bool, _ width: Int, _ height: Int, _ alignment: Table.Alignment?
  ) {
    let isHeader = cell.isHeader || inHead && !isDocument
    markup(isHeader ? "<th" : "<td")
    if isHeader, isDocument { markup(inHead ? " scope=\"col\"" : " scope=\"row\"") }
    if width > 1 { attribute(" colspan=\"", width) }
    if width != cell.columnSpan { data(" data-colspan=\"", String(cell.columnSpan)) }
    if height > 1 { attribute(" rowspan=\"", height) }
    if height != cell.rowSpan { data(" data-rowspan=\"", String(cell.rowSpan)) }
    if let alignment {
      markup(isDocument ? " style=\"text-align: " : " align=\"")
      attributeText(alignment.rawValue)
      out.append(0x22)
    }
    out.append(0x3E)
    writeCell(cell.children)
    markup(isHeader ? "</th>" : "</td>")
  }
}

/// The columns covered by cells of previous rows, to determine the column of a cell.
private struct OpenSpans {
  private var heights: [Int]
  private var column = 0

  /// Tracks only as many columns as have an alignment.
  init(columns: Int) {
    heights = [Int](repeating: 0, count: columns)
  }

  mutating func beginRow() {
    column = 0
    for index in heights.indices where heights[index] > 0 { heights[index] -= 1 }
  }

  /// Places a cell in the next free column and returns its index.
  mutating func place(width: Int, height: Int) -> Int {
    while column < heights.count, heights[column] > 0 { column += 1 }
    let start = column
    for index in min(start, heights.count)..<min(start + width, heights.count) { heights[index] = height }
    column = start + width
    return start
  }
}
