extension MarkdownRenderer {
  /// Writes a table with pipes if it is a plain grid, else as HTML. Its caption precedes it.
  mutating func write(_ table: Table, in sequence: inout BlockSequence) {
    let columns = table.rows.map(\.count).max() ?? 0
    guard columns > 0 else { return place(.paragraph, in: &sequence) { $0.write(table.caption) } }
    guard table.isPlainGrid && options.markdown.dialect == .gfm || !options.markdown.keepsHTML else {
      return place(.html, in: &sequence) { $0.write(html: HTMLFragment.lines(of: .table(table))) }
    }
    place(.paragraph, in: &sequence) { $0.write(table.caption) }
    place(.table, in: &sequence) { renderer in
      renderer.write(row: table.headerRows > 0 ? table.rows[0] : [])
      let missing = columns - (table.headerRows > 0 ? max(1, table.rows[0].count) : 1)
      for _ in 0..<missing { renderer.out.append(" |" as StaticString) }
      renderer.newLine()
      renderer.write(alignments: table.alignments, columns: columns)
      for row in table.rows.dropFirst(table.headerRows > 0 ? 1 : 0) {
        renderer.newLine()
        renderer.write(row: row)
      }
    }
  }

  /// Writes a row, without padding missing cells at its end.
  private mutating func write(row: Table.Row) {
    out.append(0x7C)
    if row.isEmpty { out.append(" |" as StaticString) }
    for cell in row {
      out.append(0x20)
      let start = out.count
      if case .paragraph(let inlines)? = cell.children.first, cell.children.count == 1 {
        write(inlines, inTable: true, isSingleLine: true)
      } else {
        // The parser sees one line, in which a delimiter of one paragraph could match one of another.
        var line: [Inline] = []
        cell.children.forEachText { line += (line.isEmpty ? [] : [.lineBreak]) + $0 }
        write(line, inTable: true, isSingleLine: true)
      }
      // The other columns that the cell covers stay empty.
      for _ in 1..<min(max(cell.columnSpan, 1), 64) { out.append(" |" as StaticString) }
      out.append(out.count > start ? " |" as StaticString : "|")
    }
  }

  private mutating func write(alignments: [Table.Alignment?], columns: Int) {
    out.append(0x7C)
    for column in 0..<columns {
      switch column < alignments.count ? alignments[column] : nil {
      case nil: out.append(" --- |" as StaticString)
      case .left: out.append(" :-- |" as StaticString)
      case .center: out.append(" :-: |" as StaticString)
      case .right: out.append(" --: |" as StaticString)
      }
    }
  }
}

extension Table {
  /// Whether it is a grid of cells without spans that contain only lines of text; GFM has one header row.
  var isPlainGrid: Bool {
    headerRows <= 1
      && rows.allSatisfy { row in
        row.allSatisfy { $0.columnSpan <= 1 && $0.rowSpan <= 1 && $0.children.allSatisfy(\.isParagraph) }
      }
  }
}
