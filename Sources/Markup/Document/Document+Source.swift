extension Document {
  /// The page as it was parsed: UTF-8, with line feeds alone between lines. Offsets count its bytes.
  public var source: [UInt8] {
    Array(UnsafeBufferPointer(start: arena.pointee.source.base, count: arena.pointee.source.count))
  }

  /// Where an element's start tag stands in ``source``; nil for what the parser added without a tag and for other nodes.
  public func sourceOffset(of id: NodeID) -> Int? {
    let node = node(id)
    guard node.isElement, !node.isImplied else { return nil }
    return Int(node.hasAttributes ? arena.pointee.attributes[Int(node.extent)].start : node.extent)
  }

  /// The bytes of ``source`` that an element's start tag takes; nil for what the parser added without a tag and for
  /// other nodes.
  public func sourceRange(of id: NodeID) -> Range<Int>? {
    guard let start = sourceOffset(of: id) else { return nil }
    let base = arena.pointee.source.base
    let count = arena.pointee.source.count
    var place = start + 1
    var quote: UInt8?
    // A `>` inside a quoted value does not end the tag; a quote counts as one only after `=`.
    var isAfterEquals = false
    while place < count {
      let byte = base[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if isAfterEquals && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) {
        quote = byte
        isAfterEquals = false
      } else if byte == UInt8(ascii: "=") {
        isAfterEquals = true
      } else if byte > 0x20 {
        isAfterEquals = false
      }
    }
    return start..<place
  }

  /// Line and column of an element's start tag, from 1 on, the column in characters. For many elements of one page make
  /// a ``LineTable`` once.
  public func position(of id: NodeID) -> (line: Int, column: Int)? {
    sourceOffset(of: id).map { LineTable(source).position(of: $0) }
  }
}

/// The places of a text's lines: turns offsets into lines and columns.
public struct LineTable: Sendable {
  private let text: [UInt8]
  private let starts: [Int]

  /// The lines of a text in UTF-8.
  public init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// Line and column of an offset, both from 1 on, the column in characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = text[starts[low]..<min(offset, text.count)]
    let characters = before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (low + 1, characters + 1 + max(0, offset - text.count))
  }
}
