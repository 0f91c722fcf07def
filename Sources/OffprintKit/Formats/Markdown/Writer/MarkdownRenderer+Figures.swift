extension MarkdownRenderer {
  /// Writes pictures, followed by a paragraph with caption and credit: *caption* (credit).
  mutating func write(_ figure: Figure, in sequence: inout BlockSequence) {
    var images: [Inline] = []
    for image in figure.images {
      if !images.isEmpty { images.append(.text("\n")) }
      images.append(.image(image))
    }
    place(.paragraph, in: &sequence) { $0.write(images) }
    place(.paragraph, in: &sequence) { $0.write(Self.captionLine(figure.caption, credit: figure.credit)) }
  }

  /// The replacement of a caption and a credit.
  static func captionLine(_ caption: [Inline], credit: [Inline]) -> [Inline] {
    var line: [Inline] = caption.isEmpty ? [] : [.emphasis(caption)]
    if !credit.isEmpty {
      line += [.text(line.isEmpty ? "(" : " (")] + credit + [.text(")")]
    }
    return line
  }

  /// Writes an HTML player around a link, which is shown where players are not supported; for other embeds
  /// their fallback, and their address if that does not contain it.
  mutating func write(_ embed: Embed, in sequence: inout BlockSequence) {
    if options.markdown.keepsHTML, let player = MediaPlayer(embed) {
      return place(.paragraph, in: &sequence) { renderer in
        renderer.out.append(InlineHTML.opening(player.element, player.attributes))
        renderer.write([.link(player.link)])
        renderer.out.append("</\(player.element)>")
      }
    }
    write(embed.fallback, in: &sequence)
    guard let url = embed.url.flatMap({ SafeURL.checked($0, for: .link) }), !url.isEmpty,
      !embed.fallback.contains(where: { $0.links(to: url) })
    else { return }
    place(.paragraph, in: &sequence) { $0.write([.link(Link(url: url, children: [.text(url)]))]) }
  }

  /// GFM's alerts, and the nearest one for other kinds.
  static let alerts: [String: StaticString] = [
    "note": "NOTE", "info": "NOTE", "abstract": "NOTE", "example": "NOTE", "tip": "TIP", "hint": "TIP",
    "success": "TIP", "important": "IMPORTANT", "warning": "WARNING", "attention": "WARNING",
    "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION", "bug": "CAUTION",
  ]

  /// Writes a callout as an alert; if GFM has none for its kind, as a quotation.
  mutating func write(_ callout: Callout) {
    let title: [Block] = callout.title.isEmpty ? [] : [.paragraph([.strong(callout.title)])]
    guard options.markdown.dialect == .gfm else {
      let kind: [Block] = [
        .paragraph([.strong([.text(callout.kind.prefix(1).uppercased() + callout.kind.dropFirst())])])
      ]
      return write(quote: (title.isEmpty ? kind : title) + callout.children)
    }
    guard let alert = Self.alerts[callout.kind.lowercased()] else {
      return write(quote: title + callout.children)
    }
    out.append("> [!" as StaticString)
    out.append(alert)
    out.append(0x5D)
    indented(by: "> ") { renderer in
      let end = renderer.out.count
      let blocks = (Self.heldTitle(callout).isEmpty ? [] : title) + callout.children
      // A list marker without text directly after the line would underline it.
      let first = blocks.first { block in
        if case .paragraph(let inlines) = block { Self.hasText(inlines) } else { true }
      }
      if first?.isParagraph == true { renderer.newLine() } else { renderer.blankLine() }
      let start = renderer.out.count
      renderer.write(blocks)
      if renderer.out.count == start { renderer.out.truncate(to: end) }
    }
  }
}

extension Block {
  /// Whether it is, or has a paragraph that is, a link to an address.
  func links(to url: String) -> Bool {
    switch self {
    case .paragraph(let inlines):
      inlines.contains { if case .link(let link) = $0 { link.url == url } else { false } }
    case .blockQuote(let children), .pullQuote(let children): children.contains { $0.links(to: url) }
    case .container(let container): container.children.contains { $0.links(to: url) }
    case .embed(let embed): embed.url == url || embed.fallback.contains { $0.links(to: url) }
    case .heading, .list, .code, .table, .figure, .callout, .descriptionList, .math, .thematicBreak,
      .footnoteDefinition:
      false
    }
  }
}
