/// The documents of a book by article address, so that links between its articles stay within the book.
struct BookLinks {
  /// The names of the documents, by the addresses of their articles without fragments.
  private var names: [String: String] = [:]
  /// The names of the documents, by the paths that their articles had in a book.
  private var parts: [String: String] = [:]
  /// The current document. A link from it to its own address leads to the original page.
  var current: String?

  /// Makes links for a document that is not part of a book.
  init() {}

  /// A book's documents and their articles, in the same order. If two articles have one address, links lead
  /// to the first.
  init(_ articles: [Article], names documents: [String]) {
    for (article, name) in zip(articles, documents) {
      if let path = article.path, parts[path] == nil { parts[path] = name }
      for case let url? in [article.metadata.canonicalURL, article.metadata.url] {
        let address = Self.withoutFragment(LinkAddress.valid(url) ?? url)
        if !address.isEmpty, names[address] == nil { names[address] = name }
      }
    }
  }

  /// The name of the document with the article of an absolute address; `nil` if the book has none.
  func document(of address: String) -> String? {
    guard !names.isEmpty, let name = names[Self.withoutFragment(address)], name != current else { return nil }
    return name
  }

  /// The name of the document with the article that a relative address leads to; `nil` if the book has none.
  func document(ofPart url: String) -> String? {
    guard !parts.isEmpty, let place = Article.place(url) else { return nil }
    return parts[place.path]
  }

  private static func withoutFragment(_ address: String) -> String {
    String(decoding: address.utf8.prefix { $0 != 0x23 }, as: UTF8.self)
  }
}
