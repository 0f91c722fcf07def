/// Writes blocks as lines of Markdown. Nested blocks are lines with a prefix; all line ends are written here.
struct MarkdownRenderer {
  var out = ByteBuffer()
  let options: WriterOptions
  /// The prefix of every line of the current block: the markers of quotations and the indents of items.
  var prefix: [UInt8] = []
  var labels = FootnoteLabels()
  /// The names of footnotes with references inside a link.
  var linkedNotes: Set<String> = []
  /// The context of the next line start.
  var beginsItem = false
  var beginsQuote = false
  /// The state of the current paragraph.
  var paragraph = ParagraphState()
  /// Buffers for the next paragraph.
  var spareFlow = InlineFlow()
  var match = DelimiterMatch()
  /// The link targets, if they are written at the end.
  var references = LinkReferences()

  /// Whether text or code contained forbidden characters.
  var hasControls = false

  init(_ options: WriterOptions) {
    self.options = options
  }

  /// The column of the next byte.
  var column: Int {
    ColumnWidth.of(out.copy(from: out.startOfLine)[...])
  }

  /// Ends a line and starts the next one with the prefix.
  mutating func newLine() {
    out.append(0x0A)
    if !prefix.isEmpty { out.append(prefix) }
  }

  /// Ends a line and writes an empty one, with the prefix without trailing spaces.
  mutating func blankLine() {
    guard !prefix.isEmpty else { return out.append("\n\n" as StaticString) }
    out.append(0x0A)
    let start = out.count
    out.append(prefix)
    out.trimSpaces(downTo: start)
    newLine()
  }

  /// Runs `body` with a longer prefix for all lines except the first.
  mutating func indented(by more: String, _ body: (inout MarkdownRenderer) -> Void) {
    let length = prefix.count
    prefix.append(contentsOf: more.utf8)
    body(&self)
    prefix.removeLast(prefix.count - length)
  }

  /// Writes lines that are complete except for their prefix.
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
