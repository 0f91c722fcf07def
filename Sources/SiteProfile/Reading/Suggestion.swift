/// Suggestions for unknown words.
package enum Suggestion {
  /// The suggestion for an unknown word: the nearest known one, or the list of all.
  package static func fix(for word: String, among known: [String]) -> String {
    if let nearest = nearest(to: word, among: known) { return "did you mean '\(nearest)'?" }
    return "known are " + known.joined(separator: ", ")
  }

  /// The known word that differs by only a few letters, if there is one.
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let measured = known.map { (distance(letters, Array($0.lowercased().unicodeScalars)), $0) }
    guard let best = measured.min(by: { $0.0 < $1.0 }) else { return nil }
    return best.0 <= max(1, min(letters.count, best.1.count) / 3) ? best.1 : nil
  }

  /// The edit distance: the number of letters to add, remove, replace or swap with their neighbour.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
