/// The number of times that lines of the same words occur in a page.
///
/// The table is bounded: if a page has more distinct lines, further ones count as single.
struct RepeatedLines {
  private var keys: [UInt64]
  private var counts: [UInt8]
  private var free: Int

  private static let largestSize = 1 << 15
  /// The slot of lines that found no place.
  private static let none = UInt16.max

  /// Creates a table for a page with `count` lines.
  init(count: Int) {
    var size = 16
    while size < Self.largestSize, size < count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    free = size - size / 4
  }

  /// Counts a line by the hash of its words and returns its slot, and whether it is the first with its words.
  mutating func add(_ key: UInt64) -> (slot: UInt16, isFirst: Bool) {
    let key = key | 1
    var slot = Int(truncatingIfNeeded: key >> 16) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == 0 {
        guard free > 0 else { return (Self.none, true) }
        free -= 1
        keys[slot] = key
        counts[slot] = 1
        return (UInt16(slot), true)
      }
      slot = (slot + 1) & (keys.count - 1)
    }
    counts[slot] = min(3, counts[slot] + 1)
    return (UInt16(slot), false)
  }

  /// The number of occurrences of a slot's line: 1, 2, or 3 for more.
  func times(_ slot: UInt16) -> UInt8 { slot == Self.none ? 1 : counts[Int(slot)] }
}
