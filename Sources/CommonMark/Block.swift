/// What a block is.
public enum BlockKind: UInt8, Sendable {
  case document, blockQuote, list, item, footnoteDefinition
  case paragraph, heading, code, html, thematicBreak
  case table, tableRow, tableCell
}

/// A block of a ``MarkdownDocument``.
public struct BlockID: Hashable, Sendable {
  let index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// How the text of a table's column is aligned.
public enum ColumnAlignment: UInt8, Sendable {
  case none, left, center, right
}

/// Blocks stand in the order of their beginnings; what is in one follows it up to its `end`.
struct BlockRecord {
  var kind: BlockKind
  /// Of a list, that it is loose or ordered; of an item, that it is a task or a done one; of a row, that it is the header.
  var flags: Flags = []
  /// Of a heading; of a list its delimiter.
  var level: UInt8 = 0
  var end: Int32 = 0
  /// The text in ``MarkdownDocument/content``; of a footnote definition its label, of a table its alignments.
  var start: Int32 = 0
  var stop: Int32 = 0
  /// The number of a list's first item; where the info string of a code block stands.
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
