import Diagnostics

/// Finds the language of the content where nobody has stated it, by its script or its commonest words.
struct DetectLanguage: ArticleStage {
  /// `detect-language`
  static let name = "detect-language"
  /// What `offprint stages` says.
  static let summary = "finds the language of the content where none is stated"

  /// Makes the stage.
  init() {}

  /// Sets `language` where the text makes it plain.
  func apply(to article: inout Article, in context: inout Context) throws(Diagnostic) {
    guard article.metadata.language == nil else { return }
    var sample = ""
    article.content.forEachText { inlines in
      guard sample.utf8.count < LanguageGuess.sampleSize else { return }
      if case .text(let text)? = inlines.first, inlines.count == 1 {
        sample += text
      } else {
        sample += inlines.plainText
      }
      sample += "\n"
    }
    article.metadata.language = LanguageGuess.language(of: &sample)
  }
}
