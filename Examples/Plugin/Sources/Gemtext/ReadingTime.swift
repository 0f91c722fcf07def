import Diagnostics
import OffprintKit

/// Says how many minutes an article takes to read.
public struct ReadingTime: ArticleStage {
  /// `reading-time`
  public static let name = "reading-time"
  /// What `offprint stages` says.
  public static let summary = "says how many minutes an article takes to read"
  /// `reading-time.words`
  public static let options = [
    CustomOption("reading-time.words", help: "How many words are read in a minute.")
  ]

  /// Makes the stage.
  public init() {}

  /// Sets the field `readingMinutes`.
  ///
  /// - Throws: where the option is no number above 0.
  public func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    let option = context.options["reading-time.words"] ?? "200"
    guard let speed = Int(option), speed > 0 else {
      throw Diagnostic(.error, .usage, "reading-time.words: '\(option)' is no number of words")
    }
    let words = article.metadata.wordCount ?? 0
    let minutes = max(1, (words + speed - 1) / speed)
    article.metadata.custom.append(JSONMember("readingMinutes", .number(String(minutes))))
  }
}
