import Markup

/// What of a page's address decides which profile applies: the host and the path.
struct PageAddress: Equatable {
  let host: Host
  /// The path, from its `/` on; `/` where the address has none.
  let path: String

  /// Takes an absolute address, or a host name with or without a path, apart.
  init?(url: String) {
    guard let host = Host(url: url) else { return nil }
    self.host = host
    var rest = url.utf8[...]
    // Behind the scheme the path begins at the first slash.
    let marks = Array("://".utf8)
    if let scheme = rest.indices.first(where: { rest[$0...].starts(with: marks) }) {
      rest = rest[scheme...].dropFirst(marks.count)
    }
    rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    path = rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }

  /// Takes the address that a page gives as its own: `link rel=canonical`, else `og:url`.
  init?(canonicalOf document: Document) {
    var openGraph: String?
    for id in Self.head(of: document) {
      switch document.tagName(of: id) {
      case "link":
        let rel = document.attribute("rel", of: id)?.lowercased() ?? ""
        guard rel.split(separator: " ").contains("canonical"),
          let href = document.attribute("href", of: id), let address = PageAddress(absolute: href)
        else { continue }
        self = address
        return
      case "meta" where openGraph == nil && document.attribute("property", of: id) == "og:url":
        openGraph = document.attribute("content", of: id)
      default: continue
      }
    }
    guard let openGraph, let address = PageAddress(absolute: openGraph) else { return nil }
    self = address
  }

  /// An address that begins with a scheme; a path alone may look like a host.
  private init?(absolute url: String) {
    let trimmed = url.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    guard trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://") else { return nil }
    self.init(url: trimmed)
  }

  /// The elements in the head of a page.
  private static func head(of document: Document) -> [NodeID] {
    guard let html = document.children(of: document.root).first(where: { document.isElement($0) }),
      let head = document.children(of: html).first(where: { document.tagName(of: $0) == "head" })
    else { return [] }
    return document.children(of: head).filter { document.isElement($0) }
  }
}
