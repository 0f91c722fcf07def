/// The choice among parts with probabilities that is expected to be best.
enum BestThreshold {
  /// The probability above which keeping a part raises the F1 of words that can be expected: half of its maximum, among
  /// the parts that are to be decided about.
  ///
  /// Each step keeps what is above the result of the last one, so that it rises until it is exact. Sorting would take
  /// memory for each line of a long dump.
  static func bound(
    _ probabilities: [Float], words: (Int) -> Int, where isOpen: (Int) -> Bool = { _ in true }
  ) -> Float {
    var all: Float = 0
    for part in probabilities.indices where isOpen(part) { all += probabilities[part] * Float(words(part)) }
    var bound: Float = 0
    while true {
      var (kept, right): (Float, Float) = (0, 0)
      for part in probabilities.indices where probabilities[part] > bound && isOpen(part) {
        let words = Float(words(part))
        kept += words
        right += probabilities[part] * words
      }
      let next = right / (kept + all + 1e-6)
      if next <= bound { return bound }
      bound = next
    }
  }
}
