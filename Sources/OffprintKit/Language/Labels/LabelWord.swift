/// The hash of a word whose letters are added one by one or eight at once, without case and accents.
///
/// Most words are all ASCII; hashing each letter would take most of the time of creating a table.
struct LabelWord {
  private var done = WordHash.start
  private var last: UInt64 = 0
  private var filled = 0

  /// Adds `count` bytes, the first in the lowest place; the remaining ones are 0.
  @inline(__always)
  mutating func add(_ bytes: UInt64, _ count: Int) {
    last |= bytes &<< UInt64(truncatingIfNeeded: filled &* 8)
    filled &+= count
    if filled >= 8 {
      done = WordHash.add(last, to: done)
      filled &-= 8
      last = bytes >> UInt64(truncatingIfNeeded: (count &- filled) &* 8)
    }
  }

  /// The hash of all bytes.
  @inline(__always)
  var hash: UInt64 { WordHash.add(last, to: done) }
}
