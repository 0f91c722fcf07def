/// The tokens of class names, ids and the like, each represented by a hash of its letters.
///
/// `entry-content`, `entryContent` and `entry_content2` have the tokens `entry`, `content` and `entry-content`.
enum TokenHash {
  static let start: UInt32 = 2_166_136_261

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// The longest part and the most parts of a name that still counts as a whole.
  private static let longest = 24
  private static let mostParts = 4

  /// Calls `body` with the hash of each token of a list of names.
  static func forEach(in names: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var index = 0
    while index < names.count {
      while index < names.count, names[index] <= 0x20 { index += 1 }
      index = readName(names, from: index, body)
    }
  }

  /// Reads one name and returns the index after it.
  private static func readName(
    _ names: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (UInt32) -> Void
  ) -> Int {
    var index = start
    var whole = Self.start
    var parts = 0
    while index < names.count, names[index] > 0x20 {
      let first = index
      var part = Self.start
      let joint = parts == 0 ? whole : add(UInt8(ascii: "-"), to: whole)
      var joined = joint
      while index < names.count {
        let byte = names[index]
        let letter = byte | 0x20
        guard letter &- 0x61 < 26 else { break }
        // A capital after a small letter begins a new part.
        if index > first, byte & 0x20 == 0, names[index - 1] & 0x20 != 0 { break }
        part = add(letter, to: part)
        joined = add(letter, to: joined)
        index += 1
      }
      let length = index - first
      if length >= 2 {
        if length <= longest { body(part) }
        whole = joined
        parts += 1
      } else if length == 0 {
        index += 1
      }
    }
    if parts > 1, parts <= mostParts { body(whole) }
    return index
  }
}
