/// Losses shared by several formats.
extension Loss {
  /// The provenance.
  public static let provenance = Loss(
    "The provenance of metadata (--provenance)", standIn: "nothing",
    apply: { article in
      var article = article
      article.provenance = nil
      return article
    })

  /// Adjacent texts are joined, and empty ones dropped.
  public static let textSeams = Loss(
    "Boundaries between adjacent texts, and empty texts", standIn: "one text with the same characters",
    apply: { ArticleRewriter(line: joiningTexts).rewrite($0) })

  /// TeX that makes a rendering program read or write files, or follow links.
  public static let unsafeTeX = Loss(
    "Formulas that would read or write files, or link elsewhere (\\input, \\write18, \\href …)",
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

  /// MathML is converted.
  public static let mathMLAsTeX = Loss(
    "MathML that TeX can express", standIn: "the TeX",
    apply: { article in
      ArticleRewriter(
        block: { if case .math(let math) = $0 { [.math(math.asTeX(isDisplayed: true))] } else { [$0] } },
        inline: { if case .math(let math) = $0 { [.math(math.asTeX(isDisplayed: false))] } else { [$0] } }
      ).rewrite(article)
    })

  /// MathML is dropped where there is TeX.
  public static let mathMLNextToTeX = Loss(
    "MathML next to TeX", standIn: "the TeX",
    apply: { article in
      ArticleRewriter(
        block: { if case .math(let math) = $0 { [.math(math.withoutMathMLNextToTeX)] } else { [$0] } },
        inline: { if case .math(let math) = $0 { [.math(math.withoutMathMLNextToTeX)] } else { [$0] } }
      ).rewrite(article)
    })

  /// Joins adjacent texts and drops empty ones.
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

extension Math {
  fileprivate var withoutMathMLNextToTeX: Math { Math(value, notation: notation) }
}
