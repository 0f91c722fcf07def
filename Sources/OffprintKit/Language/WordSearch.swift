/// Searches bytes for any of a few words.
struct WordSearch {
  /// The words by their first byte's lower five bits, so that most texts are ruled out by one look.
  private let words: [[[UInt8]]]

  /// A search for these words, which are in lower case.
  init(_ words: [String]) { self.init(words.map { Array($0.utf8) }) }

  /// A search for these words, which are in lower case.
  init(_ words: [[UInt8]]) {
    var groups = [[[UInt8]]](repeating: [], count: 32)
    for word in words {
      if let first = word.first { groups[Int(first & 31)].append(word) }
    }
    self.words = groups
  }

  /// Whether a text contains one of the words, ignoring ASCII case.
  func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.indices.contains { isFound(in: bytes, at: $0) } }
  }

  /// Whether bytes contain one of the words, ignoring ASCII case.
  func isFound(in bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { firstIndex(in: $0) != nil }
  }

  /// The index of the first of the words in bytes.
  func firstIndex(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.indices.first { isFound(in: bytes, at: $0) }
  }

  /// Whether a text begins with one of the words.
  func begins(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isFound(in: $0, at: 0) }
  }

  /// Whether one of the words begins at a place in bytes.
  @inline(__always)
  func isFound(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    for word in words[Int(bytes[start] & 31)] where word.count <= bytes.count - start {
      var index = 0
      while index < word.count, word[index] == Self.lower(bytes[start + index]) { index += 1 }
      if index == word.count { return true }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
