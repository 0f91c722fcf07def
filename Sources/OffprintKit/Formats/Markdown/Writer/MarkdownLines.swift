/// The lines of a Markdown document. Nested blocks are lines with a prefix; all line ends are written here.
struct MarkdownLines {
  /// The output, to which blocks append their text.
  var out = ByteBuffer()
  /// The prefix of every line of the current block: the markers of quotations and the indents of items.
  private var prefix: [UInt8] = []
  /// Whether the next text starts a list item.
  private(set) var beginsItem = false
  /// Whether the next text starts a block quote.
  private(set) var beginsQuote = false

  /// The column of the next byte.
  var column: Int {
    ColumnWidth.of(out.copy(from: out.startOfLine)[...])
  }

  /// Records the start of a list item, or its end.
  mutating func beginItem(_ begins: Bool) { beginsItem = begins }

  /// Records the start of a block quote.
  mutating func beginQuote() { beginsQuote = true }

  /// Records that the current containers have contents.
  mutating func endStart() {
    beginsItem = false
    beginsQuote = false
  }

  /// Ends a line and starts the next one with the prefix.
  mutating func newLine() {
    out.append(0x0A)
    if !prefix.isEmpty { out.append(prefix) }
  }

  /// Ends a line and writes an empty one, with the prefix without trailing spaces.
  mutating func blankLine() {
    guard !prefix.isEmpty else { return out.append("\n\n" as StaticString) }
    emptyLine()
    newLine()
  }

  private mutating func emptyLine() {
    out.append(0x0A)
    let start = out.count
    out.append(prefix)
    out.trimSpaces(downTo: start)
  }

  /// Lengthens the prefix of all following lines.
  ///
  /// - Returns: the previous length, for ``shortenPrefix(to:)``.
  mutating func lengthenPrefix(by more: String) -> Int {
    let length = prefix.count
    prefix.append(contentsOf: more.utf8)
    return length
  }

  /// Shortens the prefix to a previous length.
  mutating func shortenPrefix(to length: Int) {
    prefix.removeLast(prefix.count - length)
  }

  /// Writes lines that are complete except for their prefix.
  mutating func write(_ lines: [ArraySlice<UInt8>]) {
    for (number, line) in lines.enumerated() {
      if number > 0 {
        if line.isEmpty {
          emptyLine()
          continue
        }
        newLine()
      }
      line.withUnsafeBufferPointer { out.append($0) }
    }
  }

  /// Writes the lines of a text that are complete except for their prefix.
  mutating func write(text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if start > 0 {
        if start == end { emptyLine() } else { newLine() }
      }
      if start < end { out.append(UnsafeBufferPointer(rebasing: text[start..<end])) }
      if end == text.count { return }
      start = end + 1
    }
  }
}
