import Diagnostics

/// Separates the body of a dump from the furniture around and within it, with a small trained model.
///
/// The model knows no site and does not understand the text: it weighs the length of lines, their beginnings
/// and ends, their common words and their surroundings. Its training is described in `Benchmarks/DumpModel`.
///
/// If it keeps hardly anything, a lower threshold is used, so that a text of a few lines is kept whole.
struct DumpBody: DumpStage {
  /// `dump-body`
  static let name = "dump-body"
  /// The description in `offprint stages`.
  static let summary = "separates a dump's body from the furniture around it"

  /// The threshold if hardly anything is kept; if all lines are above it, none is furniture.
  private static let lenientThreshold: Float = 0.1

  /// Makes the stage.
  init() {}

  /// Marks every line that no profile has decided about as body or furniture.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    let lines = dump.lines.indices
    if lines.allSatisfy({ marks.isDecided($0) }) { return }
    let scores = LineScores(dump)
    if lines.allSatisfy({ marks.isDecided($0) || scores.probabilities[$0] > Self.lenientThreshold }) {
      keep("nothing on the page looks like furniture", &marks) { _ in true }
      return
    }
    var origins = ScoreOrigins(stage: Self.name)
    let threshold = scores.threshold
    for part in lines where !marks.isDecided(part) {
      let score = scores.probabilities[part]
      let role: Marks.Role = score > threshold ? .body : .furniture
      marks.set(role, at: part, by: origins.id(role, score, in: &marks))
    }
    if keptWords(marks, scores) < LenientChoice.fewestWords { keepMore(scores, &marks) }
  }

  private func keptWords(_ marks: Marks, _ scores: LineScores) -> Int {
    var words = 0
    for part in 0..<marks.count where marks[part].isContent { words += scores.words(of: part) }
    return words
  }

  /// Keeps what may be text, else the sentences, else a short page whole.
  private func keepMore(_ scores: LineScores, _ marks: inout Marks) {
    keep("it may be text, and hardly anything else on the page is", &marks) {
      scores.probabilities[$0] > Self.lenientThreshold
    }
    if keptWords(marks, scores) >= LenientChoice.shortestSentence { return }
    _ = LenientChoice.keep(
      ofPageWithWords: scores.words, words: scores.words(of:), isStopped: scores.isStopped
    ) {
      keep($0, &marks, where: $1)
      return keptWords(marks, scores)
    }
  }

  private func keep(_ why: String, _ marks: inout Marks, where isText: (Int) -> Bool) {
    let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
    for part in 0..<marks.count where isText(part) { marks.set(.body, at: part, by: id) }
  }
}
