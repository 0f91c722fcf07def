/// The features of a line of a dump.
///
/// A feature's value is a byte: 0 for 0.0, 255 for 1.0. The order is that of the trained weights;
/// `Benchmarks/DumpModel/features.py` is the same list in Python.
enum LineFeature: Int, CaseIterable {
  /// The line's words, on a logarithmic scale and by classes of length; bytes for each word.
  case logWords, words1, words2, words3to5, words6to11, words12to24, words25, bytesPerWord
  /// The marks at its end, and at the ends of its parts.
  case stopEnd, colonEnd, ellipsisEnd, commas, innerStops
  /// The kind of its first character.
  case upperStart, lowerStart, digitStart, otherStart, bullet, number
  /// Its relation to the neighbouring lines.
  case indent, indentGrows, indentShrinks, blankBefore, blankAfter
  /// The kinds of its characters.
  case titleCase, digits, allCapitals, at, pipe, copyright, address, arrow, money, quote, parenthesis,
    question
  /// Whether its words occur again: once, more often, and whether this is the first time.
  case twice, often, firstOfSeveral
  /// Its position in the page by lines and words, and the amount of text before and after.
  case position, wordPosition, textBefore, textAfter, pageText, ofLongest, shortRun
  /// The shares of the kinds of words, in the order of ``WordKind``.
  case stopWords, navigationWords, socialWords, subscribeWords, legalWords, commentWords, relatedWords
  case dateWords, bylineWords, advertisingWords, tagWords, shopWords, youWords, meWords
  /// Whether the page is in a language whose commonest words are known.
  case languageKnown

  /// The size of a row in bytes: the number of features, rounded up to whole machine words.
  static let rowSize = 64

  /// The byte of a value from 0 to 1; larger values count as 1.
  @inline(__always)
  static func byte(_ value: Float) -> UInt8 { UInt8(min(255, value * 255 + 0.5)) }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The value of a feature in a line's row.
  @inline(__always)
  subscript(feature: LineFeature) -> UInt8 {
    get { self[feature.rawValue] }
    nonmutating set { self[feature.rawValue] = newValue }
  }

  /// Sets a boolean feature.
  @inline(__always)
  func set(_ feature: LineFeature, if condition: Bool) {
    self[feature.rawValue] = condition ? 255 : 0
  }
}
