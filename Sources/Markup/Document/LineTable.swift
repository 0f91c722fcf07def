/// Converts offsets in ``Document/source`` to lines and columns.
///
/// Making one reads the page once; a look-up takes a few steps.
public struct LineTable: Sendable {
  private let document: Document
  private var starts: [UInt32] = [0]
  /// The number of characters before each 1,024th byte.
  private var characters: [UInt32] = []

  private static let step = 1024

  /// Makes a table of a document's lines.
  public init(_ document: Document) {
    self.document = document
    var count: UInt32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.step == 0 { characters.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
    }
    characters.append(count)
  }

  private var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: document.arena.pointee.source.base, count: document.arena.pointee.source.count)
  }

  /// The line and column of an offset, both from 1, the column in characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = max(0, min(offset, bytes.count))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, charactersBefore(offset) - charactersBefore(Int(starts[low])) + 1)
  }

  /// The line and column of an element's start tag; `nil` for elements that the parser added without a tag
  /// and for other nodes.
  public func position(of id: NodeID) -> (line: Int, column: Int)? {
    document.sourceOffset(of: id).map { position(of: $0) }
  }

  private func charactersBefore(_ offset: Int) -> Int {
    let step = min(offset / Self.step, characters.count - 1)
    // The last entry is the total for the page.
    var count = Int(characters[step])
    if step == characters.count - 1 { return count }
    for byte in bytes[(step * Self.step)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
