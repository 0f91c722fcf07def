extension PandocDecoder {
  /// The inlines of a caption, which pandoc has as blocks.
  mutating func caption(at index: Int) throws(JSONFault) -> [Inline] {
    let parts = try parts(at: index, 2, of: "Caption")
    return Self.line(of: try blocks(at: parts[1]))
  }

  /// Returns blocks as one line, with line breaks between them.
  static func line(of blocks: [Block]) -> [Inline] {
    var line: [Inline] = []
    blocks.forEachText { inlines in
      if !line.isEmpty { line.append(.lineBreak) }
      line += inlines
    }
    return line
  }

  /// A table in the language that it states.
  mutating func spokenTable(at index: Int) throws(JSONFault) -> [Block] {
    let table = Block.table(try table(at: index))
    return Self.spoken([table], try attributes(at: try parts(at: index, 6, of: "Table")[0]))
  }

  /// A table: head, bodies, foot.
  mutating func table(at index: Int) throws(JSONFault) -> Table {
    let parts = try parts(at: index, 6, of: "Table")
    var table = Table(caption: try caption(at: parts[1]), rows: [])
    for column in try items(at: parts[2], "an array of columns") {
      let sides = try self.parts(at: column, 2, of: "column")
      let name = try element(at: sides[0], "an alignment").type
      table.alignments.append(Table.Alignment(rawValue: name.dropFirst("Align".count).lowercased()))
    }
    while table.alignments.last == .some(nil) { table.alignments.removeLast() }
    // For each row the number of header columns, and the classes of its cells.
    var heads: [(columns: Int, marks: [Bool?])] = []
    let head = try self.parts(at: parts[3], 2, of: "TableHead")
    try rows(at: head[1], headerColumns: .max, &table, &heads)
    table.headerRows = table.rows.count
    for body in try items(at: parts[4], "an array of table bodies") {
      let sides = try self.parts(at: body, 4, of: "TableBody")
      let columns = try integer(at: sides[1])
      try rows(at: sides[2], headerColumns: .max, &table, &heads)
      try rows(at: sides[3], headerColumns: columns, &table, &heads)
    }
    let foot = try self.parts(at: parts[5], 2, of: "TableFoot")
    try rows(at: foot[1], headerColumns: 0, &table, &heads)
    let grid = TableGrid(table.rows)
    for (row, head) in heads.enumerated() {
      for (place, mark) in head.marks.enumerated() {
        table.rows[row][place].isHeader = mark ?? (grid.places[row][place].lowerBound < head.columns)
      }
    }
    return table
  }

  private mutating func rows(
    at index: Int, headerColumns: Int, _ table: inout Table, _ heads: inout [(columns: Int, marks: [Bool?])]
  ) throws(JSONFault) {
    for row in try items(at: index, "an array of rows") {
      let parts = try parts(at: row, 2, of: "Row")
      var cells: Table.Row = []
      var marks: [Bool?] = []
      for cell in try items(at: parts[1], "an array of cells") {
        let sides = try self.parts(at: cell, 5, of: "Cell")
        let classes = try attributes(at: sides[0]).classes
        if classes.first == PandocClass.absent { continue }
        let isHeader = classes.first == PandocClass.header
        marks.append(isHeader ? true : classes.first == PandocClass.data ? false : nil)
        cells.append(
          Table.Cell(
            columnSpan: max(try integer(at: sides[3]), 1), rowSpan: max(try integer(at: sides[2]), 1),
            children: try blocks(at: sides[4])))
      }
      table.rows.append(cells)
      heads.append((headerColumns, marks))
    }
  }
}
