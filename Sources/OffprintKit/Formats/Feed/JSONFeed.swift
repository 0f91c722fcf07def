/// A feed in JSON Feed, version 1 or 1.1.
struct JSONFeed {
  let head: FeedHead
  private let items: [JSONValue]

  /// Reads a feed, whose own address may be known; `nil` if the value is not one.
  init?(_ value: JSONValue, address: String?) {
    guard let version = value["version"]?.string, version.contains(Self.version),
      case .array(let items)? = value["items"]
    else { return nil }
    self.items = items
    head = FeedHead(
      title: value["title"]?.string, language: value["language"]?.string, authors: Self.authors(of: value),
      summary: value["description"]?.string, link: value["home_page_url"]?.string,
      address: address ?? value["feed_url"]?.string)
  }

  private static let version = "://jsonfeed.org/version/1"

  /// Whether the start of a text is that of a JSON object.
  static func mayBe(_ start: ArraySlice<UInt8>) -> Bool {
    let isMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    return start.dropFirst(isMark ? 3 : 0).first { !$0.isBlank } == UInt8(ascii: "{")
  }

  /// Whether the start of a text is that of such a feed: programs write slashes in JSON with and without a backslash.
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    guard mayBe(start) else { return false }
    return start.filter { $0 != UInt8(ascii: "\\") }.firstRange(of: Array(version.utf8)) != nil
  }

  /// The articles that the entries are.
  var articles: [Article] { items.map { Self.entry(of: $0).article(in: head) } }

  private static func entry(of item: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    entry.title = item["title"]?.string
    entry.authors = authors(of: item)
    entry.published = item["date_published"]?.string.flatMap { DateTime($0)?.iso }
    entry.modified = item["date_modified"]?.string.flatMap { DateTime($0)?.iso }
    entry.link = item["url"]?.string ?? item["id"]?.string.flatMap { WebAddress.isAbsolute($0) ? $0 : nil }
    entry.language = item["language"]?.string
    entry.tags =
      item["tags"]?.elements.prefix(FeedEntry.mostValues).compactMap { $0.string.map(PlainText.clean) } ?? []
    entry.picture = item["image"]?.string ?? item["banner_image"]?.string
    entry.sound =
      item["attachments"]?.elements.first { $0["mime_type"]?.string?.hasPrefix("audio/") == true }?["url"]?
      .string
    let summary = item["summary"]?.string
    if let html = item["content_html"]?.string {
      (entry.html, entry.summary) = (html, summary)
    } else if let text = item["content_text"]?.string {
      (entry.html, entry.summary) = (FeedEntry.html(ofText: text), summary)
    } else {
      entry.html = FeedEntry.html(ofText: summary ?? "")
    }
    return entry
  }

  /// The authors of a feed or an item; version 1 has one at most.
  private static func authors(of value: JSONValue) -> [Author] {
    let all = value["authors"]?.elements ?? value["author"].map { [$0] } ?? []
    return all.prefix(FeedEntry.mostValues).compactMap { author in
      guard let name = author["name"]?.string.map(PlainText.clean), !name.isEmpty else { return nil }
      return Author(name: name, url: author["url"]?.string.flatMap { WebAddress.isAbsolute($0) ? $0 : nil })
    }
  }
}

extension JSONValue {
  /// The text of a string that is not empty.
  fileprivate var string: String? {
    guard case .string(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// The elements of an array.
  fileprivate var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
