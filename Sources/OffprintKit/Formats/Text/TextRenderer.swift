/// Writes blocks as lines of plain text, with nested ones indented.
struct TextRenderer {
  var out = ByteBuffer()
  /// The prefix of every line of the current block.
  var prefix: [UInt8] = []
  /// The width of the prefix in columns.
  var indent = 0
  let width: Int?
  /// The representation of notes and links.
  var marks = TextMarks()
  /// Whether a table cell is being written, in which a nested table is written as lines.
  var isInCell = false
  /// Whether the next block comes first, without an empty line before it.
  private var isFirst = true
  private var isTight: Bool

  init(width: Int?, tight: Bool = false) {
    self.width = width
    isTight = tight
  }

  /// Writes a block after the previous one, or nothing if `body` writes nothing.
  mutating func place(_ body: (inout TextRenderer) -> Void) {
    let before = out.count
    if !isFirst {
      if !isTight { out.append(0x0A) }
      newLine()
    }
    let start = out.count
    body(&self)
    if out.count == start { out.truncate(to: before) } else { isFirst = false }
  }

  mutating func newLine() {
    out.append(0x0A)
    out.append(prefix)
  }

  /// Writes blocks, with all lines except the first indented further; nothing if they are empty.
  mutating func nested(
    marker: String, indent more: String, tight: Bool = false, _ body: (inout TextRenderer) -> Void
  ) {
    let start = out.count
    let saved = (isFirst, isTight, prefix.count, indent)
    out.append(marker)
    let inside = out.count
    prefix.append(contentsOf: more.utf8)
    indent += ColumnWidth.of(Array(more.utf8)[...])
    (isFirst, isTight) = (true, tight)
    body(&self)
    prefix.removeLast(prefix.count - saved.2)
    (isFirst, isTight, indent) = (saved.0, saved.1, saved.3)
    if out.count == inside { out.truncate(to: start) }
  }

  /// Writes text, wrapped if a width is given.
  mutating func write(_ bytes: [UInt8]) {
    var isFirstLine = true
    for paragraph in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = paragraph.drop { $0 == 0x20 }.trimmed
      let lines = width.map { LineWrapper.lines(of: text, width: max($0 - indent, 10)) } ?? [text]
      for line in lines {
        if !isFirstLine { newLine() }
        // An empty line has no indent.
        if line.isEmpty, !isFirstLine { out.trimSpaces(downTo: 0) }
        isFirstLine = false
        out.append(Array(line))
      }
    }
  }

  mutating func write(_ inlines: [Inline]) {
    write(PlainInlines.bytes(of: inlines, marks))
  }

  /// Writes lines unchanged, except for trailing spaces.
  mutating func write(lines: some Sequence<ArraySlice<UInt8>>) {
    var isFirstLine = true
    for line in lines {
      if !isFirstLine { newLine() }
      isFirstLine = false
      let line = line.trimmed
      out.append(Array(line))
      // An empty line has no indent.
      if line.isEmpty { out.trimSpaces(downTo: 0) }
    }
  }
}
