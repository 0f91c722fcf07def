/// The documents of a book by article address, so that links between its articles stay within the book.
struct BookLinks {
  /// The names of the documents, by the addresses of their articles without fragments.
  private var names: [String: String] = [:]
  /// The names of the documents, by the places that their articles had in a book.
  private var parts: [Place: String] = [:]
  /// The ids of the headings of those documents.
  private var headings: [Place: [String: HeadingIDs]] = [:]
  /// The current document. A link from it to its own address leads to the original page.
  var current: String?
  /// The input of the current document. Other books may have files of the same name.
  var input: String?

  /// A path in an input.
  private struct Place: Hashable {
    var input: String?
    var path: String
  }

  /// Makes links for a document that is not part of a book.
  init() {}

  /// A book's documents and their articles, in the same order. If two articles have one address, links lead
  /// to the first.
  init(_ records: [Record], names documents: [String]) {
    for (record, name) in zip(records, documents) {
      let article = record.article
      if let path = article.path {
        let place = Place(input: record.input, path: path)
        if parts[place] == nil {
          parts[place] = name
          headings[place] = HeadingIDs.all(ArticleCensus(article).identifiers)
        }
      }
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

  /// The address, in the book, of the article or heading that a relative address leads to; `nil` if the book has none.
  func address(ofPart url: String) -> String? {
    guard !parts.isEmpty, let (path, name) = Article.place(url) else { return nil }
    let place = Place(input: input, path: path)
    guard let document = parts[place] else { return nil }
    return document + (headings[place]?[name].map { "#" + $0.first } ?? "")
  }

  private static func withoutFragment(_ address: String) -> String {
    String(decoding: address.utf8.prefix { $0 != 0x23 }, as: UTF8.self)
  }
}
