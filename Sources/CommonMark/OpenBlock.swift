/// A block that may have more lines.
struct OpenBlock {
  enum Kind: UInt8 {
    case document, blockQuote, list, item, footnoteDefinition
    case paragraph, indentedCode, fencedCode, html, table

    /// Whether it contains lines, not blocks.
    @inline(__always) var isLeaf: Bool { rawValue >= Kind.paragraph.rawValue }
  }

  var kind: Kind
  var block: Int32
  /// The line on which it starts.
  var startLine: Int32
  /// The indentation of an item's content, or of a fence, in columns.
  var indent: Int32 = 0
  /// The length of a fence; the end condition of an HTML block; the number of columns of a table.
  var measure: Int32 = 0
  /// The character of a fence.
  var fence: UInt8 = 0
  /// The last line of the most recently closed child, and the number of children.
  var lastLine: Int32 = 0
  var childCount: Int32 = 0
  /// Whether blank lines follow the last child, beyond what `lastLine` shows.
  var endsBlank = false
  /// Whether there are blank lines between the block and the previous one.
  var isSeparated = false

  init(_ kind: Kind, block: Int, line: Int32) {
    self.kind = kind
    self.block = Int32(truncatingIfNeeded: block)
    startLine = line
  }
}
