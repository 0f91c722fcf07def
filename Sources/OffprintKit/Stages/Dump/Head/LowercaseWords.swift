/// The words that some lines write in lower case: a name is none of them.
struct LowercaseWords {
  private var words: Set<Substring> = []

  /// Gathers the words of some parts of a dump.
  init(dump: Dump, parts: Range<Int>) {
    for part in parts where (60...6_000).contains(dump.lines[part].count) {
      for word in dump.string(dump.lines[part]).split(whereSeparator: { !$0.isLetter })
      where word.first?.isLowercase == true {
        words.insert(word)
      }
    }
  }

  /// Whether any word of a text was written in lower case.
  func contains(anyOf text: String) -> Bool {
    text.lowercased().split(whereSeparator: { !$0.isLetter }).contains { $0.count > 2 && words.contains($0) }
  }
}
