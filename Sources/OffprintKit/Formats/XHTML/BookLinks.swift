/// Which document of a book an article's address means, so that links between its articles stay within the book.
struct BookLinks {
  /// The names of the documents, by the addresses of their articles without fragments.
  private var names: [String: String] = [:]
  /// The document that is being written. A link from it to its own address leads out, to where it came from.
  var current: String?

  /// A document that is no part of a book.
  init() {}

  /// A book's documents and the articles that they hold, in the same order. Of two articles of one address the first
  /// is meant.
  init(_ articles: [Article], names documents: [String]) {
    for (article, name) in zip(articles, documents) {
      for case let url? in [article.metadata.canonicalURL, article.metadata.url] {
        let address = Self.withoutFragment(LinkAddress.valid(url) ?? url)
        if !address.isEmpty, names[address] == nil { names[address] = name }
      }
    }
  }

  /// The name of the document that holds the article of an absolute address; nothing where the book has none.
  func document(of address: String) -> String? {
    guard !names.isEmpty, let name = names[Self.withoutFragment(address)], name != current else { return nil }
    return name
  }

  private static func withoutFragment(_ address: String) -> String {
    String(decoding: address.utf8.prefix { $0 != 0x23 }, as: UTF8.self)
  }
}
