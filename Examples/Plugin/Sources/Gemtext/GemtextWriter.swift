import OffprintKit

/// Writes gemtext: a line each paragraph; links have lines of their own.
public struct GemtextWriter: Writer {
  /// `gemtext`
  public static let format = "gemtext"
  /// `gmi`
  public static let fileExtension = "gmi"
  /// `gemtext.links`
  public static let options = [
    CustomOption("gemtext.links", help: "Where links are listed: after their paragraph, or at the end.")
  ]

  private let listsLinksAtEnd: Bool

  /// Makes a writer.
  public init(options: WriterOptions) {
    listsLinksAtEnd = options.custom["gemtext.links"] == "end"
  }

  /// Appends the article.
  public func write(_ article: Article, to output: inout ByteBuffer) {
    var page = Page(listsLinksAtEnd: listsLinksAtEnd)
    if let title = article.metadata.title { page.add("# ", title) }
    page.add(article.content)
    page.finish(&output)
  }

  /// The lines so far.
  private struct Page {
    var listsLinksAtEnd: Bool
    var lines: [String] = []
    var links: [Link] = []

    mutating func add(_ start: String, _ text: String) {
      // No text becomes a link or a heading by what it begins with, and none controls a terminal.
      let text = text.withoutControls.split(whereSeparator: \.isNewline).joined(separator: " ")
      let isMarked = start.isEmpty && ["#", ">", "=>", "* ", "```"].contains { text.hasPrefix($0) }
      lines.append(start + (isMarked ? " " : "") + text)
      lines.append("")
    }

    mutating func add(_ blocks: [Block]) {
      for block in blocks { add(block) }
    }

    mutating func add(_ block: Block) {
      switch block {
      case .heading(let heading):
        add(String(repeating: "#", count: min(heading.depth, 3)) + " ", heading.children)
      case .blockQuote(let children), .pullQuote(let children):
        children.forEachText { add("> ", $0) }
      case .list(let list):
        for item in list.items { item.children.forEachText { add("* ", $0) } }
      case .code(let code):
        lines +=
          ["```"]
          + code.value.withoutControls.split(separator: "\n").map {
            $0.hasPrefix("```") ? " \($0)" : String($0)
          }
        lines += ["```", ""]
      case .figure(let figure):
        for image in figure.images { link(Link(url: image.url, children: [.text(image.alt)])) }
        if !figure.caption.isEmpty { add("", figure.caption) }
      case .embed(let embed):
        if let url = embed.url { link(Link(url: url, children: [.text(embed.kind)])) }
        add(embed.fallback)
      case .container(let container): add(container.children)
      case .callout(let callout): add(callout.children)
      case .thematicBreak: add("", "-----")
      case .paragraph, .table, .descriptionList, .math, .footnoteDefinition: block.forEachText { add("", $0) }
      }
    }

    mutating func add(_ start: String, _ inlines: [Inline]) {
      add(start, inlines.plainText)
      var found: [Link] = []
      _ = ArticleRewriter(inline: { inline in
        if case .link(let link) = inline { found.append(link) }
        return [inline]
      }).rewrite(inlines)
      for link in found { self.link(link) }
    }

    private mutating func link(_ link: Link) {
      guard let url = SafeURL.checked(link.url, for: .link) else { return }
      links.append(Link(url: url, children: link.children))
      if !listsLinksAtEnd { listLinks() }
    }

    private mutating func listLinks() {
      for link in links { add("=> \(link.url) ", link.children.plainText) }
      links = []
    }

    mutating func finish(_ output: inout ByteBuffer) {
      listLinks()
      while lines.last == "" { lines.removeLast() }
      output.append(lines.joined(separator: "\n") + "\n")
    }
  }
}
