extension Document {
  /// The page as it was parsed: UTF-8, with line endings normalized to line feeds. Offsets count its bytes.
  public var source: [UInt8] {
    Array(UnsafeBufferPointer(start: arena.pointee.source.base, count: arena.pointee.source.count))
  }

  /// The offset of an element's start tag in ``source``; `nil` for elements that the parser added without a
  /// tag and for other nodes.
  public func sourceOffset(of id: NodeID) -> Int? {
    let node = node(id)
    guard node.isElement, !node.isImplied else { return nil }
    return Int(node.hasAttributes ? arena.pointee.attributes[Int(node.extent)].start : node.extent)
  }

  /// The range of an element's start tag in ``source``; `nil` for elements that the parser added without a
  /// tag and for other nodes.
  public func sourceRange(of id: NodeID) -> Range<Int>? {
    guard let start = sourceOffset(of: id) else { return nil }
    return
      start..<Self.endOfTag(
        UnsafeBufferPointer(start: arena.pointee.source.base, count: arena.pointee.source.count), start)
  }

  /// The offset after the tag that starts at `start`. A tag that created an element is complete, and a `>` in
  /// a quoted value does not end it.
  private static func endOfTag(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start + 1
    func skip(until mask: UInt8) {
      while place < source.count, ByteClass.table.utf8Start[Int(source[place])] & mask == 0 { place += 1 }
    }
    func skipSpace() {
      while place < source.count, ByteClass.table.utf8Start[Int(source[place])] & ByteClass.isSpace != 0 {
        place += 1
      }
    }
    skip(until: ByteClass.endsTagName)
    while place < source.count {
      skipSpace()
      if place < source.count, source[place] == UInt8(ascii: ">") { return place + 1 }
      place += 1
      if place - 1 < source.count, source[place - 1] == UInt8(ascii: "/") { continue }
      skip(until: ByteClass.endsAttributeName)
      skipSpace()
      guard place < source.count, source[place] == UInt8(ascii: "=") else { continue }
      place += 1
      skipSpace()
      guard place < source.count else { break }
      let quote = source[place]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place = (source[(place + 1)...].firstIndex(of: quote) ?? source.count - 1) + 1
      } else {
        while place < source.count, source[place] != UInt8(ascii: ">"),
          ByteClass.table.utf8Start[Int(source[place])] & ByteClass.isSpace == 0
        {
          place += 1
        }
      }
    }
    return min(place, source.count)
  }
}
