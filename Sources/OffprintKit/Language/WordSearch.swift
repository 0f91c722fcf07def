/// Looks for any of a few words in bytes.
struct WordSearch {
  private let words: [[UInt8]]

  /// A search for these words, which are in lower case.
  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

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
    let bytes = Self.lower(text.utf8.prefix(40))
    return words.contains { bytes.starts(with: $0) }
  }

  private static func lower(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
