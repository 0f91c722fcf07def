/// Words for roles of people at a publication, and for groups that sign articles.
enum RoleWords {
  /// Whether a word in lower case denotes the role of one person.
  static func isRole(_ word: Substring) -> Bool { words[word] & role != 0 }

  /// Whether a word in lower case names a group, or a part that is no person's.
  static func isGroup(_ word: Substring) -> Bool { words[word] & group != 0 }

  /// Whether a text is somebody's role by its last word, as `Foreign Affairs Editor`.
  static func isRole(text: String) -> Bool {
    guard text.utf8.count <= longestRole, !text.contains(","), let last = text.lowercaseWords.last else {
      return false
    }
    return isRole(last)
  }

  /// The maximum length of a role in bytes.
  private static let longestRole = 60

  private static let role: UInt64 = 1
  private static let group: UInt64 = 2
  private static let words = HashedWords(
    [(role, WordData.role), (group, WordData.group)], isDivided: WordLists.isDivider)
}
