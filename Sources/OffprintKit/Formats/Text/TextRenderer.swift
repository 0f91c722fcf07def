/// Writes blocks as lines of bare text, nested ones indented.
struct TextRenderer {
  var out = ByteBuffer()
  /// What every line of the block being written begins with.
  var prefix: [UInt8] = []
  /// The columns of the prefix.
  var indent = 0
  let width: Int?
  /// What stands for notes and links.
  var marks = TextMarks()
  /// Whether a cell of a table is written, in which another table stands as lines.
  var isInCell = false
  /// Whether the next block stands first, without an empty line above it.
  private var isFirst = true
  private var isTight: Bool

  init(width: Int?, tight: Bool = false) {
    self.width = width
    isTight = tight
  }

  /// Writes a block under the one before, or nothing where `body` writes nothing.
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

  /// Writes blocks whose lines but the first begin with `indent` more; nothing where they are empty.
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

  /// Writes text, wrapped where a width is asked for.
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

  /// Writes lines as they are, but for spaces at their ends.
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
