/// An entry of a feed, with its values as the feed has them.
struct FeedEntry {
  var title: String?
  var authors: [Author] = []
  /// In ISO 8601.
  var published: String?
  /// In ISO 8601.
  var modified: String?
  /// The address of its page.
  var link: String?
  var language: String?
  var tags: [String] = []
  /// The address of a picture.
  var picture: String?
  /// The address of a recording, as podcasts have it.
  var sound: String?
  /// The text as HTML.
  var html = ""
  /// The summary, if it is something else than the text.
  var summary: String?

  /// The maximum number of authors or tags of an entry.
  static let mostValues = 50

  /// The article that it is.
  func article(in head: FeedHead) -> Article {
    var metadata = Metadata()
    metadata.title = title.map(PlainText.clean)
    metadata.authors = authors.isEmpty ? head.authors : authors
    metadata.published = published ?? modified
    metadata.modified = modified == metadata.published ? nil : modified
    metadata.publication = head.title
    metadata.url = link.flatMap { WebAddress.resolved($0, against: head.address) }
    metadata.language = language.flatMap(LanguageTag.valid) ?? head.language
    metadata.direction = Direction(ofLanguage: metadata.language)
    metadata.tags = tags
    let address = metadata.url ?? head.address
    if let picture = picture.flatMap({ WebAddress.resolved($0, against: address) }) {
      metadata.image = LeadImage()
      metadata.image?.url = picture
    }
    metadata.excerpt = summary.map(PlainText.clean)
    var content = EmbeddedHTML.blocks(ofArticle: html, address: address)
    if let url = metadata.url { Self.dropTrailer(from: &content, address: url) }
    if let sound = sound.flatMap({ WebAddress.resolved($0, against: head.address) }),
      SafeURL.checked(sound, for: .link) != nil
    {
      content.append(.embed(Embed(kind: "audio", url: sound)))
    }
    return Article(metadata: metadata, content: content)
  }

  /// The paragraphs of a text, as HTML.
  static func html(ofText text: String) -> String {
    text.split(separator: "\n\n").map {
      "<p>\(String(decoding: HTMLText.escaped(String($0)), as: UTF8.self))</p>"
    }.joined()
  }

  /// Drops a last line that invites to the page itself: "Read more", "The post … appeared first on …".
  private static func dropTrailer(from content: inout [Block], address: String) {
    guard content.count > 1, case .paragraph(let line)? = content.last else { return }
    let words = line.plainText.split(whereSeparator: \.isWhitespace)
    guard words.count <= longestTrailer, line.contains(where: { leads($0, to: address) }) else { return }
    content.removeLast()
  }

  private static let longestTrailer = 30

  private static func leads(_ inline: Inline, to address: String) -> Bool {
    if case .link(let link) = inline {
      return link.url.prefix { $0 != "?" && $0 != "#" } == address.prefix { $0 != "?" && $0 != "#" }
    }
    return inline.children.contains { leads($0, to: address) }
  }
}
