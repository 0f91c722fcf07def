/// The names of the months and their common short forms, in the languages of many publications.
enum MonthNames {
  /// The number of the month of this lower-case name, from 1. Names of a profile are asked before the built-in ones.
  static func number(of name: String, own: [String] = []) -> Int? {
    if let index = own.firstIndex(where: { $0.lowercased() == name }) { return index % 12 + 1 }
    let bits = numbers[name[...]]
    return bits == 0 ? nil : bits.trailingZeroBitCount
  }

  /// Whether a lower-case word is the name of a month and hardly that of a person.
  static func isWhole(_ word: String) -> Bool {
    number(of: word) != nil && alsoPeople[word[...]] == 0
  }

  private static let alsoPeople = HashedWords(
    [(1, WordData.monthsAndNames)], isDivided: WordLists.isDivider)

  /// For each month's names the bit of its number.
  private static let numbers = HashedWords(
    WordData.months.enumerated().map { (1 << UInt64($0.offset + 1), $0.element) })
}
