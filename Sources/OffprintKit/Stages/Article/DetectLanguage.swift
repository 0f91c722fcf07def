import SiteProfile

/// Finds the language of the content where nobody has stated it, by its script or its commonest words.
public struct DetectLanguage: ArticleStage {
  /// `detect-language`
  public static let name = "detect-language"
  /// What `offprint stages` says.
  public static let summary = "finds the language of the content where none is stated"

  /// How much text is looked at, in bytes.
  private static let sampleSize = 4_096
  /// So many of a hundred words must be common words of the language.
  private static let leastShare = 12

  /// Makes the stage.
  public init() {}

  /// Sets `language` where the text makes it plain.
  public func apply(to article: inout Article, in context: inout Context) throws(Diagnostic) {
    guard article.metadata.language == nil else { return }
    var sample = ""
    article.content.forEachText { inlines in
      guard sample.utf8.count < Self.sampleSize else { return }
      if case .text(let text)? = inlines.first, inlines.count == 1 {
        sample += text
      } else {
        sample += inlines.plainText
      }
      sample += "\n"
    }
    article.metadata.language = Self.language(of: &sample)
  }

  private static func language(of sample: inout String) -> String? {
    var counts = [Int](repeating: 0, count: CommonWords.languages.count)
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
    // A Japanese text is told by its kana, though many of its words begin with ideographs.
    if let kana = scripts["ja"], kana * 10 > letters { return "ja" }
    // Ukrainian shares most of its letters with Russian.
    if let own = scripts["uk"], own * 50 > letters { return "uk" }
    if let (script, count) = scripts.max(by: { $0.value < $1.value }), count * 2 > letters { return script }
    guard words >= 20, let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[best] * 100 >= words * leastShare
    else { return nil }
    return CommonWords.languages[best].tag
  }
}
