extension BlockParser {
  /// Turns the last line of a paragraph into the header of a table, if the line has a delimiter for each of
  /// its cells.
  mutating func beginTable(_ matched: Int) -> Begun {
    guard extensions.contains(.tables), matched == open.count, open[matched - 1].kind == .paragraph,
      let alignments = delimiterRow()
    else { return .nothing }
    let block = blocks.count - 1
    var lineStart = content.count - 1
    while lineStart > blocks[block].start, content[lineStart - 1] != 0x0A { lineStart -= 1 }
    let cells = cells(lineStart, content.count - 1, most: alignments.count + 1)
    guard cells.count == alignments.count else { return .nothing }
    beginTable(alignments, below: block, header: cells, at: lineStart)
    return .leaf
  }

  private mutating func beginTable(
    _ alignments: [UInt8], below paragraph: Int, header: [Range<Int>], at headerStart: Int
  ) {
    if headerStart > blocks[paragraph].start {
      // The lines before the header stay a paragraph.
      let line = Array(content[headerStart...])
      content.removeSubrange(headerStart...)
      self.line -= 1
      closeLast(endLine: self.line - 1)
      content += line
      push(.table, .table)
      self.line += 1
    } else {
      let paragraph = open.removeLast()
      blocks.removeLast()
      open[open.count - 1].childCount -= 1
      open[open.count - 1].endsBlank = paragraph.isSeparated
      line -= 1
      push(.table, .table)
      line += 1
    }
    let table = blocks.count - 1
    open[open.count - 1].measure = Int32(alignments.count)
    appendRow(header.map { $0 }, isHeader: true)
    blocks[table].start = Int32(content.count)
    content += alignments
    blocks[table].stop = Int32(content.count)
    content.append(0x0A)
  }

  /// The alignments in a delimiter row.
  private func delimiterRow() -> [UInt8]? {
    var place = nonspace
    if bytes[place] == 0x7C { place += 1 }
    var alignments: [UInt8] = []
    func skipBlanks() { while bytes[place].isSpaceOrTab { place += 1 } }
    while true {
      skipBlanks()
      let isLeft = bytes[place] == 0x3A
      if isLeft { place += 1 }
      guard bytes[place] == 0x2D else { return nil }
      while bytes[place] == 0x2D { place += 1 }
      let isRight = bytes[place] == 0x3A
      if isRight { place += 1 }
      let alignment: ColumnAlignment = isLeft ? (isRight ? .center : .left) : isRight ? .right : .none
      alignments.append(alignment.rawValue)
      skipBlanks()
      if place == end { return alignments }
      guard bytes[place] == 0x7C else { return nil }
      place += 1
      skipBlanks()
      if place == end { return alignments }
    }
  }

  /// The cells of a line of the content, without the bars between them; at most `most`.
  private func cells(_ lineStart: Int, _ lineEnd: Int, most: Int) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var place = lineStart
    var end = lineEnd
    while place < end, content[place].isSpace { place += 1 }
    while end > place, content[end - 1].isSpace { end -= 1 }
    if place < end, content[place] == 0x7C { place += 1 }
    while place < end, cells.count < most {
      var start = place
      while place < end, content[place] != 0x7C || (place > start && content[place - 1] == 0x5C) {
        place += 1
      }
      var stop = place
      place += 1
      while start < stop, content[start].isSpace { start += 1 }
      while stop > start, content[stop - 1].isSpace { stop -= 1 }
      cells.append(start..<stop)
    }
    return cells
  }

  /// Appends the line to the open table.
  ///
  /// - Returns: whether it is a row.
  mutating func appendRow() -> Bool {
    let start = content.count
    advanceToNonspace()
    appendLine()
    let cells = cells(start, content.count - 1, most: Int(open[open.count - 1].measure))
    guard !cells.isEmpty else {
      content.removeSubrange(start...)
      return false
    }
    appendRow(cells, isHeader: false)
    return true
  }

  private mutating func appendRow(_ cells: [Range<Int>], isHeader: Bool) {
    var row = BlockRecord(.tableRow)
    if isHeader { row.flags.insert(.isHeader) }
    row.end = Int32(blocks.count + 1 + cells.count)
    blocks.append(row)
    for cell in cells {
      var record = BlockRecord(.tableCell)
      var range = cell
      if hasEscapedBar(cell) {
        range = content.count..<content.count
        for place in cell
        where content[place] != 0x5C || place + 1 == cell.upperBound || content[place + 1] != 0x7C {
          content.append(content[place])
        }
        range = range.lowerBound..<content.count
        content.append(0x0A)
      }
      record.start = Int32(range.lowerBound)
      record.stop = Int32(range.upperBound)
      record.end = Int32(blocks.count + 1)
      blocks.append(record)
    }
  }

  private func hasEscapedBar(_ cell: Range<Int>) -> Bool {
    for place in cell where content[place] == 0x7C { return true }
    return false
  }
}
