extension MarkdownDocument {
  private func record(_ block: BlockID) -> BlockRecord { blocks[Int(block.index)] }

  /// Calls `body` with the text of a leaf, without markers. It is valid only during the call.
  package func withText<Result>(of block: BlockID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = record(block)
    return content.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(record.start)..<Int(record.stop)]))
    }
  }

  /// The text of a leaf, without markers; the label of a footnote definition.
  package func text(of block: BlockID) -> String {
    withText(of: block) { String(decoding: $0, as: UTF8.self) }
  }

  /// The level of a heading, 1 to 6.
  package func headingLevel(of block: BlockID) -> Int { Int(record(block).level) }

  /// Whether a list is ordered.
  package func isOrdered(_ list: BlockID) -> Bool { record(list).flags.contains(.isOrdered) }

  /// Whether there are no blank lines between the contents of a list.
  package func isTight(_ list: BlockID) -> Bool { !record(list).flags.contains(.isLoose) }

  /// The number of the first item of an ordered list.
  package func listStart(of list: BlockID) -> Int { Int(record(list).value) }

  /// Whether an item is a completed task; `nil` if it is not a task.
  package func isDone(_ item: BlockID) -> Bool? {
    let flags = record(item).flags
    return flags.contains(.isTask) ? flags.contains(.isDone) : nil
  }

  /// The info string of a code block, with backslashes and character references decoded.
  package func info(of block: BlockID) -> String {
    let record = record(block)
    guard record.kind == .code, record.value < record.valueStop else { return "" }
    return content.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return "" }
      var text: [UInt8] = []
      Unescaping.append(start, Int(record.value), Int(record.valueStop), to: &text)
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Whether a row of a table is its header.
  package func isHeader(_ row: BlockID) -> Bool { record(row).flags.contains(.isHeader) }

  /// The alignments of a table's columns. A row may have fewer cells than there are columns.
  package func alignments(of table: BlockID) -> [ColumnAlignment] {
    withText(of: table) { $0.map { ColumnAlignment(rawValue: $0) ?? .none } }
  }

  /// The first definition of the footnote with a label.
  package func footnoteDefinition(_ label: String) -> BlockID? {
    var label = label
    return label.withUTF8 { bytes in
      bytes.baseAddress.flatMap { footnotes.value(of: $0, bytes.count) }.map { BlockID(Int($0)) }
    }
  }
}
