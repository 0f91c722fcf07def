extension [Block] {
  /// The blocks with links to other names of headings leading to their identifiers.
  func linked(by aliases: [String: String]) -> [Block] {
    if aliases.isEmpty { return self }
    let rewriter = ArticleRewriter(inline: { inline in
      guard case .link(var link) = inline, link.url.hasPrefix("#"),
        let name = aliases[PercentEncoding.decoded(String(link.url.dropFirst()))]
      else { return [inline] }
      link.url = "#" + name
      return [.link(link)]
    })
    return rewriter.rewrite(self)
  }
}
