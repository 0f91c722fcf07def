/// Determines the language of a text by its script or its commonest words.
enum LanguageGuess {
  /// The amount of text examined, in bytes.
  static let sampleSize = 4_096
  /// The minimum percentage of words that are common words of the language.
  private static let leastShare = 12

  /// The BCP 47 tag of the text's language, if the text is unambiguous.
  static func language(of sample: inout String) -> String? {
    var counts = [Int](repeating: 0, count: WordData.common.count)
    var scripts: [String: Int] = [:]
    var words = 0
    var letters = 0
    sample.withUTF8 { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
      WordScanner.forEachWord(in: bytes) { word in
        words += 1
        letters += word.length
        if let scalar = bytes.scalar(at: word.start), !scalar.isASCII,
          let script = CommonWords.language(ofScript: scalar)
        {
          scripts[script, default: 0] += word.length
        } else if word.length <= 6, var languages = CommonWords.languagesByWord[word.hash] {
          while languages != 0 {
            counts[languages.trailingZeroBitCount] += 1
            languages &= languages - 1
          }
        }
      }
    }
    guard words > 0 else { return nil }
    // A Japanese text is recognized by its kana, though many of its words begin with ideographs.
    if let kana = scripts["ja"], kana * 10 > letters { return "ja" }
    // Ukrainian shares most of its letters with Russian.
    if let own = scripts["uk"], own * 50 > letters { return "uk" }
    if let (script, count) = scripts.max(by: { $0.value < $1.value }), count * 2 > letters { return script }
    guard words >= 20, let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[best] * 100 >= words * leastShare
    else { return nil }
    return WordData.common[best].language
  }
}
