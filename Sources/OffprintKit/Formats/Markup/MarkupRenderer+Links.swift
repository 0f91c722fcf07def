extension MarkupRenderer {
  mutating func write(_ link: Link) {
    // An unsafe address is not a link.
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

  /// In Markdown addresses are not changed.
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

  /// Writes a safe link target. One that does not work from a separate document, or is not valid, is kept as
  /// data without being a link.
  mutating func writeTarget(_ url: String) {
    guard !url.isEmpty else { return }
    let target =
      url.utf8.first == 0x23
      ? fragment(url) : links.address(ofPart: url) ?? absolute(url).map { links.document(of: $0) ?? $0 }
    if let target { attribute(" href=\"", target) }
    if target != url { attribute(" data-href=\"", url) }
  }

  /// A valid absolute address for one that may be relative to the page.
  func absolute(_ url: String) -> String? {
    LinkAddress.valid(url)
      ?? (SafeURL.scheme(of: url) == nil && url.utf8.first != 0x23
        ? LinkAddress.valid(base.resolved(url)) : nil)
  }

  /// The id in the document for a link within the article.
  private func fragment(_ url: String) -> String? {
    headingIDs[PercentEncoding.decoded(String(url.dropFirst()))].map { "#" + $0.first }
  }
}
