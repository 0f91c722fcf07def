/// Walks over the words of UTF-8 text: runs of ASCII letters and of characters beyond ASCII.
enum WordScanner {
  /// A word as it was found.
  struct Word {
    /// A hash of its bytes with ASCII letters in lower case.
    var hash: UInt64
    /// Its length in bytes.
    var length: Int
    /// The offset of its first byte.
    var start: Int
  }

  /// Calls `visit` with each word; offsets are from the start of the slice.
  static func forEachWord(in bytes: ArraySlice<UInt8>, _ visit: (Word) -> Void) {
    bytes.withUnsafeBufferPointer { forEachWord(in: $0, visit) }
  }

  /// Calls `visit` with each word.
  static func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Word) -> Void) {
    var hash = ByteHash.start
    var start = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let lower = byte | 0x20
      if byte >= 0x80 || (lower >= 0x61 && lower <= 0x7A) {
        hash = ByteHash.add(byte >= 0x80 ? byte : lower, to: hash)
      } else {
        if index > start { visit(Word(hash: hash, length: index - start, start: start)) }
        hash = ByteHash.start
        start = index + 1
      }
    }
    if bytes.count > start { visit(Word(hash: hash, length: bytes.count - start, start: start)) }
  }

  /// The hash of a word that is in lower case already.
  static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(ByteHash.start) { ByteHash.add($1, to: $0) }
  }
}
