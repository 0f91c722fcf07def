/// What the names of members in the data of scripts say of their values.
enum DataNames {
  /// Whether text of an article stands under such a name.
  static func isText(_ name: String) -> Bool {
    text.contains(name.lowercased()) || name.lowercased().hasSuffix("body")
  }

  /// Whether schema.org has the text of an article or a post under this name.
  static func isLinkedText(_ name: String) -> Bool {
    ["articleBody", "text", "reviewBody"].contains(name)
  }

  private static let text: Set<String> = [
    "articlebody", "body", "bodyhtml", "bodytext", "content", "contenthtml", "fullbody", "fulltext", "html",
    "markdown",
    "rendered", "story", "text", "description_html", "post_content", "body_html", "content_html",
    "maincontent", "__html",
  ]

  /// Whether what stands under a name is beside the article: other articles, comments, the program's own words.
  static func isBeside(_ name: String) -> Bool {
    let name = name.lowercased()
    return beside.contains { name.contains($0) }
  }

  private static let beside = [
    "comment", "repl", "related", "recommend", "trending", "mostread", "popular", "latest", "teaser",
    "footer", "menu",
    "navigation", "sidebar", "cookie", "consent", "privacy", "gdpr", "terms", "legal", "translation", "i18n",
    "locale",
    "messages", "strings", "dictionary", "config", "settings", "style", "css", "schema", "newsletter",
    "subscri", "paywall", "advert", "faq", "biograph", "disclaimer", "copyright",
  ]

  /// The title that an object tells of itself.
  static func title(in members: [JSONMember]) -> String? {
    for name in ["headline", "title", "name"] {
      guard let member = members.first(where: { $0.name == name }) else { continue }
      var value = member.value
      if let rendered = value["rendered"] { value = rendered }
      if case .string(let text) = value, (4...300).contains(text.utf8.count), !text.contains("://") {
        return text
      }
    }
    return nil
  }
}
