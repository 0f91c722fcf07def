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

  /// Footnotes are at the end, in the order in which they are first referenced.
  static let placeOfNotes = Loss(
    "The positions of footnotes in the text, and all but the first of several with one name",
    standIn: "footnotes at the end, in the order of their references"
  ) { article in
    let census = ArticleCensus(article)
    let without = ArticleRewriter(block: { block in
      if case .footnoteDefinition = block { [] } else { [block] }
    })
    let definitions = Dictionary(census.definitions.map { ($0.identifier, $0) }) { first, _ in first }
    var article = without.rewrite(article)
    article.content += census.noteOrder.compactMap { name in
      definitions[name].map { note in
        .footnoteDefinition(
          FootnoteDefinition(identifier: note.identifier, children: without.rewrite(note.children)))
      }
    }
    return article
  }

  /// Only addresses with schemes known to be harmless are written.
  static let activeAddresses = active("pictures") { SafeURL.checked($0, for: $1) }

  /// The same for formats that can show drawings.
  static let activeAddressesOrDrawings = active("pictures and drawings (SVG)") { url, purpose in
    purpose == .image ? PictureAddress.checked(url) : SafeURL.checked(url, for: purpose)
  }

  private static func active(
    _ kinds: String, _ checked: @escaping @Sendable (String, SafeURL.Purpose) -> String?
  ) -> Loss {
    Loss(
      "Addresses with schemes other than http, https, mailto, tel, ftp, xmpp, magnet, geo, those of --schemes, and data: of "
        + "PNG, JPEG, GIF, WebP and AVIF \(kinds); white space and control characters in any",
      standIn: "the text of a link, else no address"
    ) { article in
      let unlinked = ArticleRewriter(inline: { inline in
        guard case .link(let link) = inline, SafeURL.checked(link.url, for: .link) == nil else {
          return [inline]
        }
        return link.children
      })
      return TextMapping(address: checked).map(unlinked.rewrite(article))
    }
  }

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
