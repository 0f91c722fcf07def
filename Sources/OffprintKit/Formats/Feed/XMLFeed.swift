import Markup

/// A feed in RSS or Atom. The names of its elements have the prefixes that all feeds use.
struct XMLFeed {
  let head: FeedHead
  private let document: Document
  /// The elements of the entries, in their order.
  private let elements: [NodeID]

  /// Reads a feed, whose own address may be known; `nil` if the document is not one.
  init?(_ document: Document, address: String?) {
    guard let root = document.children(of: document.root).first(where: document.isElement) else { return nil }
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
    self.document = document
    elements = document.children(of: parent).filter { FeedElement.name(of: $0, in: document) == entry }
    let values = FeedElement(head, document)
    self.head = FeedHead(
      title: values.text("title"),
      language: values.text("language", "dc:language") ?? document.attribute("xml:lang", of: root),
      authors: values.authors, summary: values.text("description", "subtitle"), link: values.link,
      address: address)
  }

  /// The articles that the entries are.
  var articles: [Article] { elements.map { entry(of: $0).article(in: head) } }

  private func entry(of element: NodeID) -> FeedEntry {
    let values = FeedElement(element, document)
    var entry = FeedEntry()
    entry.title = values.text("title")
    entry.authors = values.authors
    entry.published = values.date("pubDate", "published", "dc:date", "issued")
    entry.modified = values.date("updated", "dcterms:modified", "modified")
    entry.link = values.link
    entry.language = document.attribute("xml:lang", of: element)
    entry.tags = values.categories
    entry.picture = values.picture
    entry.sound = values.sound
    (entry.html, entry.summary) = values.content
    return entry
  }
}
