/// Losses of more than one format.
extension Loss {
  /// Nothing tells where the facts came from.
  static let provenance = Loss(
    "Where each fact came from (what --provenance tells)", standIn: "nothing",
    apply: { article in
      var article = article
      article.provenance = nil
      return article
    })

  /// Neighbouring texts are one text, and an empty one is none.
  static let textSeams = Loss(
    "Where one text ends and the next begins, and empty texts", standIn: "one text of the same characters",
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
