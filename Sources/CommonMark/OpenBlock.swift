/// A block that may take more lines.
struct OpenBlock {
  enum Kind: UInt8 {
    case document, blockQuote, list, item, footnoteDefinition
    case paragraph, indentedCode, fencedCode, html, table

    /// Whether it holds lines, not blocks.
    @inline(__always) var isLeaf: Bool { rawValue >= Kind.paragraph.rawValue }
  }

  var kind: Kind
  var block: Int32
  /// The line on which it begins.
  var startLine: Int32
  /// The columns that the text of an item is moved by; those before a fence.
  var indent: Int32 = 0
  /// The length of a fence; the kind of end that a block of HTML has; the columns of a table.
  var measure: Int32 = 0
  /// The character of a fence.
  var fence: UInt8 = 0
  /// The last line of the child closed last, and how many children there are.
  var lastLine: Int32 = 0
  var childCount: Int32 = 0
  /// Whether blank lines stand between the last child and what follows it, more than `lastLine` tells.
  var endsBlank = false
  /// Whether blank lines stand between the block and the one before it.
  var isSeparated = false

  init(_ kind: Kind, block: Int, line: Int32) {
    self.kind = kind
    self.block = Int32(truncatingIfNeeded: block)
    startLine = line
  }
}
