import Diagnostics
import SiteProfile

/// The words by which a profile knows texts that announce other articles, such as "read also".
struct RelatedWords {
  /// A word at the beginning of a text.
  struct Match {
    /// The word, as the profile writes it.
    var word: Placed<String>
    /// The reason for a mark of the text.
    var why: String { "the profile's word for links to other articles: \(word.value)" }
    /// The kind of text after it.
    var rest: Rest
    /// The number of bytes after it.
    var restLength: Int
  }

  /// The kind of text after a word.
  enum Rest {
    /// Only punctuation.
    case nothing
    /// A colon, and text.
    case colon
    /// Text.
    case text
  }

  /// The maximum number of bytes of a text that are examined.
  static let longestBeginning = 512

  /// The words, the longest first, each with its letters in lower case.
  private let words: [(word: Placed<String>, letters: [String])]

  /// Prepares the words of a profile; `nil` if it has none.
  init?(_ words: Profile.Words) {
    guard let related = words.related, !related.isEmpty else { return nil }
    self.words = related.map { word in
      (word, Self.trimmed(Self.collapsed(word.value)).map { $0.lowercased() })
    }.filter { !$0.letters.isEmpty }.sorted { $0.letters.count > $1.letters.count }
  }

  /// Finds a word at the beginning of a text whose white space is collapsed.
  func match(_ text: some Collection<UInt8>) -> Match? {
    let beginning = String(decoding: text.prefix(Self.longestBeginning), as: UTF8.self)
    let start = beginning.firstIndex(where: Self.isOfWord) ?? beginning.endIndex
    for (word, letters) in words {
      guard let end = Self.end(of: letters, in: beginning[start...]) else { continue }
      let behind = beginning[end...]
      if let next = behind.first, Self.isOfWord(next), let last = letters.last?.first, Self.isOfWord(last) {
        continue
      }
      let length = text.count - beginning.utf8.distance(from: beginning.startIndex, to: end)
      return Match(word: word, rest: Self.rest(behind, isCut: length > behind.utf8.count), restLength: length)
    }
    return nil
  }

  private static func rest(_ behind: Substring, isCut: Bool) -> Rest {
    if !isCut, !behind.contains(where: isOfWord) { return .nothing }
    let sign = behind.first { !$0.isWhitespace }
    return sign == ":" || sign == "：" ? .colon : .text
  }

  /// Where a text stops to be the same as these letters.
  private static func end(of letters: [String], in text: Substring) -> String.Index? {
    var index = text.startIndex
    for letter in letters {
      guard index < text.endIndex, text[index].lowercased() == letter else { return nil }
      index = text.index(after: index)
    }
    return index
  }

  private static func collapsed(_ word: String) -> String {
    word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A word without the signs around it, such as a colon that the profile writes with it.
  private static func trimmed(_ word: String) -> Substring {
    guard let start = word.firstIndex(where: isOfWord), let end = word.lastIndex(where: isOfWord) else {
      return ""
    }
    return word[start...end]
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
