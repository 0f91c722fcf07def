/// The kind of a block.
package enum BlockKind: UInt8, Sendable {
  case document, blockQuote, list, item, footnoteDefinition
  case paragraph, heading, code, html, thematicBreak
  case table, tableRow, tableCell
}

/// A block of a ``MarkdownDocument``.
package struct BlockID: Hashable, Sendable {
  let index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// The alignment of a table's column.
package enum ColumnAlignment: UInt8, Sendable {
  case none, left, center, right
}

/// A block; blocks are stored in preorder, and a block's descendants follow it up to its `end`.
struct BlockRecord {
  var kind: BlockKind
  /// For a list: loose, ordered; for an item: task, done; for a row: header.
  var flags: Flags = []
  /// The level of a heading; the delimiter of a list.
  var level: UInt8 = 0
  var end: Int32 = 0
  /// The range of the text in ``MarkdownDocument/content``; the label of a footnote definition, the
  /// alignments of a table.
  var start: Int32 = 0
  var stop: Int32 = 0
  /// The number of a list's first item; the offset of a code block's info string.
  var value: Int32 = 0
  var valueStop: Int32 = 0

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let isLoose = Flags(rawValue: 1)
    static let isOrdered = Flags(rawValue: 2)
    static let isTask = Flags(rawValue: 4)
    static let isDone = Flags(rawValue: 8)
    static let isHeader = Flags(rawValue: 16)
  }

  init(_ kind: BlockKind) { self.kind = kind }
}
