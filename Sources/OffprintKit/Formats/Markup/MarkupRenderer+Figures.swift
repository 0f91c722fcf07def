extension MarkupRenderer {
  mutating func write(_ figure: Figure) {
    let hasCaption = !figure.caption.isEmpty || !figure.credit.isEmpty
    guard isDocument || hasCaption || !figure.images.isEmpty else { return }
    markup("\n<figure>")
    for image in figure.images {
      newLine()
      write(image)
    }
    if hasCaption {
      markup("\n<figcaption>")
      write(figure.caption)
      if !figure.credit.isEmpty {
        markup(figure.caption.isEmpty ? "<small class=\"credit\">" : " <small class=\"credit\">")
        write(figure.credit)
        markup("</small>")
      }
      markup("</figcaption>")
    }
    markup("\n</figure>")
  }

  /// Writes the fallback of an embed, and a link to it.
  mutating func write(_ embed: Embed) {
    let url = embed.url.flatMap { SafeURL.checked($0, for: .link) }
    guard isDocument || url != nil || !embed.fallback.isEmpty else { return }
    let isLinked = url.map { url in embed.fallback.contains { $0.links(to: url) } } ?? false
    markup("\n<div")
    writeKind("embed", embed.kind)
    if isLinked { data(" data-href=\"", url) }
    out.append(0x3E)
    write(embed.fallback)
    if let url, !isLinked {
      markup(isDocument ? "\n<p class=\"source\"><a" : "\n<p><a")
      if isDocument { writeTarget(url) } else { attribute(" href=\"", XMLAddress.escaped(url)) }
      out.append(0x3E)
      text(url)
      markup("</a></p>")
    }
    markup("\n</div>")
  }
}
