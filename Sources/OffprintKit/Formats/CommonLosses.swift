/// Losses of more than one format.
extension Loss {
  /// Nothing tells where the facts came from.
  public static let provenance = Loss(
    "Where each fact came from (what --provenance tells)", standIn: "nothing",
    apply: { article in
      var article = article
      article.provenance = nil
      return article
    })

  /// Neighbouring texts are one text, and an empty one is none.
  public static let textSeams = Loss(
    "Where one text ends and the next begins, and empty texts", standIn: "one text of the same characters",
    apply: { ArticleRewriter(line: joiningTexts).rewrite($0) })

  /// No formula makes a program that sets it read or write files, or go elsewhere.
  public static let unsafeTeX = Loss(
    "Formulas that would read or write files, or lead elsewhere (\\input, \\write18, \\href …)",
    standIn: "their TeX as program text",
    apply: { article in
      ArticleRewriter(
        block: { block in
          guard case .math(let math) = block, math.isUnsafeTeX else { return [block] }
          return [.code(CodeBlock(language: "tex", value: math.value))]
        },
        inline: { inline in
          guard case .math(let math) = inline, math.isUnsafeTeX else { return [inline] }
          return [.code(math.value)]
        }
      ).rewrite(article)
    })

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
