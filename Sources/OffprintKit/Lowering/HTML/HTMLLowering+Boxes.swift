import Markup

extension HTMLLowering {
  /// Opens a frame according to the class or role of an element, whatever its name.
  ///
  /// - Returns: whether one was opened.
  mutating func openBox(_ id: NodeID, _ tag: Tag, _ step: inout Step) -> Bool {
    switch tag {
    case .div, .p, .span, .section, .aside, .blockquote, .figure, .small, .cite, .em, .i, .details, .header,
      .footer,
      .a, .article, .other, .figcaption:
      break
    default: return false
    }
    let words = page.classWords(of: id)
    if tag == .aside, isQuoteAside(id) { return open(.pullQuote, &step) }
    guard !words.isEmpty || page.names.role.name != nil || page.names.callout.name != nil else {
      return false
    }
    if openPost(id, tag, words, &step) || openNoteBox(id, tag, words, &step) { return true }
    if words.contains(.pull), words.contains(.quote), tag != .span { return open(.pullQuote, &step) }
    if tag == .figure { return false }
    return openCaption(id, tag, words, &step)
  }

  /// Whether an aside contains only a quotation.
  private func isQuoteAside(_ id: NodeID) -> Bool {
    var quote: NodeID?
    for child in page.document.children(of: id) where page.document.isElement(child) {
      if quote != nil || page.document.tag(of: child) != .blockquote { return false }
      quote = child
    }
    return quote.map { page.survey[$0].text == page.survey[id].text } ?? false
  }

  /// Posts of other sites, in the form they have before a script renders them.
  private mutating func openPost(_ id: NodeID, _ tag: Tag, _ words: ClassWords, _ step: inout Step) -> Bool {
    guard tag == .blockquote, words.contains(.post), open(.embed, &step) else { return false }
    var address = page.attribute(page.names.cite, of: id)
    if address == nil { address = page.document.attribute("data-instgrm-permalink", of: id) }
    frames[frames.count - 1].embed = Embed(kind: "post", url: address.map(page.base.resolved))
    return true
  }

  mutating func close(embed frame: Frame) {
    guard var embed = frame.embed, !frame.blocks.isEmpty || embed.url != nil else { return }
    embed.fallback = frame.blocks
    if embed.url == nil {
      frame.blocks.forEachText { inlines in
        if let url = inlines.lastLink { embed.url = url }
      }
    }
    append(.embed(embed))
  }

  private mutating func openNoteBox(_ id: NodeID, _ tag: Tag, _ words: ClassWords, _ step: inout Step) -> Bool
  {
    if case .callout? = frames.last?.kind, words.contains(.title), inline.isEmpty,
      frames[frames.count - 1].blocks.isEmpty, page.survey[id].text < 200
    {
      return open(.title, &step)
    }
    guard tag != .span, tag != .small, tag != .a, let kind = CalloutKind.kind(of: id, tag, words, in: page)
    else {
      return false
    }
    return open(.callout(kind), &step)
  }

  mutating func close(callout frame: Frame, kind: String) {
    guard !frame.blocks.isEmpty else {
      if !frame.title.isEmpty { append(.paragraph(frame.title)) }
      return
    }
    // A title that only names the kind is redundant.
    let title = frame.title.plainText.lowercased()
    append(
      .callout(
        Callout(kind: kind, title: title == kind ? [] : frame.title, children: frame.blocks)))
  }

  mutating func close(pullQuote frame: Frame) {
    var blocks = frame.blocks
    if blocks.count == 1, case .blockQuote(let inner) = blocks[0] { blocks = inner }
    if blocks.count == 1, case .pullQuote(let inner) = blocks[0] { blocks = inner }
    if !blocks.isEmpty { append(.pullQuote(blocks)) }
  }

  /// Captions and credits outside of `figcaption`: in boxes whose class indicates it, with or after a
  /// picture.
  private mutating func openCaption(_ id: NodeID, _ tag: Tag, _ words: ClassWords, _ step: inout Step) -> Bool
  {
    guard !words.isDisjoint(with: [.caption, .credit, .attribution]) else { return false }
    if page.survey[id].media > 0, hasPicture(id) {
      guard words.contains(.caption), tag == .div || tag == .section || tag == .aside || tag == .p else {
        return false
      }
      openFigure(&step)
      return true
    }
    guard isByPicture else { return false }
    // An attribution next to a caption is the credit; alone it is the caption.
    let isCredit =
      words.contains(.credit) && (!words.contains(.caption) || isInCaption)
      || words.contains(.attribution) && !words.contains(.caption) && (isInCaption || hasCaption)
    return open(isCredit ? .credit : .caption, &step)
  }

  /// Whether the current picture already has a caption.
  private var hasCaption: Bool {
    if case .figure? = frames.last?.kind { return figures.last.map { !$0.caption.isEmpty } ?? false }
    if case .figure(let figure)? = frames.last?.blocks.last { return !figure.caption.isEmpty }
    return false
  }

  private var isInCaption: Bool { if case .caption? = frames.last?.kind { true } else { false } }

  /// Whether a figure is being read, or the previous block was a picture.
  private var isByPicture: Bool {
    switch frames.last?.kind {
    case .figure, .caption: return true
    default: break
    }
    if !inline.isEmpty { return inline.holdsOnlyImages }
    if case .figure(let figure)? = frames.last?.blocks.last {
      return figure.caption.isEmpty || figure.credit.isEmpty
    }
    return false
  }

  private func hasPicture(_ id: NodeID) -> Bool {
    var seen = 0
    for node in page.document.descendants(of: id) {
      let tag = page.document.tag(of: node)
      if tag == .img || tag == .picture || tag == .video || tag == .iframe { return true }
      seen += 1
      // Boxes of pictures are small; the text of a larger box is not a caption.
      if seen > 60 { return true }
    }
    return false
  }
}

extension [Inline] {
  /// The address of the last link.
  var lastLink: String? {
    var found: String?
    for inline in self {
      switch inline {
      case .link(let link): found = link.url
      case .emphasis(let children), .strong(let children), .small(let children):
        found = children.lastLink ?? found
      case .span(let span): found = span.children.lastLink ?? found
      default: break
      }
    }
    return found
  }
}
