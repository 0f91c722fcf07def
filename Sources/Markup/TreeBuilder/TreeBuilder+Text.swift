extension TreeBuilder {
  mutating func text(_ start: UInt32, _ count: UInt32) {
    var (start, count) = (start, count)
    if ignoresLineFeed {
      ignoresLineFeed = false
      if firstByte(start) == UInt8(ascii: "\n") {
        start += 1
        count -= 1
        if count == 0 { return }
      }
    }
    if isForeign && !takesHTMLText {
      insertText(start, count)
      if isFramesetOK && !isBlank(start, count) { isFramesetOK = false }
      return
    }
    switch mode {
    case .inBody: textInBody(start, count)
    case .text: insertText(start, count)
    default: text(start, count, in: mode)
    }
  }

  private var takesHTMLText: Bool {
    !adjustedTraits.isDisjoint(with: [.htmlIntegration, .mathMLTextIntegration])
  }

  @inline(__always)
  mutating func textInBody(_ start: UInt32, _ count: UInt32) {
    reconstructFormatting()
    insertText(start, count)
    if isFramesetOK && !isBlank(start, count) { isFramesetOK = false }
  }

  /// Handles text in any mode; modes that treat white space differently get it separately.
  private mutating func text(_ start: UInt32, _ count: UInt32, in mode: InsertionMode) {
    var (start, count) = (start, count)
    while count > 0 {
      let blank = blankPrefix(start, count)
      if blank > 0 {
        blankText(start, blank, in: self.mode)
      } else {
        let length = self.mode.splitsText ? visiblePrefix(start, count) : count
        visibleText(start, length, in: self.mode)
        start += length
        count -= length
        continue
      }
      start += blank
      count -= blank
    }
  }

  private mutating func blankText(_ start: UInt32, _ count: UInt32, in mode: InsertionMode) {
    switch mode {
    case .initial, .beforeHTML, .beforeHead: break
    case .inHead, .inHeadNoscript, .afterHead, .inColumnGroup, .inFrameset, .afterFrameset, .text:
      insertText(start, count)
    case .inBody, .inCaption, .inCell, .inTemplate, .afterBody, .afterAfterBody, .afterAfterFrameset:
      textInBody(start, count)
    case .inTable, .inTableBody, .inRow, .inTableText: textInTable(start, count)
    }
  }

  private mutating func visibleText(_ start: UInt32, _ count: UInt32, in mode: InsertionMode) {
    let offset = start & Arena.sideBit == 0 ? start : arena.pointee.textOffset
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead: leaveEarlyMode(offset)
    case .inColumnGroup:
      guard stack.current.tag == .colgroup else { return report(.unexpectedText, at: offset) }
      stack.pop()
      self.mode = .inTable
    case .afterBody, .afterAfterBody:
      report(.unexpectedText, at: offset)
      self.mode = .inBody
    case .inFrameset, .afterFrameset, .afterAfterFrameset: return report(.unexpectedText, at: offset)
    case .text: return insertText(start, count)
    case .inBody, .inCaption, .inCell, .inTemplate: return textInBody(start, count)
    case .inTable, .inTableBody, .inRow, .inTableText: return textInTable(start, count)
    }
    text(start, count, in: self.mode)
  }

  mutating func null() {
    ignoresLineFeed = false
    if isForeign && !takesHTMLText {
      let side = arena.pointee.side.count
      arena.pointee.appendReplacementAside()
      insertText(UInt32(side) | Arena.sideBit, UInt32(arena.pointee.side.count - side))
      return
    }
    let offset = arena.pointee.textOffset
    // Although it is ignored, in the early modes it ends them like any text.
    while true {
      if leaveEarlyMode(offset) { continue }
      switch mode {
      case .inColumnGroup:
        guard stack.current.tag == .colgroup else { return }
        stack.pop()
        mode = .inTable
      case .afterBody, .afterAfterBody: mode = .inBody
      default: return
      }
    }
  }

  /// Handles text in a table, which is kept until it is known whether it is only white space (13.2.6.4.9,
  /// 13.2.6.4.10).
  private mutating func textInTable(_ start: UInt32, _ count: UInt32) {
    if mode != .inTableText {
      guard stack.current.traits.contains(.fosters) || stack.current.tag == .template else {
        isFostering = true
        textInBody(start, count)
        isFostering = false
        return
      }
      originalMode = mode
      mode = .inTableText
      tableText.truncate(to: 0)
      isTableTextBlank = true
    }
    tableText.append(TextRange(start: start, count: count))
    if isTableTextBlank && !isBlank(start, count) { isTableTextBlank = false }
  }

  mutating func flushTableText() {
    mode = originalMode
    if !isTableTextBlank, tableText.count > 0 {
      let start = tableText[0].start
      report(.unexpectedText, at: start & Arena.sideBit == 0 ? start : arena.pointee.textOffset)
    }
    for index in 0..<tableText.count {
      let piece = tableText[index]
      if isTableTextBlank {
        insertText(piece.start, piece.count)
      } else {
        isFostering = true
        textInBody(piece.start, piece.count)
        isFostering = false
      }
    }
    tableText.truncate(to: 0)
  }

  mutating func isBlank(_ start: UInt32, _ count: UInt32) -> Bool { blankPrefix(start, count) == count }

  private mutating func firstByte(_ start: UInt32) -> UInt8 { arena.pointee.bytes(start: start, count: 1)[0] }

  /// The number of leading white space bytes of the range.
  private mutating func blankPrefix(_ start: UInt32, _ count: UInt32) -> UInt32 {
    let bytes = arena.pointee.bytes(start: start, count: count)
    var index = 0
    while index < bytes.count && Self.isSpace(bytes[index]) { index += 1 }
    return UInt32(index)
  }

  private mutating func visiblePrefix(_ start: UInt32, _ count: UInt32) -> UInt32 {
    let bytes = arena.pointee.bytes(start: start, count: count)
    var index = 0
    while index < bytes.count && !Self.isSpace(bytes[index]) { index += 1 }
    return UInt32(index)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
  }
}

extension InsertionMode {
  /// Whether white space between words is kept while the words are not.
  fileprivate var splitsText: Bool {
    self == .inFrameset || self == .afterFrameset || self == .afterAfterFrameset || self == .inColumnGroup
  }
}
