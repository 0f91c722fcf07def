/// Takes apart the lists of words that are kept one language a line.
enum WordLists {
  /// The words of lines, divided by semicolons.
  static func words(of languages: [String]) -> [String] {
    languages.flatMap { $0.split(separator: ";").map(String.init) }
  }

  /// The words, and those that begin beyond ASCII with a capital too: where they are looked for in bytes, only the case
  /// of ASCII letters is ignored.
  static func withCapitals(_ words: [String]) -> [String] {
    words.flatMap { word -> [String] in
      guard let first = word.first, !first.isASCII, first.isLowercase else { return [word] }
      return [word, first.uppercased() + word.dropFirst()]
    }
  }
}
