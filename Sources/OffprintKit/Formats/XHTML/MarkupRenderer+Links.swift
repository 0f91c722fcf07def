extension MarkupRenderer {
  mutating func write(_ link: Link) {
    // An active address is no link.
    guard !isInLink, let url = SafeURL.checked(link.url, for: .link) else { return write(link.children) }
    guard isDocument else { return write(link, at: url) }
    isInLink = true
    markup("<a")
    writeTarget(url)
    attribute(" title=\"", link.title)
    out.append(0x3E)
    write(link.children)
    markup("</a>")
    isInLink = false
  }

  /// In Markdown an address is what it is.
  private mutating func write(_ link: Link, at url: String) {
    isInLink = true
    markup("<a")
    attribute(" href=\"", XMLAddress.escaped(url))
    attribute(" title=\"", link.title)
    out.append(0x3E)
    write(link.children)
    markup("</a>")
    isInLink = false
  }

  /// Writes where a link of a document leads, by an address that is not active. One that leads nowhere from a document
  /// that stands apart, or is none by the rules, is kept as data: the link is none then.
  mutating func writeTarget(_ url: String) {
    guard !url.isEmpty else { return }
    let target =
      url.utf8.first == 0x23 ? fragment(url) : absolute(url).map { links.document(of: $0) ?? $0 }
    if let target { attribute(" href=\"", target) }
    if target != url { attribute(" data-href=\"", url) }
  }

  /// A valid address in full, of one that may be relative to the page.
  func absolute(_ url: String) -> String? {
    LinkAddress.valid(url)
      ?? (SafeURL.scheme(of: url) == nil && url.utf8.first != 0x23
        ? LinkAddress.valid(base.resolved(url)) : nil)
  }

  /// The id in the document that a link within the article means.
  private func fragment(_ url: String) -> String? {
    headingIDs[PercentEncoding.decoded(String(url.dropFirst()))].map { "#" + $0.first }
  }
}
