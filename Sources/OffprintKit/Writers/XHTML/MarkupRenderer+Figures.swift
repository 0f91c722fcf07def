extension MarkupRenderer {
  mutating func write(_ figure: Figure) {
    let hasCaption = !figure.caption.isEmpty || !figure.credit.isEmpty
    guard hasCaption || !figure.images.isEmpty else { return }
    box("figure") { renderer in
      for image in figure.images {
        renderer.newLine()
        renderer.write(image)
      }
      guard hasCaption else { return }
      renderer.line("figcaption") { $0.write(caption: figure.caption, credit: figure.credit) }
    }
  }

  private mutating func write(caption: [Inline], credit: [Inline]) {
    write(caption)
    guard !credit.isEmpty else { return }
    if !caption.isEmpty { text(" ") }
    element("small", ["class": "credit"]) { $0.write(credit) }
  }

  /// Writes what stands in the place of something embedded, and a link to it.
  mutating func write(_ embed: Embed) {
    let url = embed.url.flatMap { SafeURL.checked($0, for: .link) }
    guard url != nil || !embed.fallback.isEmpty else { return }
    box("div", ["class": "embed \(Self.languageClass(embed.kind).dropFirst(9))"]) { renderer in
      renderer.write(embed.fallback)
      guard let url, !embed.fallback.contains(where: { $0.links(to: url) }) else { return }
      renderer.line("p") { renderer in
        renderer.element("a", ["href": XMLAddress.escaped(url)]) { $0.text(url) }
      }
    }
  }

  mutating func write(_ callout: Callout) {
    let isTip = callout.kind.lowercased() == "tip"
    let name = "callout " + Self.languageClass(callout.kind).dropFirst(9)
    box("aside", attributes(isTip ? "tip" : nil, role: isTip ? "doc-tip" : "note", class: name)) { renderer in
      if !callout.title.isEmpty {
        renderer.line("p", ["class": "title"]) { renderer in
          renderer.element("strong") { $0.write(callout.title) }
        }
      }
      renderer.write(callout.children)
    }
  }
}
