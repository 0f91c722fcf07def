/// What the model looks at in a line of a dump. A feature's value is a byte: 0 for nought, 255 for one.
///
/// The order is that of the trained weights; `Benchmarks/DumpModel/features.py` is the same list in Python.
enum LineFeature: Int, CaseIterable {
  /// The line's words, on a logarithmic scale and by classes of length; bytes for each word.
  case logWords, words1, words2, words3to5, words6to11, words12to24, words25, bytesPerWord
  /// What stands at its end, and how often its parts end.
  case stopEnd, colonEnd, ellipsisEnd, commas, innerStops
  /// What it begins with.
  case upperStart, lowerStart, digitStart, otherStart, bullet, number
  /// How it stands among its neighbours.
  case indent, indentGrows, indentShrinks, blankBefore, blankAfter
  /// What its characters are.
  case titleCase, digits, allCapitals, at, pipe, copyright, address, arrow, money, quote, parenthesis,
    question
  /// Whether its words occur again: once, more often, and whether this is the first time.
  case twice, often, firstOfSeveral
  /// Where in the page it stands: by lines and words, and how much text stands before and after.
  case position, wordPosition, textBefore, textAfter, pageText, ofLongest, shortRun
  /// The shares of the kinds of words, in the order of ``WordKind``.
  case stopWords, navigationWords, socialWords, subscribeWords, legalWords, commentWords, relatedWords
  case dateWords, bylineWords, advertisingWords, tagWords, shopWords, youWords, meWords
  /// Whether the page is in a language whose commonest words are known.
  case languageKnown

  /// How many bytes a line's features take: their number, filled up to whole machine words.
  static let rowSize = 64

  /// The byte of a value from 0 to 1; what lies above counts as 1.
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

  /// Sets a feature that is either there or not.
  @inline(__always)
  func set(_ feature: LineFeature, if condition: Bool) {
    self[feature.rawValue] = condition ? 255 : 0
  }
}
