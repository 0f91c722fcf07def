/// The words that begin a byline, in the languages of many publications.
enum BylineWords {
  /// The words as bytes.
  static let all: [[UInt8]] =
    WordLists.words(of: WordData.byline) + WordLists.words(of: WordData.bylineCapitals)

  /// Those of several words, with which hardly anything but a byline begins.
  static let phrases = all.filter { $0.contains(Byte.space) }

  /// Whether a word denotes the authors rather than the writing: names of groups begin with it as well, so that
  /// the text after it is a name only if it begins like one.
  static func mayBeginName(_ word: [UInt8]) -> Bool { word.starts(with: "contributor".utf8) }
}
