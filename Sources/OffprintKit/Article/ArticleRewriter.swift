/// Rewrites the nodes of an article bottom-up: children are rewritten before their parent.
public struct ArticleRewriter {
  /// Returns the replacement of a block.
  public var block: (Block) -> [Block]
  /// Returns the replacement of an inline.
  public var inline: (Inline) -> [Inline]
  /// Returns the replacement of the inlines of one line or element, after each of them was rewritten.
  public var line: ([Inline]) -> [Inline]

  /// Makes a rewriter; nodes without a closure stay unchanged.
  public init(
    block: @escaping (Block) -> [Block] = { [$0] }, inline: @escaping (Inline) -> [Inline] = { [$0] },
    line: @escaping ([Inline]) -> [Inline] = { $0 }
  ) {
    self.block = block
    self.inline = inline
    self.line = line
  }

  /// Returns the article with its content rewritten.
  public func rewrite(_ article: Article) -> Article {
    var article = article
    article.content = rewrite(article.content)
    return article
  }

  /// Returns the rewritten blocks.
  public func rewrite(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block(rewriteInside($0)) }
  }

  /// Returns the rewritten inlines.
  public func rewrite(_ inlines: [Inline]) -> [Inline] {
    line(inlines.flatMap { inline(rewriteInside($0)) })
  }

  private func rewriteInside(_ block: Block) -> Block {
    switch block {
    case .paragraph(let inlines): return .paragraph(rewrite(inlines))
    case .heading(var heading):
      heading.children = rewrite(heading.children)
      return .heading(heading)
    case .list(var list):
      for index in list.items.indices { list.items[index].children = rewrite(list.items[index].children) }
      return .list(list)
    case .blockQuote(let children): return .blockQuote(rewrite(children))
    case .pullQuote(let children): return .pullQuote(rewrite(children))
    case .table(var table):
      table.caption = rewrite(table.caption)
      table.rows = table.rows.map { row in
        row.map { cell in
          var cell = cell
          cell.children = rewrite(cell.children)
          return cell
        }
      }
      return .table(table)
    case .figure(var figure):
      figure.caption = rewrite(figure.caption)
      figure.credit = rewrite(figure.credit)
      return .figure(figure)
    case .embed(var embed):
      embed.fallback = rewrite(embed.fallback)
      return .embed(embed)
    case .callout(var callout):
      callout.title = rewrite(callout.title)
      callout.children = rewrite(callout.children)
      return .callout(callout)
    case .descriptionList(let items):
      return .descriptionList(
        items.map { item in
          DescriptionItem(terms: item.terms.map { rewrite($0) }, details: item.details.map { rewrite($0) })
        })
    case .footnoteDefinition(var note):
      note.children = rewrite(note.children)
      return .footnoteDefinition(note)
    case .container(var container):
      container.children = rewrite(container.children)
      return .container(container)
    case .code, .math, .thematicBreak: return block
    }
  }

  private func rewriteInside(_ inline: Inline) -> Inline {
    switch inline {
    case .emphasis(let children): return .emphasis(rewrite(children))
    case .strong(let children): return .strong(rewrite(children))
    case .strikethrough(let children): return .strikethrough(rewrite(children))
    case .subscript(let children): return .subscript(rewrite(children))
    case .superscript(let children): return .superscript(rewrite(children))
    case .mark(let children): return .mark(rewrite(children))
    case .small(let children): return .small(rewrite(children))
    case .keyboard(let children): return .keyboard(rewrite(children))
    case .underline(let children): return .underline(rewrite(children))
    case .quote(let children): return .quote(rewrite(children))
    case .link(var link):
      link.children = rewrite(link.children)
      return .link(link)
    case .abbreviation(var abbreviation):
      abbreviation.children = rewrite(abbreviation.children)
      return .abbreviation(abbreviation)
    case .ruby(let segments):
      return .ruby(
        segments.map { RubySegment(base: rewrite($0.base), annotation: rewrite($0.annotation)) })
    case .span(var span):
      span.children = rewrite(span.children)
      return .span(span)
    case .text, .code, .image, .lineBreak, .math, .footnoteReference: return inline
    }
  }
}
