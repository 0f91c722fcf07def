/// A separator line such as `-----` or `* * *`.
enum RuleLine {
  /// Whether a line consists of a single sign, at least three times.
  static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bytes.character(at: range.lowerBound)
    guard range.count >= 3, signs.contains(first.scalar) else { return false }
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = bytes.character(at: place)
      if scalar == first.scalar {
        count += 1
      } else if scalar != " " && scalar != "\t" && scalar.value != 0xA0 {
        return false
      }
      place += length
    }
    return count >= 3
  }

  private static let signs: Set<Unicode.Scalar> = [
    "-", "=", "_", "*", "~", "#", "—", "–", "─", "━", "═", "•", "·", "⁂", "+",
  ]
}
