/// What the stages that choose the body keep of a page on which they find hardly anything.
enum LenientChoice {
  /// The number of words below which a stage becomes lenient.
  static let fewestWords = 25
  /// The minimum number of words of a sentence that is kept then.
  static let shortestSentence = 5
  /// The number of words below which a page is kept whole when nothing on it reads like text.
  private static let shortPage = 200

  /// Keeps the sentences, else a short page whole. `keep` marks parts for a reason and returns the number of words that
  /// are kept then; returned is that after the sentences.
  static func keep(
    ofPageWithWords all: Int, words: @escaping (Int) -> Int, isStopped: @escaping (Int) -> Bool,
    _ keep: (_ why: String, _ isText: (Int) -> Bool) -> Int
  ) -> Int {
    let kept = keep("it is a sentence, and hardly anything else on the page is") {
      isStopped($0) && words($0) >= shortestSentence
    }
    if kept >= shortestSentence || all >= shortPage { return kept }
    _ = keep("the page is too short to tell its parts apart") { _ in true }
    return kept
  }
}
