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
    let bytes = Self.lower(text.utf8)
    return words.contains { word in
      guard let initial = word.first, bytes.count >= word.count else { return false }
      return (0...bytes.count - word.count).contains {
        bytes[$0] == initial && bytes[$0...].starts(with: word)
      }
    }
  }

  /// Whether a text begins with one of the words.
  func begins(_ text: String) -> Bool {
    guard let first = text.utf8.first, initials.contains(Self.lower(first)) else { return false }
    let bytes = Self.lower(text.utf8.prefix(40))
    return words.contains { bytes.starts(with: $0) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func lower(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map(lower)
  }
}
