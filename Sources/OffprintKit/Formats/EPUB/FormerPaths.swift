import Markup

/// The paths that the articles of a book by Offprint had in the book that they were read from, as its links have
/// kept them: so links from part to part work however often a book is written again.
struct FormerPaths {
  private var paths: [String: String] = [:]

  init(_ documents: [BookDocument]) {
    for document in documents {
      for link in document.links where paths[link.path] == nil {
        guard let former = document.document.attribute("data-href", of: link.node),
          let place = Article.place(former), !place.path.isEmpty
        else { continue }
        paths[link.path] = place.path
      }
    }
  }

  /// The path of the article of a document; `nil` if it is from elsewhere, where addresses are those of the web.
  subscript(_ document: String, _ article: Article) -> String? {
    article.metadata.url == nil && article.metadata.canonicalURL == nil ? paths[document] : nil
  }
}
