extension HTMLLowering {
  /// Adds a paragraph of text, with formulas if a script would render them.
  mutating func append(_ paragraph: [Inline]) {
    guard page.survey.setsTeX else { return append(set: paragraph) }
    if frames.last?.kind.isText == true { return append(set: TeXText.line(paragraph)) }
    for part in TeXText.parts(of: paragraph) {
      switch part {
      case .line(let inlines): append(set: inlines)
      case .display(let math): append(.math(math))
      }
    }
  }

  /// Adds a paragraph of text to the innermost frame.
  private mutating func append(set paragraph: [Inline]) {
    guard !paragraph.allSatisfy({ isWhole ? $0.isNothing : $0.isBlank }) else { return }
    let top = frames.count - 1
    if frames[top].kind.isText {
      if !frames[top].inlines.isEmpty { frames[top].inlines.append(.lineBreak) }
      frames[top].inlines += paragraph
    } else if let figure = Self.figure(paragraph) {
      append(.figure(figure))
    } else {
      append(.paragraph(paragraph))
    }
  }

  /// A paragraph that contains only pictures.
  private static func figure(_ paragraph: [Inline]) -> Figure? {
    var images: [Image] = []
    for inline in paragraph {
      switch inline {
      case .image(let image): images.append(image)
      case .lineBreak: break
      case .text(let text): guard text.utf8.allSatisfy(isHTMLSpace) else { return nil }
      default: return nil
      }
    }
    return images.isEmpty ? nil : Figure(images: images)
  }

  /// Adds a block to the innermost frame.
  mutating func append(_ block: Block) {
    var top = frames.count - 1
    // Tables contain only rows and cells: anything else is placed before the table.
    while top > 0 {
      if case .table = frames[top].kind {
        top -= 1
      } else if case .row = frames[top].kind {
        top -= 1
      } else {
        break
      }
    }
    settleItems(of: top)
    switch frames[top].kind {
    case .list: append(block, toListAt: lists.count - 1)
    case .descriptionList: append(detail: [block])
    case .heading, .tableCaption, .term, .caption, .credit, .title: appendText(of: block, to: top)
    default: frames[top].blocks.append(block)
    }
  }

  /// Adds a child of a list that is not an item: a list becomes part of the previous item, anything else a
  /// new item.
  private mutating func append(_ block: Block, toListAt index: Int) {
    if case .list = block, let last = lists[index].list.items.indices.last {
      lists[index].list.items[last].children.append(block)
    } else {
      lists[index].list.items.append(ListItem(children: [block]))
    }
  }

  /// For a block within a heading or a caption, adds its text and its pictures.
  private mutating func appendText(of block: Block, to frame: Int) {
    if case .figure(let figure) = block {
      frames[frame].inlines += figure.images.map { .image($0) }
    }
    block.forEachText { inlines in
      guard !inlines.isEmpty else { return }
      if !frames[frame].inlines.isEmpty { frames[frame].inlines.append(.lineBreak) }
      frames[frame].inlines += inlines
    }
  }

  /// Closes the innermost frame: its contents become a block of the parent frame.
  mutating func closeFrame() {
    flush()
    settleItems(of: frames.count - 1)
    guard frames.count > 1 else { return }
    let frame = frames.removeLast()
    switch frame.kind {
    case .root: break
    case .quote: if !frame.blocks.isEmpty { append(.blockQuote(frame.blocks)) }
    case .pullQuote: close(pullQuote: frame)
    case .list: closeList()
    case .item: close(item: frame)
    case .table: closeTable()
    case .row: break
    case .cell: if let last = tables.indices.last { tables[last].fill(frame.blocks) }
    case .tableCaption: if let last = tables.indices.last { tables[last].caption += frame.inlines }
    case .descriptionList: closeDescriptions()
    case .term: append(term: frame.inlines)
    case .detail: append(detail: frame.blocks)
    case .figure: close(figure: frame)
    case .caption: close(caption: frame.inlines)
    case .credit: close(credit: frame.inlines)
    case .embed: close(embed: frame)
    case .callout(let kind): close(callout: frame, kind: kind)
    case .title:
      if let top = frames.indices.last { frames[top].title += frame.inlines }
    case .note(let name): close(note: frame, name: name)
    case .container(let kind):
      if !frame.blocks.isEmpty { append(.container(Container(kind: kind, children: frame.blocks))) }
    case .post(let post):
      guard !frame.blocks.isEmpty else { break }
      var author = post.author
      if let url = author?.url { author?.url = page.base.resolved(url) }
      append(
        .container(
          Container(kind: "post", author: author, published: post.published, children: frame.blocks)))
    case .heading(let depth):
      guard !frame.inlines.isEmpty else { break }
      append(.heading(Heading(depth: depth, identifier: frame.identifier, children: frame.inlines)))
    }
  }

  private mutating func closeList() {
    guard var draft = lists.popLast(), !draft.list.items.isEmpty else { return }
    draft.list.tight = !draft.isLoose
    append(.list(draft.list))
  }

  /// Consecutive items outside of any list form one list.
  private mutating func close(item frame: Frame) {
    guard !frame.blocks.isEmpty || frame.checked != nil || isWhole else { return }
    let item = ListItem(checked: frame.checked, children: frame.blocks)
    if case .list? = frames.last?.kind, let last = lists.indices.last {
      lists[last].list.items.append(item)
    } else {
      let top = frames.count - 1
      if frames[top].looseItems.isEmpty { frames[top].areNumbered = frame.isNumbered }
      Self.append(item, level: frame.level, isNumbered: frame.isNumbered, to: &frames[top].looseItems)
    }
  }

  /// Makes a list of the items outside of any list.
  mutating func settleItems(of frame: Int) {
    guard !frames[frame].looseItems.isEmpty else { return }
    let list = List(ordered: frames[frame].areNumbered, items: frames[frame].looseItems)
    frames[frame].looseItems = []
    append(.list(list))
  }

  private mutating func closeDescriptions() {
    guard let items = descriptions.popLast(), !items.isEmpty else { return }
    // Details without any term are indented text: wikis and old editors have no other way to say this.
    if items.count == 1, items[0].terms.isEmpty { return items[0].details.joined().forEach { append($0) } }
    append(.descriptionList(items))
  }

  private mutating func append(term: [Inline]) {
    guard let list = descriptions.indices.last else { return append(.paragraph([.strong(term)])) }
    if let last = descriptions[list].indices.last, descriptions[list][last].details.isEmpty {
      descriptions[list][last].terms.append(term)
    } else {
      descriptions[list].append(DescriptionItem(terms: [term], details: []))
    }
  }

  private mutating func append(detail: [Block]) {
    guard let list = descriptions.indices.last else { return detail.forEach { append($0) } }
    if descriptions[list].isEmpty { descriptions[list].append(DescriptionItem(terms: [], details: [])) }
    descriptions[list][descriptions[list].count - 1].details.append(detail)
  }
}
