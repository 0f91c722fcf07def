/// What a feed says of itself, and its entries share.
struct FeedHead {
  /// The title of the feed, which is the name of the publication.
  let title: String?
  /// The language of the feed.
  let language: String?
  /// The authors of entries that name none.
  let authors: [Author]
  /// The address of the publication, against which others are resolved.
  let address: String?
  private let summary: String?

  /// - Parameters:
  ///   - link: the address of the publication, as the feed has it.
  ///   - address: the feed's own address, if it is known.
  init(
    title: String?, language: String?, authors: [Author], summary: String?, link: String?, address: String?
  ) {
    // What each entry gets must be short, or the articles would be many times larger than the feed.
    self.title = title.map(PlainText.clean).flatMap { $0.utf8.count <= Self.longestTitle ? $0 : nil }
    self.authors = authors.filter { $0.name.utf8.count + ($0.url?.utf8.count ?? 0) <= Self.longestAuthor }
    self.language = language.flatMap(LanguageTag.valid)
    self.summary = summary.map(PlainText.clean)
    self.address = link.flatMap { WebAddress.resolved($0, against: address) } ?? address
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
}
