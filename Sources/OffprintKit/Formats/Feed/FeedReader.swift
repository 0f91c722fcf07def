import Diagnostics
import Markup

/// Reads a feed, RSS of any version, Atom or JSON Feed: each of its entries is an article.
///
/// Many feeds contain only summaries. The article is then no more than these; its address is that of the page.
package struct FeedReader: Reader {
  /// `feed`
  package static let format = "feed"
  /// `rss`, `atom`, and `json`, which other formats have too
  package static let fileExtensions = ["rss", "atom", "json"]

  /// `application/rss+xml`, `application/atom+xml`, `application/feed+json`, and `application/json`
  package static let mediaTypes = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
  ]

  /// Whether an input is XML with the root element of a feed, or JSON with the version of JSON Feed.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    JSONFeed.recognizes(start) || isXML(start)
  }

  private static func isXML(_ start: ArraySlice<UInt8>) -> Bool {
    guard let first = start.first(where: { $0 > Byte.space && $0 < 0x80 }), first == UInt8(ascii: "<") else {
      return false
    }
    // Comments and style sheets may precede the element; a page has others first.
    var place = start.startIndex
    while let mark = start[place...].firstIndex(of: UInt8(ascii: "<")), mark + 1 < start.endIndex {
      let rest = start[(mark + 1)...]
      if roots.contains(where: { rest.starts(with: $0.utf8) }) { return true }
      guard rest.first == UInt8(ascii: "?") || rest.first == UInt8(ascii: "!"),
        !rest.dropFirst().prefix(12).map({ $0 | 0x20 }).starts(with: "doctype html".utf8)
      else { return false }
      place = mark + 1
      if rest.starts(with: "!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return false }
        place = end.upperBound
      }
    }
    return false
  }

  private static let roots = ["rss ", "rss>", "rss\n", "feed ", "feed>", "feed\n", "atom:feed ", "rdf:RDF "]

  /// Makes a reader.
  package init() {}

  /// Reads a feed as a source for a converter.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    let (head, articles) = try JSONFeed.mayBe(input.bytes[...]) ? json(input) : xml(input)
    return .articles(articles, work: head.work)
  }

  private func json(_ input: Input) throws(Diagnostic) -> (FeedHead, [Article]) {
    guard let feed = JSONFeed(try JSONParser.parse(input.bytes, file: input.name), address: input.url) else {
      throw Diagnostic(.error, .badInput, "\(input.name): this is JSON, but not a feed in JSON Feed")
    }
    return (feed.head, feed.articles)
  }

  private func xml(_ input: Input) throws(Diagnostic) -> (FeedHead, [Article]) {
    guard let feed = XMLFeed(try document(of: input), address: input.url) else {
      throw Diagnostic(.error, .badInput, "\(input.name): this is XML, but not a feed in RSS or Atom")
    }
    return (feed.head, feed.articles)
  }

  /// The elements of a feed; if it is malformed, after repairs of what programs that write feeds often forget.
  private func document(of input: Input) throws(Diagnostic) -> Document {
    // White space before the declaration is an error in XML, and frequent.
    let blanks = input.bytes.prefix { $0.isBlank }
    let bytes = Array(input.bytes.dropFirst(blanks.count))
    do throws(XMLFault) {
      return try Document(parsingXML: bytes, encoding: input.encoding)
    } catch {
      if let mended = try? Document(parsingXML: FeedRepair.repaired(bytes), encoding: input.encoding) {
        return mended
      }
      let lines = blanks.count { $0 == Byte.lineFeed }
      throw Diagnostic(
        .error, .badInput, "\(error.message)",
        at: Place(file: input.name, line: error.line + lines, column: error.column),
        fix: "read it as an HTML page: -f html")
    }
  }
}
