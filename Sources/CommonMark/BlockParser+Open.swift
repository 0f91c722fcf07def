extension BlockParser {
  enum Begun { case nothing, container, leaf }

  /// Whether another container would exceed the nesting limit.
  var isTooDeep: Bool { depth >= MarkdownDocument.deepestNesting }

  /// Closes the blocks that the line does not belong to.
  mutating func close(downTo count: Int) {
    while open.count > count { closeLast(endLine: line - 1) }
  }

  /// Closes leaves, and a list unless the next child is an item.
  mutating func prepareForChild(isItem: Bool = false) {
    while true {
      let kind = open[open.count - 1].kind
      guard kind.isLeaf || (kind == .list && !isItem) else { return }
      closeLast(endLine: line - 1)
    }
  }

  /// Adds a block below the last open one and opens it.
  mutating func push(_ kind: BlockKind, _ openKind: OpenBlock.Kind) {
    var added = OpenBlock(openKind, block: blocks.count, line: line)
    added.isSeparated = noteChild()
    // Whether a paragraph stays is known only at its end: it may consist of definitions.
    if added.isSeparated, kind != .paragraph { markLoose(open.count - 1) }
    var record = BlockRecord(kind)
    record.start = Int32(content.count)
    record.stop = record.start
    blocks.append(record)
    open.append(added)
    if !openKind.isLeaf { depth += 1 }
  }

  /// Adds a block of one line below the last open one.
  mutating func addLeaf(_ record: BlockRecord) {
    if noteChild() { markLoose(open.count - 1) }
    var record = record
    record.end = Int32(blocks.count + 1)
    blocks.append(record)
    open[open.count - 1].lastLine = line
  }

  /// Counts a child of the last open block.
  ///
  /// - Returns: whether blank lines precede it.
  private mutating func noteChild() -> Bool {
    let parent = open.count - 1
    let isSeparated =
      open[parent].childCount > 0 && (open[parent].endsBlank || open[parent].lastLine < line - 1)
    open[parent].childCount += 1
    open[parent].endsBlank = false
    return isSeparated
  }

  /// Ends a block of lines that was just removed from the open ones.
  mutating func finishChild(isSeparated: Bool) {
    let parent = open.count - 1
    open[parent].lastLine = line
    open[parent].endsBlank = false
    if isSeparated { markLoose(parent) }
  }

  /// Records that there are blank lines between the children of an open block.
  private mutating func markLoose(_ parent: Int) {
    switch open[parent].kind {
    case .list: blocks[Int(open[parent].block)].flags.insert(.isLoose)
    case .item: blocks[Int(open[parent - 1].block)].flags.insert(.isLoose)
    default: break
    }
  }

  mutating func closeLast(endLine: Int32) {
    var endLine = endLine
    let last = open[open.count - 1]
    let block = Int(last.block)
    var endsBlank = false
    switch last.kind {
    case .paragraph: return closeParagraph(endLine: endLine)
    case .document: return
    case .list, .item, .footnoteDefinition:
      endLine = max(last.lastLine, last.startLine)
      endsBlank = last.endsBlank
    case .blockQuote, .table: break
    case .indentedCode:
      endLine = last.lastLine
      blocks[block].stop = last.measure
      content.removeSubrange(Int(last.measure)...)
    case .fencedCode, .html: blocks[block].stop = Int32(content.count)
    }
    blocks[block].end = Int32(blocks.count)
    open.removeLast()
    if !last.kind.isLeaf { depth -= 1 }
    open[open.count - 1].lastLine = endLine
    open[open.count - 1].endsBlank = endsBlank
  }

  /// Closes a paragraph, which may turn out to be link definitions, or the start of a task.
  private mutating func closeParagraph(endLine: Int32) {
    let last = open.removeLast()
    let block = Int(last.block)
    let parent = open.count - 1
    takeDefinitions(of: block)
    var stop = content.count
    while stop > blocks[block].start, content[stop - 1].isSpace { stop -= 1 }
    blocks[block].stop = Int32(stop)
    open[parent].lastLine = endLine
    guard stop > blocks[block].start else {
      blocks.removeLast()
      open[parent].childCount -= 1
      open[parent].endsBlank = last.isSeparated
      return
    }
    blocks[block].end = Int32(blocks.count)
    open[parent].endsBlank = false
    if last.isSeparated { markLoose(parent) }
    if open[parent].kind == .item, open[parent].childCount == 1, extensions.contains(.tasks) {
      takeTask(from: block, item: Int(open[parent].block))
    }
  }

  /// Removes link definitions from the start of a paragraph.
  mutating func takeDefinitions(of block: Int) {
    let start = Int(blocks[block].start)
    guard start < content.count, content[start] == 0x5B else { return }
    content.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      blocks[block].start = Int32(definitions.take(from: base, start, bytes.count))
    }
  }

  private mutating func takeTask(from block: Int, item: Int) {
    let start = Int(blocks[block].start)
    let stop = content.count
    guard start + 3 < stop, content[start] == 0x5B, content[start + 2] == 0x5D, content[start + 3].isSpace
    else {
      return
    }
    let mark = content[start + 1]
    guard mark.isSpaceOrTab || mark | 0x20 == 0x78 else { return }
    blocks[item].flags.insert(.isTask)
    if mark | 0x20 == 0x78 { blocks[item].flags.insert(.isDone) }
    var text = start + 3
    while text < blocks[block].stop, content[text].isSpace { text += 1 }
    blocks[block].start = Int32(text)
    blocks[block].stop = max(blocks[block].stop, Int32(text))
  }
}
