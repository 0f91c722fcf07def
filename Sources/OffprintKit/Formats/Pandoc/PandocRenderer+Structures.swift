extension PandocRenderer {
  /// The maximum number of columns up to which rows are padded.
  private static let mostColumnsFilled = 1_000

  /// Writes a figure. Pandoc 2 supports one picture with its caption, as a paragraph of its own; pandoc 3
  /// several.
  mutating func write(_ figure: Figure) {
    let hasNative = !figure.images.isEmpty && !figure.caption.isEmpty
    if version >= 3, hasNative, figure.credit.isEmpty { return native(figure) }
    division([PandocClass.figure]) { renderer in
      if hasNative, renderer.version >= 3 {
        renderer.native(figure)
      } else if hasNative, figure.images.count == 1 {
        renderer.element("Para") { $0.array { $0.implicitFigure(figure.images[0], figure.caption) } }
      } else {
        for image in figure.images { renderer.element("Para") { $0.array { $0.write(image) } } }
        renderer.part(PandocClass.caption, figure.caption)
      }
      renderer.part(PandocClass.credit, figure.credit)
    }
  }

  private mutating func native(_ figure: Figure) {
    parts("Figure") { renderer in
      renderer.attributes()
      renderer.caption(figure.caption)
      renderer.array { renderer in
        for image in figure.images { renderer.element("Plain") { $0.array { $0.write(image) } } }
      }
    }
  }

  private mutating func part(_ name: String, _ line: [Inline]) {
    if !line.isEmpty { division([name]) { $0.paragraph(line) } }
  }

  private mutating func caption(_ line: [Inline]) {
    array { renderer in
      renderer.separate()
      renderer.out.append("null")
      renderer.array { if !line.isEmpty { $0.element("Plain") { $0.inlines(line) } } }
    }
  }

  /// Writes a table, with rows padded to the same number of columns.
  mutating func write(_ table: Table) {
    let grid = TableGrid(table.rows)
    let headerRows = table.headerRows
    let headerColumns = Self.hasHeaderColumn(table, headerRows, grid) ? 1 : 0
    parts("Table") { renderer in
      renderer.attributes()
      renderer.caption(table.caption)
      renderer.array { renderer in
        for column in 0..<grid.columns {
          let alignment = column < table.alignments.count ? table.alignments[column] : nil
          renderer.array { renderer in
            renderer.element(Self.name(of: alignment))
            renderer.element("ColWidthDefault")
          }
        }
      }
      renderer.array { renderer in
        renderer.attributes()
        renderer.array { renderer in
          for row in 0..<headerRows { renderer.row(table, row, grid) { _ in true } }
        }
      }
      renderer.array { renderer in
        renderer.array { renderer in
          renderer.attributes()
          renderer.number(headerColumns)
          renderer.array { _ in }
          renderer.array { renderer in
            for row in headerRows..<table.rows.count { renderer.row(table, row, grid) { $0 < headerColumns } }
          }
        }
      }
      renderer.array { renderer in
        renderer.attributes()
        renderer.array { _ in }
      }
    }
  }

  /// Whether the first cells of all rows after the head are headers.
  private static func hasHeaderColumn(_ table: Table, _ headerRows: Int, _ grid: TableGrid) -> Bool {
    var isFound = false
    for row in headerRows..<table.rows.count {
      guard let cell = table.rows[row].first, grid.places[row][0].lowerBound == 0 else { continue }
      guard cell.isHeader, cell.columnSpan == 1 else { return false }
      isFound = true
    }
    return isFound
  }

  private static func name(of alignment: Table.Alignment?) -> StaticString {
    switch alignment {
    case .left: "AlignLeft"
    case .center: "AlignCenter"
    case .right: "AlignRight"
    case nil: "AlignDefault"
    }
  }

  private mutating func row(_ table: Table, _ row: Int, _ grid: TableGrid, isHeader: (Int) -> Bool) {
    array { renderer in
      renderer.attributes()
      renderer.array { renderer in
        for (cell, columns) in zip(table.rows[row], grid.places[row]) {
          var classes: [String] = []
          if cell.isHeader != isHeader(columns.lowerBound) {
            classes = [cell.isHeader ? PandocClass.header : PandocClass.data]
          }
          renderer.cell(classes, rows: cell.rowSpan, columns: cell.columnSpan) { renderer in
            let isLine = if case .paragraph? = cell.children.first { cell.children.count == 1 } else { false }
            renderer.blocks(cell.children, tight: isLine)
          }
        }
        // Some of pandoc's writers fail if a row is too short below a cell of several rows.
        guard grid.columns <= Self.mostColumnsFilled else { return }
        for _ in 0..<grid.gaps[row] {
          renderer.cell([PandocClass.absent], rows: 1, columns: 1) { $0.blocks([]) }
        }
      }
    }
  }

  private mutating func cell(
    _ classes: [String], rows: Int, columns: Int, _ body: (inout PandocRenderer) -> Void
  ) {
    array { renderer in
      renderer.attributes(classes)
      renderer.element("AlignDefault")
      renderer.number(rows)
      renderer.number(columns)
      body(&renderer)
    }
  }
}
