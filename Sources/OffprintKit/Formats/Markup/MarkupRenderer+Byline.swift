// The authors and the date of an article or of a post in it.
extension MarkupRenderer {
  /// Writes a text between tags.
  mutating func line(_ open: StaticString, _ content: String, _ close: StaticString) {
    markup(open)
    text(content)
    markup(close)
  }

  /// Writes the authors with their addresses and roles.
  mutating func writeByline(_ authors: [Author]) {
    markup("\n<p class=\"byline\">")
    for (place, author) in authors.enumerated() {
      if place > 0 { markup(", ") }
      if let url = author.url.flatMap({ SafeURL.checked($0, for: .link) }) {
        write(author.name, at: url)
      } else {
        line("<span class=\"author\">", author.name, "</span>")
      }
      if let role = author.role { line(" (<span class=\"role\">", role, "</span>)") }
    }
    markup("</p>")
  }

  private mutating func write(_ author: String, at url: String) {
    guard let target = LinkAddress.valid(url) else {
      markup("<span class=\"author\"")
      attribute(" data-href=\"", url)
      return line(">", author, "</span>")
    }
    markup("<a class=\"author\" rel=\"author\"")
    attribute(" href=\"", target)
    if target != url { attribute(" data-href=\"", url) }
    line(">", author, "</a>")
  }

  /// A time element allows a date or a complete date and time; any other date is written as text.
  mutating func writeTime(_ time: String) {
    markup("\n<p class=\"published\">")
    if DateTime.isValidInHTML(time) {
      markup("<time")
      attribute(" datetime=\"", time)
      out.append(0x3E)
      text(String(time.prefix(10)))
      markup("</time>")
    } else {
      text(time)
    }
    markup("</p>")
  }
}
