import Diagnostics

/// Determines the language of the content, if none is stated, by its script or its commonest words.
struct DetectLanguage: ArticleStage {
  /// `detect-language`
  static let name = "detect-language"
  /// The description in `offprint stages`.
  static let summary = "finds the language of the content if none is stated"

  /// Makes the stage.
  init() {}

  /// Sets `language` if the text is unambiguous.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
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
