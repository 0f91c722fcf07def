/// Undoes the layout of a text: removes page headers and footers and the numbers of links, and joins wrapped
/// paragraphs and hyphenated words.
struct DumpLayout {
  private let bytes: [UInt8]
  private var lines: [Dump.Line]
  private var drawings: [(lines: Range<Int>, block: Block)] = []
  private var addresses: [Int: String] = [:]
  /// Whether a page had two columns.
  private var areColumns = false
  /// The lines that times interrupt.
  private var interrupted: [Int] = []

  /// Returns the dump of a text.
  static func dump(_ text: [UInt8]) -> Dump {
    var layout = DumpLayout(text)
    return layout.dump()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = PageEdges.mark(Dump.Line.split(bytes), in: bytes)
    lines = LineNumbering.removed(from: lines, in: bytes)
    let read = TextColumns.read(lines, in: bytes)
    areColumns = read.count > lines.count
    lines = read
    lines = QuoteMarks.read(lines, in: bytes)
    mark(FencedCode.find(in: lines, bytes))
    let cues = CueTimes(in: lines, bytes)
    for index in cues.times { lines[index].kind = .layout }
    interrupted = cues.continuing
    for index in lines.indices
    where lines[index].kind == .text && PicturePlaceholder.matches(bytes, lines[index].range) {
      lines[index].kind = .layout
    }
    let list = AddressList(in: lines, bytes)
    for index in list.listLines { lines[index].kind = .layout }
    addresses = list.addresses
    lines = HeadingMarks.read(lines, in: bytes)
    for index in lines.indices where RuleLine.isRule(bytes, lines[index].range) && lines[index].kind == .text
    {
      lines[index].kind = .rule
    }
    mark(DrawnBlocks.find(in: lines, bytes))
  }

  private mutating func mark(_ found: [(lines: Range<Int>, block: Block)]) {
    guard !found.isEmpty else { return }
    for drawing in found {
      for index in drawing.lines { lines[index].kind = .drawing }
    }
    drawings = (drawings + found).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private mutating func dump() -> Dump {
    var continuing = LineJoining.continuations(lines, in: bytes, areColumns: areColumns)
    for index in interrupted where lines[index].kind == .text { continuing[index] = true }
    for index in VerseLines.find(lines, continuing: continuing, in: bytes) { lines[index].kind = .verse }
    let isChanged = continuing.contains(true) || !addresses.isEmpty || lines.contains { $0.startsPage }
    if !isChanged, drawings.isEmpty { return Dump(text: bytes, lines: lines) }
    var builder = DumpBuilder(
      bytes, lines, continuing: continuing, addresses, copies: isChanged ? nil : bytes)
    var index = 0
    var drawing = drawings.startIndex
    while index < lines.count {
      if drawing < drawings.endIndex, drawings[drawing].lines.lowerBound == index {
        builder.add(drawings[drawing].block, drawings[drawing].lines)
        index = drawings[drawing].lines.upperBound
        drawing += 1
      } else {
        builder.add(index)
        index += 1
      }
    }
    return builder.dump()
  }
}

extension Dump {
  /// Reads a text as returned by `TextDecoder`, and joins lines that belong together.
  public init(text: [UInt8]) { self = DumpLayout.dump(text) }
}
