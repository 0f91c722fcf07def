import Markup

/// The parts of a feed. The names of elements have the prefixes that all feeds use.
struct Feed {
  private let document: Document
  /// The elements of the entries, in their order.
  let entries: [NodeID]
  /// The title of the feed, which is the name of the publication.
  private let title: String?
  /// The language of the feed.
  private let language: String?
  /// The authors of entries that name none.
  private let authors: [Author]
  private let summary: String?
  /// The address of the publication, against which others are resolved.
  private let address: String?

  /// Reads a feed, whose own address may be known; `nil` if the document is not one.
  init?(_ document: Document, address: String?) {
    guard let root = document.children(of: document.root).first(where: document.isElement) else { return nil }
    self.document = document
    let channel = document.children(of: root).first { FeedElement.name(of: $0, in: document) == "channel" }
    let (head, parent, entry): (NodeID?, NodeID?, String) =
      switch FeedElement.name(of: root, in: document) {
      case "rss": (channel, channel, "item")
      // In RSS 1.0 the items follow the channel.
      case "rdf:RDF": (channel, root, "item")
      case "feed": (root, root, "entry")
      default: (nil, nil, "")
      }
    guard let head, let parent else { return nil }
    entries = document.children(of: parent).filter { FeedElement.name(of: $0, in: document) == entry }
    let values = FeedElement(head, document)
    // What each entry gets must be short, or the articles would be many times larger than the feed.
    title = values.text("title").map(PlainText.clean).flatMap {
      $0.utf8.count <= Self.longestTitle ? $0 : nil
    }
    authors = values.authors.filter { $0.name.utf8.count + ($0.url?.utf8.count ?? 0) <= Self.longestAuthor }
    summary = values.text("description", "subtitle").map(PlainText.clean)
    let tag = values.text("language", "dc:language") ?? document.attribute("xml:lang", of: root)
    language = tag.flatMap(LanguageTag.valid)
    self.address = values.link.flatMap { WebAddress.resolved($0, against: address) } ?? address
  }

  private static let longestTitle = 500
  private static let longestAuthor = 200

  /// What is known of the feed itself.
  var work: Metadata {
    var metadata = Metadata()
    metadata.title = title
    metadata.language = language
    metadata.url = address
    metadata.authors = authors
    metadata.excerpt = summary
    return metadata
  }

  /// The article that an entry is.
  func article(of entry: NodeID) -> Article {
    let values = FeedElement(entry, document)
    var metadata = Metadata()
    metadata.title = values.text("title").map(PlainText.clean)
    metadata.authors = values.authors
    if metadata.authors.isEmpty { metadata.authors = authors }
    metadata.published = values.date("pubDate", "published", "dc:date", "issued")
    let modified = values.date("updated", "dcterms:modified", "modified")
    if metadata.published == nil { metadata.published = modified } else { metadata.modified = modified }
    if metadata.modified == metadata.published { metadata.modified = nil }
    metadata.publication = title
    metadata.url = values.link.flatMap { WebAddress.resolved($0, against: address) }
    metadata.language = document.attribute("xml:lang", of: entry).flatMap(LanguageTag.valid) ?? language
    metadata.direction = Direction(ofLanguage: metadata.language)
    metadata.tags = values.categories
    if let picture = values.picture.flatMap({ WebAddress.resolved($0, against: metadata.url ?? address) }) {
      metadata.image = LeadImage()
      metadata.image?.url = picture
    }
    let (html, summary) = values.content
    metadata.excerpt = summary.map(PlainText.clean)
    var content = EmbeddedHTML.blocks(ofArticle: html, address: metadata.url ?? address)
    dropTrailer(from: &content, address: metadata.url)
    if let sound = values.sound.flatMap({ WebAddress.resolved($0, against: address) }),
      SafeURL.checked(sound, for: .link) != nil
    {
      content.append(.embed(Embed(kind: "audio", url: sound)))
    }
    return Article(metadata: metadata, content: content)
  }

  /// Drops a last line that invites to the page itself: "Read more", "The post … appeared first on …".
  private func dropTrailer(from content: inout [Block], address: String?) {
    guard let address, content.count > 1, case .paragraph(let line)? = content.last else { return }
    let words = line.plainText.split(whereSeparator: \.isWhitespace)
    guard words.count <= Self.longestTrailer, line.contains(where: { Self.leads($0, to: address) }) else {
      return
    }
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
