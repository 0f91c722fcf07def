/// A set of nodes, one bit each.
struct Bitmap {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ node: UInt32) -> Bool { words[Int(node >> 6)] >> UInt64(node & 63) & 1 == 1 }

  /// Adds a node; tells whether it is new.
  mutating func insert(_ node: UInt32) -> Bool {
    let bit: UInt64 = 1 << UInt64(node & 63)
    if words[Int(node >> 6)] & bit != 0 { return false }
    words[Int(node >> 6)] |= bit
    return true
  }

  mutating func formUnion(_ other: Bitmap) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The nodes in the order of their numbers.
  func forEach(_ body: (UInt32) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
  }
}
