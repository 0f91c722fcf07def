extension Block {
  /// Whether it is, or has a paragraph that is, a link to an address.
  func links(to url: String) -> Bool {
    switch self {
    case .paragraph(let inlines):
      inlines.contains { if case .link(let link) = $0 { link.url == url } else { false } }
    case .blockQuote(let children), .pullQuote(let children): children.contains { $0.links(to: url) }
    case .container(let container): container.children.contains { $0.links(to: url) }
    case .embed(let embed): embed.url == url || embed.fallback.contains { $0.links(to: url) }
    case .heading, .list, .code, .table, .figure, .callout, .descriptionList, .math, .thematicBreak,
      .footnoteDefinition:
      false
    }
  }
}
