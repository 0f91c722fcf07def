import Diagnostics

/// Removes empty blocks: those without text, pictures and embedded media.
struct DropEmptyBlocks: ArticleStage {
  /// `drop-empty-blocks`
  static let name = "drop-empty-blocks"
  /// The description in `offprint stages`.
  static let summary = "removes empty blocks"
  /// Not on an article that its author has written as it is.
  static let runsOnArticles = false

  /// Makes the stage.
  init() {}

  /// Drops the empty blocks at every level.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    // If the whole input is the article, empty list items are intended.
    guard !context.isWhole else { return }
    article.content = Self.filled(article.content)
  }

  private static func filled(_ blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      let block = inside(block)
      return isEmpty(block) ? nil : block
    }
  }

  private static func inside(_ block: Block) -> Block {
    switch block {
    case .list(var list):
      list.items = list.items.map { ListItem(checked: $0.checked, children: filled($0.children)) }
      list.items.removeAll { $0.children.isEmpty && $0.checked == nil }
      return .list(list)
    case .blockQuote(let children): return .blockQuote(filled(children))
    case .pullQuote(let children): return .pullQuote(filled(children))
    case .callout(var callout):
      callout.children = filled(callout.children)
      return .callout(callout)
    case .container(var container):
      container.children = filled(container.children)
      return .container(container)
    case .paragraph, .heading, .code, .table, .figure, .embed, .descriptionList, .math, .thematicBreak,
      .footnoteDefinition:
      return block
    }
  }

  private static func isEmpty(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let inlines): inlines.allSatisfy(isEmpty)
    case .heading(let heading): heading.children.allSatisfy(isEmpty)
    case .list(let list): list.items.isEmpty
    case .blockQuote(let children), .pullQuote(let children): children.isEmpty
    case .code(let code): code.value.isEmpty
    case .table(let table): table.rows.allSatisfy(\.isEmpty)
    case .figure(let figure): figure.images.isEmpty && figure.caption.isEmpty && figure.credit.isEmpty
    case .embed(let embed): embed.url == nil && embed.fallback.isEmpty
    case .callout(let callout): callout.children.isEmpty && callout.title.isEmpty
    case .descriptionList(let items): items.isEmpty
    case .math(let math): math.value.isEmpty
    case .container(let container): container.children.isEmpty
    case .thematicBreak, .footnoteDefinition: false
    }
  }

  private static func isEmpty(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    case .lineBreak: true
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children), .superscript(let children), .mark(let children), .small(let children),
      .keyboard(let children), .underline(let children), .quote(let children):
      children.allSatisfy(isEmpty)
    case .link(let link): link.children.allSatisfy(isEmpty)
    case .span(let span): span.children.allSatisfy(isEmpty)
    case .abbreviation(let abbreviation): abbreviation.children.allSatisfy(isEmpty)
    case .code(let text): text.isEmpty
    case .ruby(let segments): segments.isEmpty
    case .image, .math, .footnoteReference: false
    }
  }
}
