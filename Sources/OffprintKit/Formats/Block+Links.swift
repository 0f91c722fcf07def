extension Block {
  /// Whether it is, or has a paragraph that is, a link to an address.
  func links(to url: String) -> Bool {
    switch self {
    case .paragraph(let inlines): inlines.contains { $0.links(to: url) }
    case .blockQuote(let children), .pullQuote(let children): children.contains { $0.links(to: url) }
    case .container(let container): container.children.contains { $0.links(to: url) }
    case .embed(let embed): embed.url == url || embed.fallback.contains { $0.links(to: url) }
    case .heading, .list, .code, .table, .figure, .callout, .descriptionList, .math, .thematicBreak,
      .footnoteDefinition:
      false
    }
  }
}

extension Inline {
  /// Whether it is a link to an address, or contains one.
  fileprivate func links(to url: String) -> Bool {
    if case .link(let link) = self, link.url == url { return true }
    return children.contains { $0.links(to: url) }
  }
}
