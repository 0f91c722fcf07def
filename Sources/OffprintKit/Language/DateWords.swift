/// The words that denote what a date refers to, in the languages of many publications.
enum DateWords {
  /// All of them as bytes, those for a first publication and those for a later change.
  static let all = [
    WordData.published, WordData.changed, WordData.publishedCapitals, WordData.changedCapitals,
  ]
  .flatMap { WordLists.words(of: $0) }
  /// A search for those for a first publication, in lower case.
  static let published = WordSearch(WordLists.words(of: WordData.published))
  /// A search for those for a later change, in lower case.
  static let changed = WordSearch(WordLists.words(of: WordData.changed))
  /// A search for all of them.
  static let any = WordSearch(all)
}
