import Markup

/// Opens what an element is in an article according to its class or role, whatever its name.
struct BoxLowering {
  private let page: LoweredPage

  init(_ page: LoweredPage) { self.page = page }

  /// Opens a frame for an element.
  ///
  /// - Returns: whether one was opened.
  func open(_ id: NodeID, _ tag: Tag, _ step: inout LoweringStep, in blocks: inout BlockBuilder) -> Bool {
    switch tag {
    case .div, .p, .span, .section, .aside, .blockquote, .figure, .small, .cite, .em, .i, .details, .header,
      .footer,
      .a, .article, .other, .figcaption:
      break
    case .h2, .h3, .h4, .h5, .h6:
      guard case .callout = blocks.kind else { return false }
    default: return false
    }
    let words = page.classWords(of: id)
    if tag == .aside, isQuoteAside(id) { return blocks.open(.pullQuote, &step) }
    guard !words.isEmpty || page.names.role.name != nil || page.names.callout.name != nil else {
      return false
    }
    if openPost(id, tag, words, &step, in: &blocks) || openNoteBox(id, tag, words, &step, in: &blocks) {
      return true
    }
    if words.contains(.pull), words.contains(.quote), tag != .span { return blocks.open(.pullQuote, &step) }
    if tag == .figure { return false }
    return openCaption(id, tag, words, &step, in: &blocks)
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
  private func openPost(
    _ id: NodeID, _ tag: Tag, _ words: ClassWords, _ step: inout LoweringStep, in blocks: inout BlockBuilder
  ) -> Bool {
    guard tag == .blockquote, words.contains(.post) else { return false }
    var address = page.attribute(page.names.cite, of: id)
    if address == nil { address = page.document.attribute("data-instgrm-permalink", of: id) }
    return blocks.open(Embed(kind: "post", url: address.map(page.base.resolved)), &step)
  }

  private func openNoteBox(
    _ id: NodeID, _ tag: Tag, _ words: ClassWords, _ step: inout LoweringStep, in blocks: inout BlockBuilder
  ) -> Bool {
    if case .callout = blocks.kind, words.contains(.title), blocks.isAtStart, page.survey[id].text < 200 {
      return blocks.open(.title, &step)
    }
    if tag.isHeading { return false }
    guard tag != .span, tag != .small, tag != .a, let kind = CalloutKind.kind(of: id, tag, words, in: page)
    else {
      return false
    }
    return blocks.open(.callout(kind), &step)
  }

  /// Captions and credits outside of `figcaption`: in boxes whose class indicates it, with or after a
  /// picture.
  private func openCaption(
    _ id: NodeID, _ tag: Tag, _ words: ClassWords, _ step: inout LoweringStep, in blocks: inout BlockBuilder
  ) -> Bool {
    guard !words.isDisjoint(with: [.caption, .credit, .attribution]) else { return false }
    if page.survey[id].media > 0, hasPicture(id) {
      guard words.contains(.caption), tag == .div || tag == .section || tag == .aside || tag == .p else {
        return false
      }
      blocks.openFigure(&step)
      return true
    }
    guard blocks.isByPicture else { return false }
    // An attribution next to a caption is the credit; alone it is the caption.
    let isInCaption = if case .caption = blocks.kind { true } else { false }
    let isCredit =
      words.contains(.credit) && (!words.contains(.caption) || isInCaption)
      || words.contains(.attribution) && !words.contains(.caption) && (isInCaption || blocks.hasCaption)
    return blocks.open(isCredit ? .credit : .caption, &step)
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
