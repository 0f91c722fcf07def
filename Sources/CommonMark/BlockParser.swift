#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a text line by line into blocks (“phase 1” of the CommonMark specification's appendix).
struct BlockParser {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let extensions: MarkdownExtensions

  var blocks: [BlockRecord] = [BlockRecord(.document)]
  var content: [UInt8] = []
  var definitions = LinkDefinitions()
  var footnotes = LabelTable()
  var open: [OpenBlock] = [OpenBlock(.document, block: 0, line: 0)]
  /// The number of open containers, counting lists and their items separately.
  var depth = 0

  // The current line: its number, its end, and the current position in bytes and columns.
  var line: Int32 = 0
  var end = 0
  var offset = 0
  var column = 0
  /// Whether the tab at `offset` is partly consumed.
  var isInTab = false
  var nonspace = 0
  var nonspaceColumn = 0
  /// No thematic break starts before this offset of the line.
  var noBreakBefore = 0

  /// Makes a parser for `count` bytes, the last of which is a line feed.
  init(start: UnsafePointer<UInt8>, count: Int, _ extensions: MarkdownExtensions) {
    bytes = start
    self.count = count
    self.extensions = extensions
    content.reserveCapacity(count + 16)
  }

  /// Parses the whole text.
  mutating func parse() {
    var start = count > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    while start < count {
      guard let found = memchr(bytes + start, 0x0A, count - start) else { break }
      end = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - bytes
      readLine(from: start)
      start = end + 1
    }
    line += 1
    close(downTo: 1)
    blocks[0].end = Int32(blocks.count)
  }

  private mutating func readLine(from start: Int) {
    line += 1
    offset = start
    column = 0
    isInTab = false
    nonspace = -1
    noBreakBefore = start
    guard let matched = matchOpenBlocks() else { return }
    let last = open.count - 1
    let takesLines = open[last].kind.isLeaf
    if matched == open.count, takesLines, open[last].kind != .paragraph, open[last].kind != .table {
      return appendToLeaf(last)
    }
    beginBlocks(matched)
  }

  /// Finds the open blocks that the line belongs to.
  ///
  /// - Returns: their number; `nil` if the line closes a fence.
  private mutating func matchOpenBlocks() -> Int? {
    var matched = 1
    while matched < open.count {
      findNonspace()
      switch open[matched].kind {
      case .document, .list: break
      case .blockQuote:
        guard indent < 4, bytes[nonspace] == 0x3E else { return matched }
        advanceOverQuoteMarker()
      case .item:
        if indent >= open[matched].indent {
          advance(columns: Int(open[matched].indent))
        } else if isBlank, open[matched].childCount > 0 {
          advanceToNonspace()
        } else {
          return matched
        }
      case .paragraph, .table: if isBlank { return matched }
      case .footnoteDefinition, .indentedCode:
        if indent >= 4 {
          advance(columns: 4)
        } else if isBlank {
          advanceToNonspace()
        } else {
          return matched
        }
      case .fencedCode:
        if closesFence(open[matched]) {
          closeLast(endLine: line)
          return nil
        }
        var left = open[matched].indent
        while left > 0, offset < end, bytes[offset].isSpaceOrTab {
          advance(columns: 1)
          left -= 1
        }
      case .html: if isBlank, open[matched].measure >= 6 { return matched }
      }
      matched += 1
    }
    return matched
  }

  private func closesFence(_ block: OpenBlock) -> Bool {
    guard indent < 4, bytes[nonspace] == block.fence else { return false }
    var place = nonspace
    while bytes[place] == block.fence { place += 1 }
    guard place - nonspace >= block.measure else { return false }
    while bytes[place].isSpaceOrTab { place += 1 }
    return place == end
  }

  /// Starts the blocks indicated by the rest of a line, and adds its text to the right block.
  private mutating func beginBlocks(_ matchedBlocks: Int) {
    var matched = matchedBlocks
    var mayBeLazy = open[open.count - 1].kind == .paragraph
    while true {
      findNonspace()
      if isBlank { break }
      if indent >= 4 {
        if mayBeLazy { break }
        return beginIndentedCode(matched)
      }
      let first = bytes[nonspace]
      guard first < 0x80, Self.mayBeginBlock(first) else { break }
      switch begin(first, matched) {
      case .nothing: return appendText(matched, isLazy: mayBeLazy)
      case .container:
        matched = open.count
        mayBeLazy = false
      case .leaf: return
      }
    }
    appendText(matched, isLazy: mayBeLazy)
  }

  /// Whether a block other than a paragraph may start with an ASCII character.
  @inline(__always)
  private static func mayBeginBlock(_ byte: UInt8) -> Bool {
    // Of the first 64: # * + - digits : < = >; of the others: [ _ ` | ~
    let set: UInt64 =
      byte < 0x40
      ? 0b0111_0111_1111_1111_0010_1100_0000_1000 << 32
      : 1 << 0x1B | 1 << 0x1F | 1 << 0x20 | 1 << 0x3C | 1 << 0x3E
    return set >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// Adds a line that starts no block, or the rest of one, to a paragraph.
  private mutating func appendText(_ matched: Int, isLazy: Bool) {
    if isBlank { return close(downTo: matched) }
    if !(isLazy && matched < open.count) { close(downTo: matched) }
    switch open[open.count - 1].kind {
    case .paragraph: break
    case .table:
      if appendRow() { return }
      fallthrough
    default:
      prepareForChild()
      push(.paragraph, .paragraph)
    }
    advanceToNonspace()
    appendLine()
  }
}
