import SiteProfile

/// Finds the language of the content where nobody has stated it, by its script or its commonest words.
public struct DetectLanguage: ArticleStage {
  /// `detect-language`
  public static let name = "detect-language"
  /// What `offprint stages` says.
  public static let summary = "finds the language of the content where none is stated"

  /// How much text is looked at, in bytes.
  private static let sampleSize = 8_192
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
    article.metadata.language = Self.language(of: sample.utf8.prefix(Self.sampleSize))
  }

  private static func language(of sample: Substring.UTF8View) -> String? {
    var counts = [Int](repeating: 0, count: CommonWords.languages.count)
    var scripts: [String: Int] = [:]
    var words = 0
    var letters = 0
    for line in sample.split(separator: Byte.lineFeed) {
      for word in String(decoding: line, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
        guard let first = word.unicodeScalars.first else { continue }
        words += 1
        letters += word.unicodeScalars.count
        if let script = CommonWords.language(ofScript: first) {
          scripts[script, default: 0] += word.unicodeScalars.count
        } else if word.utf8.count <= 6 {
          for index in CommonWords.indices(of: word.lowercased()) { counts[index] += 1 }
        }
      }
    }
    guard words > 0 else { return nil }
    // A Japanese text is told by its kana, though most of its letters may be ideographs.
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
