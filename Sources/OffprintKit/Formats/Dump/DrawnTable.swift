/// Reads a table drawn with characters: box-drawing ones, or `+`, `-` and `|`.
struct DrawnTable {
  /// A character and its column.
  private struct Cell {
    var start: Int
    var end: Int
    var text: [UInt8]
  }

  /// A line of the drawing with text: the cells between its bars.
  private typealias RowLine = [Cell]

  /// Rows between two rules.
  private var bands: [[RowLine]] = [[]]
  /// The number of bands above the first rule of `=`.
  private var bandsAboveDoubleRule: Int?

  /// The columns of the joints of all rules, and the range of each rule's strokes.
  private var joints: Set<Int> = []
  private var strokes: Set<Int> = []

  /// The maximum length of a line, in bytes.
  private static let widestLine = 4_000

  /// Whether a line of text is a rule of a table: horizontal strokes with joints between or next to them.
  static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= widestLine else { return false }
    var strokes = 0
    var joints = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = bytes.character(at: place)
      switch sign(scalar) {
      case .horizontal: strokes += 1
      case .joint, .vertical: joints += 1
      case .space: break
      case .other: return false
      }
      place += length
    }
    return strokes >= 2 && joints >= 1
  }

  /// Whether a line of text consists of cells, separated by vertical strokes.
  static func isRow(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= widestLine else { return false }
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = bytes.character(at: place)
      if sign(scalar) == .vertical { return true }
      place += length
    }
    return false
  }

  private enum Sign { case horizontal, vertical, joint, space, other }

  private static func sign(_ scalar: Unicode.Scalar) -> Sign {
    switch scalar.value {
    case 0x20, 0x09, 0xA0: .space
    case 0x2D, 0x3D, 0x3A: .horizontal
    case 0x7C: .vertical
    case 0x2B: .joint
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574...0x257F: .horizontal
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: .vertical
    case 0x250C...0x254B, 0x2552...0x2573: .joint
    default: .other
    }
  }

  /// The table drawn by some lines; `nil` if their strokes do not meet.
  static func block(of lines: ArraySlice<Dump.Line>, in bytes: [UInt8]) -> Block? {
    var table = DrawnTable()
    for line in lines {
      if isRule(bytes, line.range) {
        if table.bands.last?.isEmpty == false { table.bands.append([]) }
        table.addJoints(of: line, in: bytes)
        let isDouble = line.range.contains { bytes[$0] == UInt8(ascii: "=") }
        if isDouble, table.bandsAboveDoubleRule == nil { table.bandsAboveDoubleRule = table.bands.count - 1 }
      } else {
        table.bands[table.bands.count - 1].append(cells(of: line, in: bytes))
      }
    }
    table.bands.removeAll { $0.isEmpty }
    return table.block()
  }

  private mutating func addJoints(of line: Dump.Line, in bytes: [UInt8]) {
    var place = line.range.lowerBound
    var column = line.indentation
    var strokes = 0
    var isInStroke = false
    while place < line.range.upperBound {
      let (scalar, length) = bytes.character(at: place)
      let sign = Self.sign(scalar)
      if sign == .joint || sign == .vertical { joints.insert(column) }
      if sign == .horizontal, !isInStroke { strokes += 1 }
      if sign != .space { isInStroke = sign == .horizontal }
      column += 1
      place += length
    }
    self.strokes.insert(strokes)
  }

  /// Whether bars and joints meet, or are equal in number if they are badly aligned.
  private func meets(_ lines: [RowLine]) -> Bool {
    if strokes.count == 1, let strokes = strokes.first, lines.allSatisfy({ $0.count == strokes }) {
      return true
    }
    return lines.allSatisfy { line in
      line.allSatisfy { cell in joints.contains(cell.start) || cell.start == line.first?.start }
        && line.first.map { joints.contains($0.start) || joints.contains($0.end) } ?? false
    }
  }

  /// The cells of a line. Text outside of the outer bars is a cell.
  private static func cells(of line: Dump.Line, in bytes: [UInt8]) -> RowLine {
    var cells: RowLine = []
    var column = line.indentation
    var cell = Cell(start: column - 1, end: 0, text: [])
    var place = line.range.lowerBound
    var counter = ColumnCounter()
    func close(at end: Int, isEdge: Bool) {
      cell.end = end
      cell.text = trimmed(cell.text)
      if !isEdge || !cell.text.isEmpty { cells.append(cell) }
      cell = Cell(start: end, end: 0, text: [])
    }
    while place < line.range.upperBound {
      let (scalar, length) = bytes.character(at: place)
      if sign(scalar) == .vertical {
        close(at: column, isEdge: cells.isEmpty && cell.start < line.indentation)
      } else {
        cell.text += bytes[place..<place + length]
      }
      column += counter.add(scalar)
      place += length
    }
    close(at: column, isEdge: true)
    return cells
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == Byte.space || $0 == Byte.tab }
    // A stroke within a cell is part of a rule that does not span the table.
    if text.isEmpty || isStrokes(text) { return [] }
    return Array(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  private static func isStrokes(_ bytes: [UInt8]) -> Bool {
    var place = 0
    var strokes = 0
    while place < bytes.count {
      let (scalar, length) = bytes.character(at: place)
      let sign = sign(scalar)
      if sign == .other { return false }
      if sign != .space { strokes += 1 }
      place += length
    }
    return strokes >= 3
  }

  private func block() -> Block? {
    let lines = bands.flatMap { $0 }
    guard meets(lines), let columns = Columns(lines.map { $0.map { ($0.start, $0.end) } }) else { return nil }
    if columns.count == 1 { return Self.frame(lines) }
    var rows: [Table.Row] = []
    var headerRows = 0
    for (index, band) in bands.enumerated() {
      if bands.count > 1, index == (bandsAboveDoubleRule ?? 1) { headerRows = rows.count }
      for row in Self.rows(in: band, areRuled: bands.count > 2 || index < bands.count - 1) {
        rows.append(cells(of: row, columns))
      }
    }
    for index in rows.indices.prefix(headerRows) {
      for cell in rows[index].indices { rows[index][cell].isHeader = true }
    }
    return .table(Table(headerRows: headerRows, rows: rows))
  }

  /// The lines of a band, with continuation lines joined to their row.
  private static func rows(in band: [RowLine], areRuled: Bool) -> [[RowLine]] {
    var rows: [[RowLine]] = []
    // The lines between two rules are one row if some of them have empty cells.
    let isOneRow = areRuled && band.dropFirst().contains { $0.contains { $0.text.isEmpty } }
    for line in band {
      if !rows.isEmpty, isOneRow || line.first?.text.isEmpty == true {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows
  }

  private func cells(of lines: [RowLine], _ columns: Columns) -> Table.Row {
    var cells: [(column: Int, span: Int, text: [UInt8])] = []
    for line in lines {
      for (index, cell) in line.enumerated() {
        let (column, span) = columns.place(of: index, cell.start, cell.end)
        if let same = cells.firstIndex(where: { $0.column == column }) {
          if !cell.text.isEmpty, !cells[same].text.isEmpty { cells[same].text.append(Byte.space) }
          cells[same].text += cell.text
        } else {
          cells.append((column, span, cell.text))
        }
      }
    }
    return cells.sorted { $0.column < $1.column }.map { cell in
      let text = String(decoding: cell.text, as: UTF8.self)
      return Table.Cell(columnSpan: cell.span, children: text.isEmpty ? [] : [.paragraph([.text(text)])])
    }
  }

  /// A frame around text is a quotation; its lines are one paragraph up to an empty one.
  private static func frame(_ lines: [RowLine]) -> Block? {
    var paragraphs: [String] = []
    var open = false
    for line in lines {
      let text = line.first.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
      if text.isEmpty {
        open = false
      } else if open {
        paragraphs[paragraphs.count - 1] += " " + text
      } else {
        paragraphs.append(text)
        open = true
      }
    }
    return paragraphs.isEmpty ? nil : .blockQuote(paragraphs.map { .paragraph([.text($0)]) })
  }

  /// The columns between the bars of all lines.
  private struct Columns {
    /// The positions of the bars; empty if each line has the same number of cells, which are then used
    /// instead.
    private var bars: [Int] = []
    /// The maximum number of columns of a table.
    private static let most = 200
    /// The number of columns.
    private(set) var count: Int

    init?(_ lines: [[(start: Int, end: Int)]]) {
      guard let first = lines.first, !first.isEmpty, first.count <= Self.most else { return nil }
      count = first.count
      if lines.allSatisfy({ $0.count == first.count }) { return }
      bars = Set(lines.joined().flatMap { [$0.start, $0.end] }).sorted()
      // Bars that almost meet are badly aligned, and the right edge of open lines is the end of their text.
      guard bars.count > 1, bars.count <= Self.most, zip(bars, bars.dropFirst()).allSatisfy({ $1 - $0 > 1 })
      else {
        return nil
      }
      count = bars.count - 1
    }

    func place(of index: Int, _ start: Int, _ end: Int) -> (column: Int, span: Int) {
      guard !bars.isEmpty, let from = bars.firstIndex(of: start), let to = bars.firstIndex(of: end) else {
        return (index, 1)
      }
      return (from, max(1, to - from))
    }
  }
}
