extension MarkdownDocument {
  private func record(_ block: BlockID) -> BlockRecord { blocks[Int(block.index)] }

  /// Calls `body` with the text of a leaf, markers taken away. It is valid during the call alone.
  public func withText<Result>(of block: BlockID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = record(block)
    return content.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(record.start)..<Int(record.stop)]))
    }
  }

  /// The text of a leaf, markers taken away; of a footnote definition its label.
  public func text(of block: BlockID) -> String {
    withText(of: block) { String(decoding: $0, as: UTF8.self) }
  }

  /// The level of a heading, 1 to 6.
  public func headingLevel(of block: BlockID) -> Int { Int(record(block).level) }

  /// Whether a list is ordered.
  public func isOrdered(_ list: BlockID) -> Bool { record(list).flags.contains(.isOrdered) }

  /// Whether no blank lines stand between what is in a list.
  public func isTight(_ list: BlockID) -> Bool { !record(list).flags.contains(.isLoose) }

  /// The number of the first item of an ordered list.
  public func listStart(of list: BlockID) -> Int { Int(record(list).value) }

  /// Whether an item is a task that is done; `nil` where it is no task.
  public func isDone(_ item: BlockID) -> Bool? {
    let flags = record(item).flags
    return flags.contains(.isTask) ? flags.contains(.isDone) : nil
  }

  /// What follows the opening fence of a code block, backslashes and character references read.
  public func info(of block: BlockID) -> String {
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
  public func isHeader(_ row: BlockID) -> Bool { record(row).flags.contains(.isHeader) }

  /// How the columns of a table are aligned. A row may have fewer cells than there are columns.
  public func alignments(of table: BlockID) -> [ColumnAlignment] {
    withText(of: table) { $0.map { ColumnAlignment(rawValue: $0) ?? .none } }
  }

  /// The definition of the footnote of a label; of several the first.
  public func footnoteDefinition(_ label: String) -> BlockID? {
    var label = label
    return label.withUTF8 { bytes in
      bytes.baseAddress.flatMap { footnotes.value(of: $0, bytes.count) }.map { BlockID(Int($0)) }
    }
  }
}
