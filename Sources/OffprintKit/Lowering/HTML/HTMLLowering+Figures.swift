import Markup

extension HTMLLowering {
  mutating func openFigure(_ step: inout Step) {
    guard open(.figure, &step) else { return }
    step.keepsCaptions = step.region
    figures.append(FigureDraft())
  }

  /// Ends a figure: its pictures become one, anything else in it stands by itself.
  mutating func close(figure frame: Frame) {
    guard let draft = figures.popLast() else { return }
    var figure = Figure(images: [], caption: draft.caption, credit: draft.credit)
    var others: [Block] = []
    for block in frame.blocks {
      if case .figure(let part) = block {
        figure.images += part.images
        if figure.caption.isEmpty { figure.caption = part.caption }
        if figure.credit.isEmpty { figure.credit = part.credit }
      } else {
        others.append(block)
      }
    }
    if figure.images.isEmpty {
      place(others, captioned: figure)
    } else {
      if figure.caption.isEmpty, case .paragraph(let text)? = others.first, others.count == 1 {
        figure.caption = text
        others = []
      }
      append(.figure(figure))
      for block in others { append(block) }
    }
  }

  /// Blocks of a figure without pictures: a table takes the caption, else it follows as a paragraph.
  private mutating func place(_ blocks: [Block], captioned figure: Figure) {
    var caption = figure.caption
    if blocks.count == 1, case .table(var table) = blocks[0], table.caption.isEmpty {
      table.caption = caption
      caption = []
      append(.table(table))
    } else {
      for block in blocks { append(block) }
    }
    if !caption.isEmpty { append(.paragraph(caption)) }
    if !figure.credit.isEmpty { append(.paragraph(figure.credit)) }
  }

  mutating func close(caption: [Inline]) {
    guard !caption.isEmpty else { return }
    if case .figure? = frames.last?.kind, let last = figures.indices.last {
      if !figures[last].caption.isEmpty { figures[last].caption.append(.lineBreak) }
      figures[last].caption += caption
    } else if let top = frames.indices.last, case .figure(var figure)? = frames[top].blocks.last,
      figure.caption.isEmpty
    {
      figure.caption = caption
      frames[top].blocks[frames[top].blocks.count - 1] = .figure(figure)
    } else {
      append(.paragraph(caption))
    }
  }

  mutating func close(credit: [Inline]) {
    guard !credit.isEmpty else { return }
    if let last = figures.indices.last {
      if !figures[last].credit.isEmpty { figures[last].credit.append(.lineBreak) }
      figures[last].credit += credit
    } else if let top = frames.indices.last, case .figure(var figure)? = frames[top].blocks.last,
      figure.credit.isEmpty
    {
      figure.credit = credit
      frames[top].blocks[frames[top].blocks.count - 1] = .figure(figure)
    } else {
      append(.paragraph(credit))
    }
  }

  mutating func close(embed frame: Frame) {
    guard var embed = frame.embed else { return }
    embed.fallback = frame.blocks
    append(.embed(embed))
  }
}
