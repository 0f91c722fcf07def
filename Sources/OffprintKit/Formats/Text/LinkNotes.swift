/// The numbers of links whose addresses are notes at the end of a text, after the footnotes.
struct LinkNotes {
  /// The numbers, by address.
  private(set) var numbers: [String: Int] = [:]
  /// The addresses in order.
  private(set) var order: [String] = []

  /// Numbers the links of an article, starting after `count`.
  init(_ article: Article, after count: Int) {
    var numbers: [String: Int] = [:]
    var order: [String] = []
    let visit = ArticleRewriter(inline: { inline in
      if case .link(let link) = inline, let url = Self.shown(link), numbers[url] == nil {
        order.append(url)
        numbers[url] = count + order.count
      }
      return [inline]
    })
    _ = visit.rewrite(article)
    self.numbers = numbers
    self.order = order
  }

  /// The address of a link if it is useful in text: not within the article, and not shown by its text.
  static func shown(_ link: Link) -> String? {
    guard let url = SafeURL.checked(link.url, for: .link), !url.isEmpty, !url.hasPrefix("#") else {
      return nil
    }
    let text = link.children.plainText
    return text == url || "mailto:" + text == url ? nil : url
  }
}
