/// A figure being read.
struct FigureDraft {
  private var caption: [Inline] = []
  private var credit: [Inline] = []

  /// Whether it has a caption.
  var hasCaption: Bool { !caption.isEmpty }

  /// Adds a line to the caption or credit.
  mutating func append(_ line: [Inline], isCredit: Bool) {
    if isCredit { Self.append(line, to: &credit) } else { Self.append(line, to: &caption) }
  }

  private static func append(_ line: [Inline], to text: inout [Inline]) {
    if !text.isEmpty { text.append(.lineBreak) }
    text += line
  }

  /// The blocks that the figure becomes, given those in it: its pictures are combined, anything else in it becomes
  /// separate blocks.
  func blocks(around blocks: [Block]) -> [Block] {
    if isGroup(blocks) {
      return blocks + [caption, credit].filter { !$0.isEmpty }.map { .paragraph($0) }
    }
    var figure = Figure(images: [], caption: caption, credit: credit)
    var (others, behind): ([Block], [Block]) = ([], [])
    for block in blocks {
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
    guard !figure.images.isEmpty else { return Self.blocks(others, captioned: figure) + behind }
    let rest = Self.takeCaption(of: others, into: &figure)
    figure.credit = CreditSplit.bare(figure.credit)
    return rest + [.figure(figure)] + behind
  }

  /// Whether it contains figures with their own captions.
  private func isGroup(_ blocks: [Block]) -> Bool {
    var (figures, captions) = (0, 0)
    for case .figure(let figure) in blocks {
      figures += 1
      if !figure.caption.isEmpty || !figure.credit.isEmpty { captions += 1 }
    }
    return captions > 0 && (figures > 1 || hasCaption)
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

  /// Uses text next to the pictures as the caption, if there is no other.
  ///
  /// - Returns: the other blocks.
  private static func takeCaption(of blocks: [Block], into figure: inout Figure) -> [Block] {
    var rest: [Block] = []
    for block in blocks {
      if figure.caption.isEmpty, case .paragraph(let text) = block {
        (figure.caption, figure.credit) =
          figure.credit.isEmpty ? CreditSplit.split(text) : (text, figure.credit)
      } else {
        rest.append(block)
      }
    }
    return rest
  }

  /// The blocks of a figure without pictures: a table gets the caption, otherwise it follows as a paragraph.
  private static func blocks(_ blocks: [Block], captioned figure: Figure) -> [Block] {
    var caption = figure.caption
    if blocks.isEmpty { return caption.isEmpty && figure.credit.isEmpty ? [] : [.figure(figure)] }
    var result = blocks
    if blocks.count == 1, case .table(var table) = blocks[0], table.caption.isEmpty {
      table.caption = caption
      caption = []
      result = [.table(table)]
    } else if blocks.count == 1, let embed = embed(blocks[0]) {
      result = [.embed(embed)]
    }
    return result + [caption, figure.credit].filter { !$0.isEmpty }.map { .paragraph($0) }
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
}

extension Figure {
  /// The figure of a paragraph; `nil` if it contains more than pictures.
  init?(onlyPicturesOf paragraph: [Inline]) {
    var images: [Image] = []
    for inline in paragraph {
      switch inline {
      case .image(let image): images.append(image)
      // The language around it, which it has no text for.
      case .span(let span):
        guard let figure = Figure(onlyPicturesOf: span.children) else { return nil }
        images += figure.images
      case .lineBreak: break
      case .text(let text): guard text.utf8.allSatisfy(isHTMLSpace) else { return nil }
      default: return nil
      }
    }
    guard !images.isEmpty else { return nil }
    self.init(images: images)
  }

  /// Uses a text as the caption or credit.
  ///
  /// - Returns: whether it had none.
  mutating func take(_ text: [Inline], isCredit: Bool) -> Bool {
    guard isCredit ? credit.isEmpty : caption.isEmpty else { return false }
    if isCredit {
      credit = CreditSplit.bare(text)
    } else if credit.isEmpty {
      (caption, credit) = CreditSplit.split(text)
      credit = CreditSplit.bare(credit)
    } else {
      caption = text
    }
    return true
  }
}
