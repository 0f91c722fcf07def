/// Splits lists of words that are maintained by language, separated by semicolons and line ends.
enum WordLists {
  /// The words as bytes.
  static func words(of list: String) -> [[UInt8]] {
    var list = list
    return list.withUTF8 { bytes in
      bytes.split { $0 == UInt8(ascii: ";") || $0 == Byte.lineFeed }.map { Array($0) }
    }
  }

  /// The words, with capitalized forms of those that begin with a non-ASCII letter: searches in bytes ignore
  /// only ASCII case.
  static func withCapitals(_ words: [[UInt8]]) -> [[UInt8]] {
    words
      + words.compactMap { bytes in
        // Only the letters of two bytes have capitals.
        guard let first = bytes.first, (0xC3...0xD4).contains(first) else { return nil }
        let word = String(decoding: bytes, as: UTF8.self)
        let capital = word.prefix(1).uppercased() + word.dropFirst()
        return capital == word ? nil : Array(capital.utf8)
      }
  }
}
