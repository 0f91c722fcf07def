/// The languages and directions of parts.
extension PandocDecoder {
  /// Blocks whose texts are in the language and direction that their attributes state.
  static func spoken(_ blocks: [Block], _ attributes: PandocAttributes) -> [Block] {
    guard attributes.statesLanguage else { return blocks }
    return ArticleRewriter(block: { [spoken($0, attributes)] }).rewrite(blocks)
  }

  private static func spoken(_ block: Block, _ attributes: PandocAttributes) -> Block {
    switch block {
    case .paragraph(let line): return .paragraph(spoken(line, attributes))
    case .heading(var heading):
      heading.children = spoken(heading.children, attributes)
      return .heading(heading)
    case .table(var table):
      table.caption = spoken(table.caption, attributes)
      return .table(table)
    case .figure(var figure):
      figure.caption = spoken(figure.caption, attributes)
      figure.credit = spoken(figure.credit, attributes)
      return .figure(figure)
    case .callout(var callout):
      callout.title = spoken(callout.title, attributes)
      return .callout(callout)
    case .descriptionList(var items):
      for place in items.indices { items[place].terms = items[place].terms.map { spoken($0, attributes) } }
      return .descriptionList(items)
    case .list, .blockQuote, .pullQuote, .code, .embed, .math, .footnoteDefinition, .container,
      .thematicBreak:
      return block
    }
  }

  /// A line in the language and direction that its attributes state. Pictures and program text alone have none.
  static func spoken(_ line: [Inline], _ attributes: PandocAttributes) -> [Inline] {
    guard attributes.statesLanguage, line.contains(where: hasWords) else { return line }
    return [
      .span(
        LanguageSpan(language: attributes["lang"], direction: attributes.direction, children: line))
    ]
  }

  private static func hasWords(_ inline: Inline) -> Bool {
    switch inline {
    case .image, .code, .math, .footnoteReference, .lineBreak: false
    case .text(let text): !text.isBlank
    default: true
    }
  }
}

extension PandocAttributes {
  /// The direction of the text, if it is stated.
  var direction: Direction? { self["dir"].flatMap(Direction.init) }

  /// Whether they state the language or direction of the text.
  fileprivate var statesLanguage: Bool { self["lang"] != nil || direction != nil }
}
