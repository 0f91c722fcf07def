/// Looks for any of a few words in bytes.
struct WordSearch {
  private let words: [[UInt8]]
  private let initials: ByteSet

  /// A search for these words, which are in lower case.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    initials = ByteSet(ranges: self.words.compactMap(\.first).map { $0...$0 })
  }

  /// Whether one of the words stands in a text, whatever the case of its ASCII letters.
  func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { initials.contains(Self.lower(bytes[$0])) && begins(bytes[$0...]) }
    }
  }

  /// Whether a text begins with one of the words.
  func begins(_ text: String) -> Bool {
    guard let first = text.utf8.first, initials.contains(Self.lower(first)) else { return false }
    var text = text
    return text.withUTF8 { begins($0[...].prefix(Self.longest)) }
  }

  /// So much of a text is looked at for words that it begins with, in bytes.
  private static let longest = 40

  private func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    words.contains { word in
      word.count <= bytes.count && zip(word, bytes).allSatisfy { $0 == Self.lower($1) }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
