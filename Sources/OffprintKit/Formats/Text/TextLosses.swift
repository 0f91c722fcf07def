extension TextWriter {
  /// The losses of text. It is not read back: an article after the losses gives the same text.
  public static let losses: [Loss] = [
    Loss("Metadata other than title and deck", standIn: "nothing; with --standalone, a front matter") {
      var article = Article(content: $0.content)
      article.metadata.title = $0.metadata.title
      article.metadata.deck = $0.metadata.deck
      return article
    },
    Loss(
      "Formatting of words: emphasis, marks, links, languages, the expansions of abbreviations",
      standIn: "the words; the addresses of links on request (--links)"
    ) { ArticleRewriter(inline: { words(of: $0) }).rewrite($0) },
    Loss(
      "Inline formulas and program text",
      standIn: "TeX and program text unchanged, the words of MathML"
    ) {
      ArticleRewriter(
        block: { if case .math(let math) = $0 { [.paragraph([.text(words(of: math))])] } else { [$0] } },
        inline: { inline in
          switch inline {
          case .math(let math): [.text(words(of: math))]
          case .code(let value): [.text(value)]
          default: [inline]
          }
        }
      ).rewrite($0)
    },
    Loss("The languages of program text", standIn: "nothing") {
      ArticleRewriter(block: { block in
        if case .code(let code) = block { [.code(CodeBlock(value: code.value))] } else { [block] }
      }).rewrite($0)
    },
    Loss("Pictures", standIn: "the alternative text in brackets") {
      ArticleRewriter(inline: { if case .image(let image) = $0 { alternative(of: image) } else { [$0] } })
        .rewrite($0)
    },
    Loss("Short quotations", standIn: "the words in quotation marks") {
      ArticleRewriter(inline: { inline in
        if case .quote(let children) = inline { [.text("“")] + children + [.text("”")] } else { [inline] }
      }).rewrite($0)
    },
    Loss("Ruby annotations", standIn: "the annotation in parentheses after the word") {
      ArticleRewriter(inline: { inline in
        guard case .ruby(let segments) = inline else { return [inline] }
        return segments.flatMap { segment in
          isNothing(segment.annotation)
            ? segment.base : segment.base + [.text("(")] + segment.annotation + [.text(")")]
        }
      }).rewrite($0)
    },
    Loss(
      "Figures",
      standIn:
        "the alternative texts, except that of the caption; then the caption, with the credit in parentheses"
    ) {
      ArticleRewriter(block: { block in
        guard case .figure(let figure) = block else { return [block] }
        var caption = figure.caption
        if !isNothing(figure.credit) {
          caption += [.text(isNothing(caption) ? "(" : " (")] + figure.credit + [.text(")")]
        }
        let words = figure.caption.plainText
        let images = figure.images.filter { $0.alt != words }
        return [.paragraph(images.flatMap(alternative)), .paragraph(caption)]
      }).rewrite($0)
    },
    Loss("Headings", standIn: "a line of their own") {
      ArticleRewriter(block: { block in
        if case .heading(let heading) = block { [.paragraph(heading.children)] } else { [block] }
      }).rewrite($0)
    },
    Loss("Pull quotes and callouts", standIn: "indented text, as a quotation") {
      ArticleRewriter(block: { block in
        switch block {
        case .pullQuote(let children): return [.blockQuote(children)]
        case .callout(let callout): return [.blockQuote([.paragraph(callout.title)] + callout.children)]
        default: return [block]
        }
      }).rewrite($0)
    },
    Loss("Containers, and the kinds of embeds", standIn: "their contents; for an empty embed its address") {
      ArticleRewriter(block: { block in
        switch block {
        case .container(let container): return container.children
        case .embed(var embed):
          if embed.url == nil { return embed.fallback }
          embed.kind = ""
          return [.embed(embed)]
        default: return [block]
        }
      }).rewrite($0)
    },
    Loss(
      "Superscripts and subscripts",
      standIn: "the words; directly after a digit ⁶ or ₂ for digits and signs, or ^ before a superscript"
    ) { ArticleRewriter(line: level).rewrite($0) },
    .textSeams,
  ]

  private static func words(of inline: Inline) -> [Inline] {
    switch inline {
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .mark(let children), .small(let children), .keyboard(let children), .underline(let children):
      children
    case .link(let link): link.children
    case .abbreviation(let short): short.children
    case .span(let span): span.children
    case .text, .code, .image, .lineBreak, .quote, .ruby, .math, .footnoteReference, .subscript, .superscript:
      [inline]
    }
  }

  /// A line without superscripts and subscripts.
  private static func level(_ line: [Inline]) -> [Inline] {
    var plain = PlainInlines(TextMarks())
    var level: [Inline] = []
    for inline in line {
      let last = plain.bytes.last
      switch inline {
      case .subscript(let children):
        level += RaisedText.text(of: children, after: last, isRaised: false).map { [.text($0)] } ?? children
      case .superscript(let children):
        if let text = RaisedText.text(of: children, after: last, isRaised: true) {
          level.append(.text(text))
        } else {
          let isNumber = PlainInlines.bytes(of: children, TextMarks()).first?.isASCIIDigit == true
          level += (last?.isASCIIDigit == true && isNumber ? [.text("^")] : []) + children
        }
      default: level.append(inline)
      }
      plain.append([inline])
    }
    return level
  }

  /// Whether nothing is written for a line, which contains only texts, breaks and notes.
  private static func isNothing(_ line: [Inline]) -> Bool {
    line.allSatisfy { inline in
      switch inline {
      case .text: PlainInlines.bytes(of: [inline], TextMarks()).isEmpty
      case .subscript(let children), .superscript(let children): isNothing(children)
      default: false
      }
    }
  }

  private static func words(of math: Math) -> String {
    math.notation == .tex ? math.value : MathML.words(of: math.value)
  }

  private static func alternative(of image: Image) -> [Inline] {
    image.alt.isEmpty ? [] : [.text("[\(image.alt)]")]
  }
}
