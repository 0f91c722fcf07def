extension BlockParser {
  /// Starts the block indicated by a character, if there is one.
  mutating func begin(_ first: UInt8, _ matched: Int) -> Begun {
    switch first {
    case 0x3E: return beginBlockQuote(matched)
    case 0x23: return beginHeading(matched)
    case 0x60, 0x7E: return beginFence(first, matched)
    case 0x3C: return beginHTML(matched)
    case 0x3D: return underlineHeading(matched)
    case 0x5B: return beginFootnoteDefinition(matched)
    case 0x3A, 0x7C: return beginTable(matched)
    case 0x5F: return beginThematicBreak(matched)
    case 0x2D:
      if case .leaf = underlineHeading(matched) { return .leaf }
      if case .leaf = beginThematicBreak(matched) { return .leaf }
      if case .container = beginItem(matched) { return .container }
      return beginTable(matched)
    case 0x2A:
      if case .leaf = beginThematicBreak(matched) { return .leaf }
      return beginItem(matched)
    default: return beginItem(matched)
    }
  }

  /// Whether the line continues a paragraph of one of its containers.
  private func isInParagraph(_ matched: Int) -> Bool {
    matched == open.count && open[matched - 1].kind == .paragraph
  }

  private mutating func beginBlockQuote(_ matched: Int) -> Begun {
    close(downTo: matched)
    prepareForChild()
    if !isTooDeep { push(.blockQuote, .blockQuote) }
    advanceOverQuoteMarker()
    return .container
  }

  private mutating func beginFootnoteDefinition(_ matched: Int) -> Begun {
    guard extensions.contains(.footnotes), bytes[nonspace + 1] == 0x5E else { return .nothing }
    let label = nonspace + 2
    var place = label
    while place < end, !bytes[place].isSpace, bytes[place] != 0x5D { place += 1 }
    guard place > label, place < end, bytes[place] == 0x5D, bytes[place + 1] == 0x3A else { return .nothing }
    close(downTo: matched)
    prepareForChild()
    if !isTooDeep {
      let start = content.count
      content.append(contentsOf: UnsafeBufferPointer(start: bytes + label, count: place - label))
      push(.footnoteDefinition, .footnoteDefinition)
      blocks[blocks.count - 1].start = Int32(start)
      _ = footnotes.insert(bytes + label, place - label, Int32(blocks.count - 1))
    }
    advanceToNonspace()
    advance(bytes: place + 2 - nonspace)
    findNonspace()
    advanceToNonspace()
    return .container
  }

  mutating func beginIndentedCode(_ matched: Int) {
    close(downTo: matched)
    prepareForChild()
    advance(columns: 4)
    push(.code, .indentedCode)
    appendToLeaf(open.count - 1)
  }

  private mutating func beginThematicBreak(_ matched: Int) -> Begun {
    guard nonspace >= noBreakBefore else { return .nothing }
    let mark = bytes[nonspace]
    var place = nonspace
    var marks = 0
    while place < end, bytes[place] == mark || bytes[place].isSpaceOrTab {
      if bytes[place] == mark { marks += 1 }
      place += 1
    }
    guard place == end, marks > 2 else {
      noBreakBefore = place
      return .nothing
    }
    close(downTo: matched)
    prepareForChild()
    addLeaf(BlockRecord(.thematicBreak))
    return .leaf
  }

  private mutating func beginHeading(_ matched: Int) -> Begun {
    var place = nonspace
    while bytes[place] == 0x23 { place += 1 }
    let level = place - nonspace
    guard level < 7, place == end || bytes[place].isSpaceOrTab else { return .nothing }
    var stop = end
    while place < stop, bytes[place].isSpaceOrTab { place += 1 }
    while stop > place, bytes[stop - 1].isSpace { stop -= 1 }
    var mark = stop
    while mark > place, bytes[mark - 1] == 0x23 { mark -= 1 }
    if mark == place || bytes[mark - 1].isSpaceOrTab {
      stop = mark
      while stop > place, bytes[stop - 1].isSpaceOrTab { stop -= 1 }
    }
    close(downTo: matched)
    prepareForChild()
    var record = BlockRecord(.heading)
    record.level = UInt8(level)
    record.start = Int32(content.count)
    content.append(contentsOf: UnsafeBufferPointer(start: bytes + place, count: stop - place))
    record.stop = Int32(content.count)
    content.append(0x0A)
    addLeaf(record)
    return .leaf
  }

  /// Turns the paragraph into a heading underlined by the line.
  private mutating func underlineHeading(_ matched: Int) -> Begun {
    guard isInParagraph(matched) else { return .nothing }
    let mark = bytes[nonspace]
    var place = nonspace
    while bytes[place] == mark { place += 1 }
    while bytes[place].isSpaceOrTab { place += 1 }
    guard place == end else { return .nothing }
    let block = blocks.count - 1
    takeDefinitions(of: block)
    var stop = content.count
    while stop > blocks[block].start, content[stop - 1].isSpace { stop -= 1 }
    guard stop > blocks[block].start else { return .nothing }
    let paragraph = open.removeLast()
    blocks[block].kind = .heading
    blocks[block].level = mark == 0x3D ? 1 : 2
    blocks[block].stop = Int32(stop)
    blocks[block].end = Int32(blocks.count)
    finishChild(isSeparated: paragraph.isSeparated)
    return .leaf
  }

  private mutating func beginFence(_ mark: UInt8, _ matched: Int) -> Begun {
    var place = nonspace
    while bytes[place] == mark { place += 1 }
    let length = place - nonspace
    guard length > 2 else { return .nothing }
    while bytes[place].isSpaceOrTab { place += 1 }
    let info = place
    if mark == 0x60 {
      while place < end {
        if bytes[place] == mark { return .nothing }
        place += 1
      }
    }
    var stop = end
    while stop > info, bytes[stop - 1].isSpace { stop -= 1 }
    close(downTo: matched)
    prepareForChild()
    let indent = indent
    let start = content.count
    content.append(contentsOf: UnsafeBufferPointer(start: bytes + info, count: stop - info))
    push(.code, .fencedCode)
    blocks[blocks.count - 1].value = Int32(start)
    blocks[blocks.count - 1].valueStop = Int32(content.count)
    let last = open.count - 1
    open[last].fence = mark
    open[last].measure = Int32(length)
    open[last].indent = Int32(indent)
    return .leaf
  }

  /// Appends the line to the open code or HTML block.
  mutating func appendToLeaf(_ last: Int) {
    if open[last].kind == .indentedCode {
      findNonspace()
      appendLine()
      if !isBlank {
        open[last].lastLine = line
        // Blank lines at the end of the code are not part of it.
        open[last].measure = Int32(content.count)
      }
      return
    }
    let start = content.count
    appendLine()
    guard open[last].kind == .html, HTMLBlock.ends(content, from: start, kind: open[last].measure) else {
      return
    }
    closeLast(endLine: line)
  }
}
