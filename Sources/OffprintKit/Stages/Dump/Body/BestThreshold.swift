/// The choice among parts with probabilities that is expected to be best.
enum BestThreshold {
  /// The parts that are to be kept so that the F1 of words is as high as can be expected, among those that are to be
  /// decided about: `lowest` is the lowest probability of one with words, 1 if there is none; `bound` is the probability,
  /// half of that F1, above which keeping a part helps, or does no harm if it has no words.
  static func of(
    _ parts: [Int], _ probabilities: [Float], words: (Int) -> Int
  ) -> (lowest: Float, bound: Float) {
    let order = parts.sorted { probabilities[$0] > probabilities[$1] }
    var all: Float = 0
    for part in order { all += probabilities[part] * Float(words(part)) }
    var (kept, right, best): (Float, Float, Float) = (0, 0, 0)
    var lowest: Float = 1
    for part in order {
      let words = Float(words(part))
      kept += words
      right += probabilities[part] * words
      let expected = right / (kept + all + 1e-6)
      if expected > best {
        best = expected
        lowest = probabilities[part]
      }
    }
    return (lowest, best)
  }
}
