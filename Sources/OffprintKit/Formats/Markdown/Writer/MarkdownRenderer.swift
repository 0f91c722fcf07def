/// Writes blocks as lines of Markdown. Nested blocks are lines with a prefix; every line end goes through here.
struct MarkdownRenderer {
  var out = ByteBuffer()
  let options: WriterOptions
  /// What every line of the block being written begins with: the marks of quotations and the indents of items.
  var prefix: [UInt8] = []
  var labels = FootnoteLabels()
  /// The names of footnotes that are referred to in the text of a link.
  var linkedNotes: Set<String> = []
  /// What a line start means where the writer stands.
  var beginsItem = false
  var beginsQuote = false
  /// Of the paragraph being written.
  var paragraph = ParagraphState()
  /// Buffers for the next paragraph.
  var spareFlow = InlineFlow()
  var match = DelimiterMatch()
  /// Where links lead, when their addresses stand at the end.
  var references = LinkReferences()

  /// Whether text or code held a character that may not come out.
  var hasControls = false

  init(_ options: WriterOptions) {
    self.options = options
  }

  /// The column in which the next byte stands.
  var column: Int {
    ColumnWidth.of(out.copy(from: out.startOfLine)[...])
  }

  /// Ends a line and begins the next one with the prefix.
  mutating func newLine() {
    out.append(0x0A)
    if !prefix.isEmpty { out.append(prefix) }
  }

  /// Ends a line and leaves an empty one, its prefix without the spaces at the end.
  mutating func blankLine() {
    guard !prefix.isEmpty else { return out.append("\n\n" as StaticString) }
    out.append(0x0A)
    let start = out.count
    out.append(prefix)
    out.trimSpaces(downTo: start)
    newLine()
  }

  /// Writes what `body` writes with a longer prefix on all lines but the first.
  mutating func indented(by more: String, _ body: (inout MarkdownRenderer) -> Void) {
    let length = prefix.count
    prefix.append(contentsOf: more.utf8)
    body(&self)
    prefix.removeLast(prefix.count - length)
  }

  /// Writes lines that are complete but for their prefix.
  mutating func write(lines: [ArraySlice<UInt8>]) {
    for (number, line) in lines.enumerated() {
      if number > 0 {
        if line.isEmpty {
          out.append(0x0A)
          let start = out.count
          out.append(prefix)
          out.trimSpaces(downTo: start)
          continue
        }
        newLine()
      }
      line.withUnsafeBufferPointer { out.append($0) }
    }
  }
}
