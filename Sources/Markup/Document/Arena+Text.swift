extension Arena {
  /// Appends a range of bytes to a text. If it follows the text in the source, the range is extended; else
  /// the text is joined in the side buffer, whose capacity for it doubles as needed, so that many small
  /// pieces take linear time.
  @inline(__always)
  mutating func extendText(_ id: UInt32, with start: UInt32, _ count: UInt32) {
    let node = nodes[Int(id)]
    if node.first &+ node.extent == start && !node.isGrowable {
      nodes[Int(id)].extent = node.extent &+ count
    } else {
      joinText(id, with: start, count)
    }
  }

  @inline(never)
  private mutating func joinText(_ id: UInt32, with start: UInt32, _ count: UInt32) {
    let node = nodes[Int(id)]
    let length = Int(node.extent)
    let total = length + Int(count)
    let isRoomy = node.isGrowable && Self.capacity(length) >= total
    if !isRoomy {
      let place = side.count
      guard hasRoomAside(Self.capacity(total)) else { return }
      let old = bytes(of: node)
      // The side buffer may move while it grows, so ranges in it are resolved afterwards.
      side.resize(to: place + Self.capacity(total))
      let source =
        node.first & Self.sideBit == 0
        ? old.baseAddress : UnsafePointer(side.base + Int(node.first & ~Self.sideBit))
      if let source { (side.base + place).update(from: source, count: length) }
      nodes[Int(id)].first = UInt32(place) | Self.sideBit
      nodes[Int(id)].isGrowable = true
    }
    let target = side.base + Int(nodes[Int(id)].first & ~Self.sideBit) + length
    if let piece = bytes(start: start, count: count).baseAddress {
      target.update(from: piece, count: Int(count))
    }
    nodes[Int(id)].extent = UInt32(total)
  }

  /// The capacity of a growable text of this length.
  private static func capacity(_ length: Int) -> Int {
    max(16, 1 << (Int.bitWidth - max(length - 1, 0).leadingZeroBitCount))
  }
}
