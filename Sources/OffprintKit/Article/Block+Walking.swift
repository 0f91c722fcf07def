extension Block {
  /// Calls `visit` with the inlines of each run of text in the block, in reading order.
  public func forEachText(_ visit: ([Inline]) -> Void) {
    switch self {
    case .paragraph(let inlines): visit(inlines)
    case .heading(let heading): visit(heading.children)
    case .list(let list): for item in list.items { item.children.forEachText(visit) }
    case .blockQuote(let children), .pullQuote(let children): children.forEachText(visit)
    case .code(let code): visit([.code(code.value)])
    case .table(let table):
      visit(table.caption)
      for row in table.rows { for cell in row { cell.children.forEachText(visit) } }
    case .figure(let figure):
      visit(figure.caption)
      visit(figure.credit)
    case .embed(let embed): embed.fallback.forEachText(visit)
    case .callout(let callout):
      visit(callout.title)
      callout.children.forEachText(visit)
    case .descriptionList(let items):
      for item in items {
        for term in item.terms { visit(term) }
        for detail in item.details { detail.forEachText(visit) }
      }
    case .math(let math): visit([.math(math)])
    case .footnoteDefinition(let note): note.children.forEachText(visit)
    case .container(let container): container.children.forEachText(visit)
    case .thematicBreak: break
    }
  }
}

extension Block {
  /// Calls `visit` with each heading in the block, in reading order.
  func forEachHeading(_ visit: (Heading) -> Void) {
    switch self {
    case .heading(let heading): visit(heading)
    case .list(let list): for item in list.items { item.children.forEachHeading(visit) }
    case .blockQuote(let children), .pullQuote(let children): children.forEachHeading(visit)
    case .table(let table):
      for row in table.rows { for cell in row { cell.children.forEachHeading(visit) } }
    case .embed(let embed): embed.fallback.forEachHeading(visit)
    case .callout(let callout): callout.children.forEachHeading(visit)
    case .descriptionList(let items):
      for item in items { for detail in item.details { detail.forEachHeading(visit) } }
    case .footnoteDefinition(let note): note.children.forEachHeading(visit)
    case .container(let container): container.children.forEachHeading(visit)
    case .paragraph, .code, .figure, .math, .thematicBreak: break
    }
  }
}

extension [Block] {
  /// Calls `visit` with each heading in the blocks, in reading order.
  func forEachHeading(_ visit: (Heading) -> Void) {
    for block in self { block.forEachHeading(visit) }
  }

  /// Calls `visit` with the inlines of each run of text in the blocks, in reading order.
  public func forEachText(_ visit: ([Inline]) -> Void) {
    for block in self { block.forEachText(visit) }
  }
}
