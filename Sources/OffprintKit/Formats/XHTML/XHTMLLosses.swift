/// The losses of XHTML.
extension XHTMLWriter {
  /// The losses, in order.
  public static let losses: [Loss] = [
    .provenance, .placeOfNotes, .activeDrawings, .activeAddressesOrDrawings, .controls,
    Loss("MathML with unknown elements", standIn: "its words") { article in
      ArticleRewriter(block: { [displayed($0)] }, inline: { [inLine($0)] }).rewrite(article)
    },
    Loss(
      "Spellings of the same MathML; MathML with unknown elements next to TeX",
      standIn: "one of them, and the TeX alone"
    ) { article in
      ArticleRewriter(block: { [spelled($0)] }, inline: { [spelled($0)] }).rewrite(article)
    },
    Loss("Links within links", standIn: "their text") { article in
      ArticleRewriter(inline: { [unlinkedInside($0)] }).rewrite(article)
    },
    Loss("Nested ruby, and empty ruby", standIn: "the words without the inner annotations, nothing") {
      article in
      ArticleRewriter(inline: plainRuby).rewrite(article)
    },
    .textSeams,
  ]

  private static func displayed(_ block: Block) -> Block {
    guard case .math(let math) = block, math.isUnsound else { return block }
    return .paragraph([.text(MathML.words(of: math.value))])
  }

  private static func inLine(_ inline: Inline) -> Inline {
    guard case .math(let math) = inline, math.isUnsound else { return inline }
    return .text(MathML.words(of: math.value))
  }

  private static func spelled(_ block: Block) -> Block {
    guard case .math(let math) = block else { return block }
    return .math(spelled(math))
  }

  private static func spelled(_ inline: Inline) -> Inline {
    guard case .math(let math) = inline else { return inline }
    return .math(spelled(math))
  }

  private static func spelled(_ math: Math) -> Math {
    guard math.notation == .mathML else {
      return Math(math.value, mathML: math.mathML.flatMap(MathML.canonicalNextToTeX))
    }
    return MathML.canonical(math.value).map { Math($0, notation: .mathML) } ?? math
  }

  private static func unlinkedInside(_ inline: Inline) -> Inline {
    guard case .link(var link) = inline else { return inline }
    let unlinking = ArticleRewriter(inline: { inline in
      if case .link(let inner) = inline { inner.children } else { [inline] }
    })
    link.children = unlinking.rewrite(link.children)
    return .link(link)
  }

  private static func plainRuby(_ inline: Inline) -> [Inline] {
    guard case .ruby(let segments) = inline else { return [inline] }
    let plain = ArticleRewriter(inline: { inline in
      if case .ruby(let inner) = inline { inner.flatMap(\.base) } else { [inline] }
    })
    if segments.isEmpty { return [] }
    return [
      .ruby(
        segments.map {
          RubySegment(base: plain.rewrite($0.base), annotation: plain.rewrite($0.annotation))
        })
    ]
  }
}

extension Loss {
  /// Only what drawings show is written.
  static let activeDrawings = Loss(
    "Scripts, animations, links, outside addresses and unknown elements and styles in drawings (SVG); drawings that are "
      + "not well-formed, too large or wrong without those",
    standIn: "the drawing without them; the alternative text"
  ) { article in
    TextMapping(address: { url, purpose in
      purpose == .image && Drawing.isOne(url) ? PictureAddress.checked(url) : url
    }).map(article)
  }

  /// Characters that XML cannot represent, or that control a terminal.
  static let controls = Loss(
    "Control characters, and carriage returns at line ends", standIn: "U+FFFD, and line feeds"
  ) { article in
    TextMapping(text: HTMLText.readBack).map(article)
  }
}
