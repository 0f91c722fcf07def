extension BlockParser {
  /// The columns of white space before the next character.
  @inline(__always) var indent: Int { nonspaceColumn - column }
  /// Whether the rest of the line is white space.
  @inline(__always) var isBlank: Bool { nonspace == end }

  /// Finds the next character other than a space or tab.
  @inline(__always)
  mutating func findNonspace() {
    // White space examined for an outer block need not be examined again.
    if nonspace > offset { return }
    var place = offset
    var column = column
    while true {
      let byte = bytes[place]
      if byte == 0x20 {
        column += 1
      } else if byte == 0x09 {
        column += 4 - column & 3
      } else {
        break
      }
      place += 1
    }
    nonspace = place
    nonspaceColumn = column
  }

  @inline(__always)
  mutating func advanceToNonspace() {
    offset = nonspace
    column = nonspaceColumn
    isInTab = false
  }

  /// Skips white space up to a number of columns, possibly part of a tab.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < end {
      guard bytes[offset] == 0x09 else {
        isInTab = false
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = 4 - column & 3
      isInTab = width > left
      column += min(width, left)
      offset += isInTab ? 0 : 1
      left -= min(width, left)
    }
  }

  /// Skips characters other than tabs.
  @inline(__always)
  mutating func advance(bytes count: Int) {
    offset += count
    column += count
    isInTab = false
  }

  mutating func advanceOverQuoteMarker() {
    advanceToNonspace()
    advance(bytes: 1)
    if bytes[offset].isSpaceOrTab { advance(columns: 1) }
  }

  /// Appends the rest of the line, including the line feed, to the text of the last block.
  mutating func appendLine() {
    if isInTab {
      // The rest of the tab counts as spaces.
      for _ in 0..<(4 - column & 3) { content.append(0x20) }
      offset += 1
      isInTab = false
    }
    content.append(contentsOf: UnsafeBufferPointer(start: bytes + offset, count: end + 1 - offset))
  }
}
