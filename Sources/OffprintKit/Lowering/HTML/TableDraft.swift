/// A table being read.
struct TableDraft {
  private struct Row {
    var cells: [Table.Cell] = []
    var section = Section.body
  }

  /// The part of a table that a row belongs to.
  enum Section { case head, body, foot }

  /// The properties of a cell, as the page specifies them.
  struct CellStart {
    var isHeader: Bool
    var columns: Int
    var rows: Int
    var alignment: Table.Alignment?
  }

  private var caption: [Inline] = []
  /// Whether the page declares it a layout table.
  private let isLayout: Bool
  private var rows: [Row] = []
  private var alignments: [Table.Alignment?] = []
  private var column = 0
  private var hasHead = false

  private static let mostColumns = 1_000

  /// Starts a table, which may be declared a layout table.
  init(isLayout: Bool) { self.isLayout = isLayout }

  /// Adds text to the caption.
  mutating func append(caption text: [Inline]) { caption += text }

  /// Starts a row.
  mutating func beginRow(in section: Section) {
    rows.append(Row(section: section))
    column = 0
    if section == .head { hasHead = true }
  }

  /// Starts a cell of the last row.
  mutating func begin(_ cell: CellStart) {
    if rows.isEmpty { beginRow(in: .body) }
    let width = min(max(cell.columns, 1), Self.mostColumns)
    rows[rows.count - 1].cells.append(
      Table.Cell(isHeader: cell.isHeader, columnSpan: width, rowSpan: max(cell.rows, 0), children: []))
    if let alignment = cell.alignment, column < Self.mostColumns {
      while alignments.count <= column { alignments.append(nil) }
      if alignments[column] == nil { alignments[column] = alignment }
    }
    column += width
  }

  /// Fills the most recent cell.
  mutating func fill(_ blocks: [Block]) {
    guard let row = rows.indices.last, let cell = rows[row].cells.indices.last else { return }
    rows[row].cells[cell].children = blocks
  }

  /// The table; or the contents of its cells, if it is only used for layout.
  func blocks(isAuthored: Bool) -> [Block] { table(isAuthored: isAuthored).map { [.table($0)] } ?? contents }

  /// The table; `nil` if it is empty or only used for layout.
  private func table(isAuthored: Bool) -> Table? {
    let filled = ordered().filter { !$0.cells.isEmpty }
    guard !filled.isEmpty else { return nil }
    guard
      isAuthored ? filled.contains(where: { $0.cells.contains { !$0.children.isEmpty } }) : !arranges(filled)
    else { return nil }
    var table = Table(caption: caption, alignments: alignments, rows: filled.map(\.cells))
    bound(&table)
    if hasHead {
      table.headerRows = filled.prefix { $0.section == .head }.count
    } else {
      let heads = filled.prefix { $0.cells.allSatisfy(\.isHeader) }.count
      table.headerRows = heads < filled.count || filled.count == 1 ? heads : min(heads, 1)
    }
    let columns = table.rows.map { $0.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0
    if table.alignments.count > columns { table.alignments.removeLast(table.alignments.count - columns) }
    if table.alignments.allSatisfy({ $0 == nil }) {
      table.alignments = []
    } else {
      while table.alignments.count < columns { table.alignments.append(nil) }
    }
    return table
  }

  /// The contents of the cells, concatenated.
  private var contents: [Block] {
    let caption: [Block] = caption.isEmpty ? [] : [.paragraph(caption)]
    return caption + rows.flatMap { $0.cells.flatMap(\.children) }
  }

  /// The rows in reading order: head, body, foot, in whatever order they are in the source.
  private func ordered() -> [Row] {
    let foot = rows.filter { $0.section == .foot }
    guard !foot.isEmpty else { return rows }
    return rows.filter { $0.section != .foot } + foot
  }

  private func arranges(_ rows: [Row]) -> Bool {
    let cells = rows.flatMap(\.cells)
    if cells.allSatisfy({ $0.children.isEmpty }) { return true }
    if isLayout { return true }
    guard caption.isEmpty, !hasHead, !cells.contains(where: \.isHeader) else { return false }
    if cells.count == 1 { return true }
    let full = cells.filter { !$0.children.isEmpty }
    if full.count == 1 { return true }
    let rich = full.filter { cell in
      cell.children.count > 3
        || cell.children.contains { block in
          switch block {
          case .table, .heading, .figure, .embed, .blockQuote, .callout: true
          default: false
          }
        }
    }
    return rows.count == 1 ? !rich.isEmpty : rich.count * 2 >= full.count
  }

  /// Limits spans to the size of the table: a cell may claim to cover millions of rows.
  private func bound(_ table: inout Table) {
    let widest =
      table.rows.lazy.filter { $0.count > 1 }.map { row in
        row.reduce(0) { $0 + $1.columnSpan } - (row.map(\.columnSpan).max() ?? 0) + 1
      }.max() ?? 1
    let columns = max(
      widest, table.rows.lazy.map { $0.count > 1 ? $0.reduce(0) { $0 + $1.columnSpan } : 1 }.max() ?? 1)
    for row in table.rows.indices {
      for cell in table.rows[row].indices {
        let left = table.rows.count - row
        let height = table.rows[row][cell].rowSpan
        table.rows[row][cell].rowSpan = height == 0 ? left : min(height, left)
        table.rows[row][cell].columnSpan = min(table.rows[row][cell].columnSpan, columns)
      }
    }
  }
}
