/// Classifies the names of members in the data of scripts.
enum DataNames {
  /// Whether members of this name contain text of an article.
  static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    return text.contains(name) || name.hasSuffix("body")
  }

  /// Whether this is schema.org's name for the text of an article or a post.
  static func isLinkedText(_ name: String) -> Bool {
    ["articleBody", "text", "reviewBody"].contains(name)
  }

  private static let text: Set<String> = [
    "articlebody", "body", "bodyhtml", "bodytext", "content", "contenthtml", "fullbody", "fulltext", "html",
    "markdown", "rendered", "story", "text", "description_html", "post_content", "body_html", "content_html",
    "maincontent", "__html",
  ]

  /// Whether members of this name contain the text of a block or of a part of one.
  static func holdsString(_ name: String) -> Bool {
    strings.contains(name) || isText(name)
  }

  private static let strings: Set<String> = ["value", "insert", "paragraph", "data"]

  /// Whether members of this name contain parts of a block.
  static func holdsParts(_ name: String) -> Bool { parts.contains(name) }

  private static let parts: Set<String> = [
    "children", "content", "contents", "nodes", "blocks", "data", "value", "items", "text", "paragraphs",
    "body", "spans", "ops", "fields", "attributes", "attrs", "model", "document", "elements",
  ]

  /// Whether members of this name are not part of the article: other articles, comments, the program's user
  /// interface.
  static func isBeside(_ name: String) -> Bool { beside.isFound(in: name) }

  private static let beside = WordSearch([
    "comment", "repl", "related", "recommend", "trending", "mostread", "popular", "latest", "teaser",
    "footer", "menu", "navigation", "sidebar", "cookie", "consent", "privacy", "gdpr", "terms", "legal",
    "translation", "i18n", "locale", "messages", "strings", "dictionary", "config", "settings", "style",
    "css",
    "schema", "newsletter", "subscri", "paywall", "advert", "faq", "biograph", "disclaimer", "copyright",
  ])

  private static let address = WordSearch(["://"])

  /// The title that an object declares for itself.
  static func title(in members: [JSONMember]) -> String? {
    for name in ["headline", "title", "name"] {
      guard let member = members.first(where: { $0.name == name }) else { continue }
      var value = member.value
      if let rendered = value["rendered"] { value = rendered }
      if case .string(let text) = value, (4...300).contains(text.utf8.count), !address.isFound(in: text) {
        return text
      }
    }
    return nil
  }
}
