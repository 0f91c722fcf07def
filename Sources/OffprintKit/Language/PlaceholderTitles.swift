/// Recognizes placeholders in place of a title.
enum PlaceholderTitles {
  /// Whether a text is the name of a site's first page, a field that nobody filled in, or a number to call.
  static func contains(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= 80 else { return false }
    var isTemplate = false
    var digits = 0
    var others = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "{"), previous == byte || previous == UInt8(ascii: "$") { isTemplate = true }
      if byte == UInt8(ascii: "%"), previous == byte || previous == UInt8(ascii: "<") { isTemplate = true }
      if byte.isASCIIDigit { digits += 1 } else if byte >= 0x80 || byte.isASCIILetter { others += 1 }
      previous = byte
    }
    if isTemplate || digits >= 7 && others == 0 { return true }
    return digits == 0 && bytes.count <= 40 && names[text.lowercased()[...]] != 0
  }

  private static let names = HashedWords([(1, WordData.noTitle)], isDivided: WordLists.isDivider)
}
