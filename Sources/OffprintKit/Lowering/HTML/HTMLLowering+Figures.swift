import Markup

extension HTMLLowering {
  mutating func openFigure(_ step: inout Step) {
    guard open(.figure, &step) else { return }
    step.keepsCaptions = step.region
    figures.append(FigureDraft())
  }

  /// Closes a figure: its pictures are combined, anything else in it becomes separate blocks.
  mutating func close(figure frame: Frame) {
    guard let draft = figures.popLast() else { return }
    if Self.isGroup(frame.blocks, draft) {
      for block in frame.blocks { append(block) }
      for text in [draft.caption, draft.credit] where !text.isEmpty { append(.paragraph(text)) }
      return
    }
    var figure = Figure(images: [], caption: draft.caption, credit: draft.credit)
    var (others, behind): ([Block], [Block]) = ([], [])
    for block in frame.blocks {
      guard let part = Self.pictures(block) else {
        if figure.images.isEmpty || block.isParagraph { others.append(block) } else { behind.append(block) }
        continue
      }
      figure.images += part.images
      if figure.caption.isEmpty { figure.caption = part.caption }
      if figure.credit.isEmpty { figure.credit = part.credit }
    }
    if figure.credit.isEmpty { (figure.caption, figure.credit) = CreditSplit.split(figure.caption) }
    figure.credit = CreditSplit.bare(figure.credit)
    if figure.images.isEmpty {
      place(others, captioned: figure)
    } else {
      takeCaption(of: others, into: &figure)
      figure.credit = CreditSplit.bare(figure.credit)
      append(.figure(figure))
    }
    for block in behind { append(block) }
  }

  /// Whether a figure contains figures with their own captions.
  private static func isGroup(_ blocks: [Block], _ draft: FigureDraft) -> Bool {
    var (figures, captions) = (0, 0)
    for case .figure(let figure) in blocks {
      figures += 1
      if !figure.caption.isEmpty || !figure.credit.isEmpty { captions += 1 }
    }
    return captions > 0 && (figures > 1 || !draft.caption.isEmpty)
  }

  /// A block of a figure that consists of pictures, linked or not.
  private static func pictures(_ block: Block) -> Figure? {
    switch block {
    case .figure(let figure): return figure
    case .paragraph(let inlines):
      var images: [Image] = []
      for inline in inlines {
        switch inline {
        case .image(let image): images.append(image)
        case .link(let link):
          for case .image(let image) in link.children { images.append(image) }
          if !link.children.plainText.utf8.allSatisfy(isHTMLSpace) { return nil }
        case .lineBreak: break
        default: if !inline.isBlank { return nil }
        }
      }
      return images.isEmpty ? nil : Figure(images: images)
    default: return nil
    }
  }

  /// Uses text next to the pictures of a figure as the caption, if there is no other.
  private mutating func takeCaption(of blocks: [Block], into figure: inout Figure) {
    var rest: [Block] = []
    for block in blocks {
      if figure.caption.isEmpty, case .paragraph(let text) = block {
        (figure.caption, figure.credit) =
          figure.credit.isEmpty ? CreditSplit.split(text) : (text, figure.credit)
      } else {
        rest.append(block)
      }
    }
    for block in rest { append(block) }
  }

  /// Adds the blocks of a figure without pictures: a table gets the caption, otherwise it follows as a
  /// paragraph.
  private mutating func place(_ blocks: [Block], captioned figure: Figure) {
    var caption = figure.caption
    if blocks.isEmpty {
      if !caption.isEmpty || !figure.credit.isEmpty { append(.figure(figure)) }
      return
    }
    if blocks.count == 1, case .table(var table) = blocks[0], table.caption.isEmpty {
      table.caption = caption
      caption = []
      append(.table(table))
    } else if blocks.count == 1, let embed = Self.embed(blocks[0]) {
      append(.embed(embed))
    } else {
      for block in blocks { append(block) }
    }
    if !caption.isEmpty { append(.paragraph(caption)) }
    if !figure.credit.isEmpty { append(.paragraph(figure.credit)) }
  }

  /// The embed of a figure that contains only the address of a player or post, for which a server substitutes
  /// it.
  private static func embed(_ block: Block) -> Embed? {
    guard case .paragraph(let inlines) = block else { return nil }
    let text = inlines.plainText
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" "),
      EmbedProvider.isKnown(text), let target = EmbedProvider.target(of: text)
    else { return nil }
    return Embed(kind: target.kind, url: target.url)
  }

  mutating func close(caption: [Inline]) {
    guard !caption.isEmpty else { return }
    if isInFigure, let last = figures.indices.last {
      if !figures[last].caption.isEmpty { figures[last].caption.append(.lineBreak) }
      figures[last].caption += caption
    } else if let (top, figure) = lastFigure, figure.caption.isEmpty {
      var figure = figure
      if figure.credit.isEmpty {
        (figure.caption, figure.credit) = CreditSplit.split(caption)
        figure.credit = CreditSplit.bare(figure.credit)
      } else {
        figure.caption = caption
      }
      frames[top].blocks[frames[top].blocks.count - 1] = .figure(figure)
    } else {
      append(.paragraph(caption))
    }
  }

  mutating func close(credit: [Inline]) {
    guard !credit.isEmpty else { return }
    if isInFigure, let last = figures.indices.last {
      if !figures[last].credit.isEmpty { figures[last].credit.append(.lineBreak) }
      figures[last].credit += credit
    } else if let (top, figure) = lastFigure, figure.credit.isEmpty {
      var figure = figure
      figure.credit = CreditSplit.bare(credit)
      frames[top].blocks[frames[top].blocks.count - 1] = .figure(figure)
    } else {
      append(.paragraph(credit))
    }
  }

  /// Whether the innermost frame with blocks is a figure.
  private var isInFigure: Bool {
    guard let frame = frames.last(where: { !$0.kind.isText }), case .figure = frame.kind else { return false }
    return true
  }

  /// The most recent figure, if nothing follows it, and its frame.
  private var lastFigure: (Int, Figure)? {
    guard let top = frames.lastIndex(where: { !$0.kind.isText }),
      case .figure(let figure)? = frames[top].blocks.last
    else { return nil }
    return (top, figure)
  }
}
