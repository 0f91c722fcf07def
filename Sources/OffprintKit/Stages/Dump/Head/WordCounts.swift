/// How often longer words occur in some lines, by a small table of hashes.
struct WordCounts {
  private static let size = 8_192
  private var table = [UInt8](repeating: 0, count: size)

  /// Counts the words of the long lines among some parts of a dump.
  init(dump: Dump, parts: Range<Int>) {
    for part in parts where (90...6_000).contains(dump.lines[part].count) {
      Self.forEachWord(in: dump.text[dump.lines[part].range]) { slot in
        if table[slot] < 255 { table[slot] += 1 }
      }
    }
  }

  /// How many of a line's longer words were counted, as a share, and how often they were on average, at most 5.
  func overlap(with line: ArraySlice<UInt8>) -> (share: Double, weight: Double) {
    var words = 0
    var known = 0
    var sum = 0
    Self.forEachWord(in: line) { slot in
      words += 1
      if table[slot] > 0 { known += 1 }
      sum += min(5, Int(table[slot]))
    }
    guard words > 0 else { return (0, 0) }
    return (Double(known) / Double(words), Double(sum) / Double(words))
  }

  /// Calls `visit` with the slot of each word of more than three bytes.
  private static func forEachWord(in bytes: ArraySlice<UInt8>, _ visit: (Int) -> Void) {
    var hash: UInt32 = 0
    var length = 0
    func end() {
      if length > 3 { visit(Int((hash ^ hash >> 15) & UInt32(size - 1))) }
      hash = 0
      length = 0
    }
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x80 || (lower >= 0x61 && lower <= 0x7A) || (lower >= 0x30 && lower <= 0x39) {
        hash = (hash &* 31 &+ UInt32(lower)) &* 0x9E37_79B1
        length += 1
      } else {
        end()
      }
    }
    end()
  }
}
