/// Losses of more than one format.
extension Loss {
  /// Neighbouring texts are one text, and an empty one is none.
  static let textSeams = Loss(
    "Seams between neighbouring texts, and texts of nothing", standIn: "one text",
    apply: { ArticleRewriter(line: joiningTexts).rewrite($0) })

  /// Joins neighbouring texts and leaves out empty ones.
  static func joiningTexts(_ inlines: [Inline]) -> [Inline] {
    var joined: [Inline] = []
    for inline in inlines {
      guard case .text(let text) = inline else {
        joined.append(inline)
        continue
      }
      if case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else if !text.isEmpty {
        joined.append(inline)
      }
    }
    return joined
  }
}
