/// A table with pipes, as in GFM.
enum PipeTable {
  /// Writes a table with at least one row, each on a line.
  static func write(
    _ table: Table, columns: Int, with inlines: inout InlineRenderer, to lines: inout MarkdownLines
  ) {
    inlines.escapesDollars = table.holdsDollarOutsideText
    defer { inlines.escapesDollars = false }
    write(row: table.headerRows > 0 ? table.rows[0] : [], with: &inlines, to: &lines)
    let missing = columns - (table.headerRows > 0 ? max(1, table.rows[0].count) : 1)
    for _ in 0..<missing { lines.out.append(" |" as StaticString) }
    lines.newLine()
    write(alignments: table.alignments, columns: columns, to: &lines.out)
    for row in table.rows.dropFirst(table.headerRows > 0 ? 1 : 0) {
      lines.newLine()
      write(row: row, with: &inlines, to: &lines)
    }
  }

  /// Writes a row, without padding missing cells at its end.
  private static func write(
    row: Table.Row, with inlines: inout InlineRenderer, to lines: inout MarkdownLines
  ) {
    lines.out.append(0x7C)
    if row.isEmpty { lines.out.append(" |" as StaticString) }
    for cell in row {
      lines.out.append(0x20)
      let start = lines.out.count
      if case .paragraph(let line)? = cell.children.first, cell.children.count == 1 {
        inlines.write(line, inTable: true, isSingleLine: true, to: &lines)
      } else {
        // The parser sees one line, in which a delimiter of one paragraph could match one of another.
        var line: [Inline] = []
        cell.children.forEachText { line += (line.isEmpty ? [] : [.lineBreak]) + $0 }
        inlines.write(line, inTable: true, isSingleLine: true, to: &lines)
      }
      // The other columns that the cell covers stay empty.
      for _ in 1..<min(max(cell.columnSpan, 1), 64) { lines.out.append(" |" as StaticString) }
      lines.out.append(lines.out.count > start ? " |" as StaticString : "|")
    }
  }

  private static func write(alignments: [Table.Alignment?], columns: Int, to out: inout ByteBuffer) {
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

extension Inline {
  /// Whether a dollar sign occurs that cannot be escaped: in program text, a formula or an address.
  fileprivate var holdsDollarOutsideText: Bool {
    func holds(_ text: String?) -> Bool { text?.utf8.contains(UInt8(ascii: "$")) == true }
    return switch self {
    case .text: false
    case .math: true
    case .code(let value): holds(value)
    case .link(let link):
      holds(link.url) || holds(link.title) || link.children.contains(where: \.holdsDollarOutsideText)
    case .image(let image): holds(image.url) || holds(image.title) || holds(image.alt)
    default: children.contains(where: \.holdsDollarOutsideText)
    }
  }
}

extension Table {
  /// Whether a cell contains such a dollar sign.
  fileprivate var holdsDollarOutsideText: Bool {
    var holds = false
    for row in rows {
      for cell in row {
        cell.children.forEachText { line in holds = holds || line.contains(where: \.holdsDollarOutsideText) }
      }
    }
    return holds
  }

  /// Whether it is a grid of cells without spans that contain only lines of text; GFM has one header row.
  var isPlainGrid: Bool {
    headerRows <= 1
      && rows.allSatisfy { row in
        row.allSatisfy { $0.columnSpan <= 1 && $0.rowSpan <= 1 && $0.children.allSatisfy(\.isParagraph) }
      }
  }
}

extension Block {
  /// Whether it is a paragraph.
  var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
