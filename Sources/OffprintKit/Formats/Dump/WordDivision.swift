/// Joins words that were hyphenated at line ends.
///
/// The other words of the text show whether the hyphen belongs to the word: “be-fore” was divided if “before”
/// occurs elsewhere, “well-known” was not if it occurs elsewhere with the hyphen. Otherwise rules of the
/// language decide.
struct WordDivision {
  /// The result for a hyphen at the end of a line and the line end.
  enum Result {
    /// Both are removed: `be-fore` is one word.
    case whole
    /// The hyphen stays: `well-known`.
    case hyphenated
    /// Both stay: `two- or threefold`.
    case apart
  }

  private let bytes: [UInt8]
  /// The words within the lines of the text, and the hyphenated pairs of them.
  private var words: Set<UInt64> = []
  private var language: String?

  /// The maximum amount of text to collect words from, in bytes.
  private static let largestWitness = 16 << 20

  /// Whether a word is divided between two lines.
  static func isDivided(
    _ bytes: [UInt8], _ before: Range<Int>, _ after: Range<Int>
  ) -> Bool {
    let length = hyphenLength(bytes, before)
    guard length > 0, before.count > length + 1 else { return false }
    guard let last = bytes.character(before: before.upperBound - length, after: before.lowerBound),
      last.isOfWord
    else { return false }
    let next = bytes.character(at: after.lowerBound).scalar
    // A number with a word before it: COVID-19.
    if (0x30...0x39).contains(next.value) { return true }
    return next.isOfWord && (isSmall(next) || isSoft(bytes, before) || !isSmall(last))
  }

  /// Collects the words of a text with hyphenated words.
  init(_ bytes: [UInt8], _ lines: [Dump.Line]) {
    self.bytes = bytes
    var seen = 0
    var sample: [UInt8] = []
    for line in lines {
      seen += line.count
      if seen > Self.largestWitness { break }
      if sample.count < LanguageGuess.sampleSize, line.count >= 40 {
        sample += bytes[line.range]
        sample.append(Byte.lineFeed)
      }
      addWords(line.range)
    }
    var text = String(decoding: sample, as: UTF8.self)
    language = LanguageGuess.language(of: &text)
  }

  /// The length of the hyphen at the end of a line; 0 if there is none.
  static func hyphenLength(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    guard let last = bytes.character(before: line.upperBound, after: line.lowerBound) else { return 0 }
    switch last.value {
    case 0x2D: return 1
    // Programs that recognize characters write ¬ for a hyphen that divides a word.
    case 0xAC, 0xAD: return 2
    case 0x2010: return 3
    default: return 0
    }
  }

  private static func isSoft(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    hyphenLength(bytes, line) == 2
  }

  private mutating func addWords(_ range: Range<Int>) {
    var place = range.lowerBound
    var hash = ByteHash.start
    var first = ByteHash.start
    var length = 0
    var isSecond = false
    while place <= range.upperBound {
      let (scalar, width) = place < range.upperBound ? bytes.character(at: place) : (" ", 1)
      if scalar.isOfWord {
        hash = Self.mix(hash, scalar)
        length += 1
      } else {
        let isAtEnd = place + width >= range.upperBound
        // A fragment with a hyphen at the end of the line is not a word.
        if length > 0, !(scalar == "-" && isAtEnd) {
          words.insert(hash)
          if isSecond { words.insert(Self.mix(first, Self.hyphen) ^ hash) }
        }
        isSecond = scalar == "-" && length > 0
        first = hash
        (hash, length) = (ByteHash.start, 0)
      }
      place += width
    }
  }

  /// The result for the hyphen between two lines, the first of which ends with one.
  func result(_ before: Range<Int>, _ after: Range<Int>) -> Result {
    let length = Self.hyphenLength(bytes, before)
    let head = wordBefore(before.upperBound - length, before.lowerBound)
    let tail = wordAfter(after)
    guard !head.isEmpty, !tail.isEmpty else {
      // A number, as in COVID-19, or a dash.
      let isInside = before.count > length && bytes[before.upperBound - length - 1] != Byte.space
      return isInside ? .hyphenated : .apart
    }
    if Self.isSoft(bytes, before) { return .whole }
    let isCapital = head.count > 1 && head.allSatisfy { $0.properties.isUppercase } && tail.count > 1
    guard Self.isSmall(tail[0]) || isCapital && tail.allSatisfy({ $0.properties.isUppercase }) else {
      return .hyphenated
    }
    if words.contains((head + tail).reduce(ByteHash.start, Self.mix)) { return .whole }
    let (first, second) = (head.reduce(ByteHash.start, Self.mix), tail.reduce(ByteHash.start, Self.mix))
    if words.contains(Self.mix(first, Self.hyphen) ^ second) { return .hyphenated }
    return habit(Self.lowercased(head), Self.lowercased(tail), before.dropLast(length), (first, second))
  }

  private func habit(
    _ head: String, _ tail: String, _ before: Range<Int>, _ hashes: (UInt64, UInt64)
  ) -> Result {
    if Self.conjunctions.contains(tail) { return .apart }
    // A word with hyphens is likely to have another one.
    let start = before.upperBound - head.utf8.count
    if start > before.lowerBound + 1, bytes[start - 1] == UInt8(ascii: "-"), bytes[start - 2] != Byte.space {
      return .hyphenated
    }
    if let language, let habits = HyphenHabits.of[language], habits.keeps(head, tail) { return .hyphenated }
    // If the language writes compounds as one word, any other word was hyphenated; otherwise two words of the
    // text form a compound.
    let isCompound =
      head.count >= 4 && tail.count >= 4 && words.contains(hashes.0) && words.contains(hashes.1)
    return isCompound && language == "en" ? .hyphenated : .whole
  }

  private func wordBefore(_ end: Int, _ start: Int) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    var place = end
    while letters.count < 60, let scalar = bytes.character(before: place, after: start), scalar.isOfWord {
      letters.append(scalar)
      place -= UTF8.width(scalar)
    }
    return letters.reversed()
  }

  private func wordAfter(_ range: Range<Int>) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    var place = range.lowerBound
    while place < range.upperBound, letters.count < 60 {
      let (scalar, length) = bytes.character(at: place)
      guard scalar.isOfWord else { break }
      letters.append(scalar)
      place += length
    }
    return letters
  }

  private static let hyphen: Unicode.Scalar = "-"

  private static func mix(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    let value = scalar.isASCII ? scalar.value | 0x20 : lower(scalar)
    return ByteHash.add(value, to: hash)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
    guard scalar.properties.isUppercase else { return scalar.value }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }

  private static func lowercased(_ letters: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text).lowercased()
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value &- 0x61 < 26 : scalar.properties.isLowercase
  }

  /// The words between a hyphenated part and a whole word: and, or, to.
  private static let conjunctions: Set<String> = [
    "and", "or", "und", "oder", "bis", "sowie", "bzw", "et", "ou", "y", "o", "en", "of", "och", "eller", "og",
    "e", "ed",
    "или", "и",
  ]
}
