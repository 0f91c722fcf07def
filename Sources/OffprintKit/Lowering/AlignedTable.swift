/// Reads a table whose columns are parted by tabs or by several spaces from consecutive lines.
struct AlignedTable {
  private let dump: Dump

  /// A cell's bytes and columns.
  private struct Cell {
    var text: Range<Int>
    var columns: Range<Int>
  }

  /// The minimum number of rows.
  private static let fewestRows = 3
  private static let mostCells = 40
  /// The maximum number of words of a cell on average: a column of prose has more.
  private static let mostWords = 6
  /// The longest row, in bytes.
  private static let longestRow = 1_000

  /// The table at the start of some lines, and the number of its lines; without a table the number of lines in
  /// which none begins.
  static func read(_ dump: Dump, _ parts: ArraySlice<Int>) -> (table: Block?, count: Int)? {
    AlignedTable(dump: dump).read(parts)
  }

  private func read(_ parts: ArraySlice<Int>) -> (table: Block?, count: Int)? {
    guard let start = parts.first, let first = cells(dump.lines[start]) else { return nil }
    let hasTabs = hasTab(dump.lines[start])
    var rows = [first]
    var hasRule = false
    var count = 1
    for part in parts.dropFirst() {
      let line = dump.lines[part]
      guard part == start + count, line.blanksBefore <= (hasTabs ? 1 : 0) else { break }
      if count == 1, isRule(line) {
        hasRule = true
      } else if let row = cells(line), row.count == first.count, hasTab(line) == hasTabs {
        rows.append(row)
      } else {
        break
      }
      count += 1
    }
    guard rows.count >= Self.fewestRows - (hasRule ? 1 : 0), isEven(rows),
      hasTabs || hasRule || isAligned(rows)
    else { return (nil, count) }
    // Two tabs in a row are one edge, and not the edges of an empty column.
    let columns = first.indices.filter { index in rows.contains { !$0[index].text.isEmpty } }
    guard columns.count > 1 else { return (nil, count) }
    return (.table(table(rows.map { row in columns.map { row[$0] } }, hasRule: hasRule)), count)
  }

  private func table(_ rows: [[Cell]], hasRule: Bool) -> Table {
    let isNamed = rows.first.map { !hasDigits($0) && $0.allSatisfy { !$0.text.isEmpty } } ?? false
    let hasHeader = hasRule || isNamed && rows.dropFirst().contains(where: hasDigits)
    return Table(
      headerRows: hasHeader ? 1 : 0,
      rows: rows.enumerated().map { index, row in
        row.map { cell in
          let text = dump.string(cell.text)
          var made = Table.Cell(columnSpan: 1, children: text.isEmpty ? [] : [.paragraph([.text(text)])])
          made.isHeader = hasHeader && index == 0
          return made
        }
      })
  }

  private func hasTab(_ line: Dump.Line) -> Bool { dump.text[line.range].contains(Byte.tab) }

  /// The cells of a line; `nil` if it is none of a table.
  private func cells(_ line: Dump.Line) -> [Cell]? {
    guard line.kind == .text || line.kind == .verse, line.quotations == 0, line.count <= Self.longestRow,
      ListMarker(dump.text[line.range]) == nil
    else { return nil }
    let bytes = dump.text
    let separator = hasTab(line) ? 1 : 2
    var cells: [Cell] = []
    var start = line.range.lowerBound
    var place = start
    var column = line.indentation
    var first = column
    var counter = ColumnCounter()
    while place < line.range.upperBound {
      let end = place + gap(bytes, place, line.range.upperBound, byTabs: separator == 1)
      if end - place >= separator {
        cells.append(Cell(text: trimmed(bytes, start..<place), columns: first..<column))
        column += end - place
        (place, start, first) = (end, end, column)
      } else {
        let (scalar, length) = bytes.character(at: place)
        column += counter.add(scalar)
        place += length
      }
    }
    cells.append(Cell(text: trimmed(bytes, start..<line.range.upperBound), columns: first..<column))
    return (2...Self.mostCells).contains(cells.count) ? cells : nil
  }

  /// The length of a tab or of the spaces at a place.
  private func gap(_ bytes: [UInt8], _ place: Int, _ end: Int, byTabs: Bool) -> Int {
    if byTabs { return bytes[place] == Byte.tab ? 1 : 0 }
    return (place..<end).prefix { bytes[$0] == Byte.space }.count
  }

  private func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, case let length = bytes.spaceLength(at: start, before: end), length > 0 {
      start += length
    }
    while end > start, case let length = bytes.spaceLength(endingAt: end, after: start), length > 0 {
      end -= length
    }
    return start..<end
  }

  /// Whether cells are as short as those of tables.
  private func isEven(_ rows: [[Cell]]) -> Bool {
    let words = rows.joined().reduce(0) { sum, cell in
      sum + dump.text[cell.text].reduce(cell.text.isEmpty ? 0 : 1) { $1 == Byte.space ? $0 + 1 : $0 }
    }
    return words <= rows.joined().count * Self.mostWords
  }

  /// Whether the columns of spaced cells are aligned at either side, and there are three or the last holds numbers.
  private func isAligned(_ rows: [[Cell]]) -> Bool {
    guard let first = rows.first else { return false }
    for index in first.indices {
      let starts = Set(rows.map { $0[index].columns.lowerBound })
      let ends = Set(rows.map { $0[index].columns.upperBound })
      guard starts.count == 1 || ends.count == 1 else { return false }
    }
    return first.count > 2 || rows.dropFirst().allSatisfy { hasDigits(Array($0.suffix(1))) }
  }

  private func hasDigits(_ row: [Cell]) -> Bool {
    row.contains { dump.text[$0.text].contains { $0 &- UInt8(ascii: "0") < 10 } }
  }

  /// Whether a line consists of strokes under the heads of columns.
  private func isRule(_ line: Dump.Line) -> Bool {
    let bytes = dump.text[line.range]
    return bytes.count >= 5 && bytes.contains(Byte.space)
      && bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || $0 == Byte.space }
  }
}
