/// Tells names that authors gave to parts of a page from those that a build made and the next one will change.
enum StableName {
  /// Whether a class or an id looks as if it would be the same on other pages and after the next build.
  static func isStable(_ name: String) -> Bool {
    guard (2...40).contains(name.utf8.count), name.utf8.allSatisfy(isPlain),
      name.utf8.first.map({ !isDigit($0) && $0 != UInt8(ascii: "-") }) == true
    else { return false }
    let lower = name.lowercased()
    if generators.contains(where: lower.hasPrefix) { return false }
    if lower.hasPrefix("is-") || lower.hasPrefix("has-") || lower.hasPrefix("js-") { return false }
    return name.split { $0 == "-" || $0 == "_" }.allSatisfy(isWord)
  }

  /// What class names begin with that tools for styles make.
  private static let generators = [
    "css-", "sc-", "jsx-", "svelte-", "emotion-", "jss", "styled-", "tw-", "astro-", "data-v-", "_",
  ]

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a part of a name reads like a word or an abbreviation, not like a number or a hash.
  private static func isWord(_ part: Substring) -> Bool {
    let bytes = Array(part.utf8)
    let letters = bytes.prefix { !isDigit($0) }
    let digits = bytes.dropFirst(letters.count)
    // A short number may end a word; digits among letters are no word.
    guard digits.count <= 2, digits.allSatisfy(isDigit) else { return false }
    if letters.isEmpty { return true }
    // Words that are joined begin with a capital each: storyBody. A hash has capitals anywhere.
    var words = 1
    for (before, letter) in zip(letters, letters.dropFirst()) where isUpper(letter) && !isUpper(before) {
      words += 1
    }
    if words > 1, letters.count < words * 3 { return false }
    return longestRunWithoutVowel(letters) <= 5
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func longestRunWithoutVowel(_ letters: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for letter in letters {
      run = "aeiouyAEIOUY".utf8.contains(letter) ? 0 : run + 1
      longest = max(longest, run)
    }
    return longest
  }
}
