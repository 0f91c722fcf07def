/// The losses of Markdown in its default form with a front matter.
extension MarkdownWriter {
  /// The losses, in order.
  public static let losses: [Loss] = [
    .provenance,
    Loss("Names in links to headings", standIn: "those that GitHub derives from the words of the headings") {
      HeadingAnchors.linked($0)
    },
    Loss("Control characters", standIn: "nothing") { TextMapping(text: cleaned).map($0) },
    .activeAddresses,
    .mathMLAsTeX,
    .unsafeTeX,
    .mathMLNextToTeX,
    .placeOfNotes,
    Loss(
      "Names of footnotes with white space or brackets, and references to undefined footnotes",
      standIn: "names with hyphens, the name in brackets"
    ) { article in
      let census = ArticleCensus(article)
      var labels = FootnoteLabels()
      for note in census.definitions { labels.add(note.identifier) }
      let defined = Set(census.definitions.map(\.identifier))
      return ArticleRewriter(
        block: { block in
          guard case .footnoteDefinition(var note) = block else { return [block] }
          note.identifier = labels[note.identifier]
          return [.footnoteDefinition(note)]
        },
        inline: { inline in
          guard case .footnoteReference(let name) = inline else { return [inline] }
          return [defined.contains(name) ? .footnoteReference(labels[name]) : .text("[^\(labels[name])]")]
        }
      ).rewrite(article)
    },
    Loss("Checkboxes of tasks that do not start with text", standIn: "the checkbox as text") { article in
      ArticleRewriter(block: { block in
        if case .list(let list) = block { [.list(MarkdownNormalForm.boxed(list))] } else { [block] }
      }).rewrite(article)
    },
    Loss(
      "Embeds other than audio and video files", standIn: "their fallback, and a link"
    ) { article in
      ArticleRewriter(block: { block in
        guard case .embed(let embed) = block, MediaPlayer(embed) == nil else { return [block] }
        guard let url = embed.url, !url.isEmpty, !embed.fallback.contains(where: { $0.links(to: url) }) else {
          return embed.fallback
        }
        return embed.fallback + [.paragraph([.link(Link(url: url, children: [.text(url)]))])]
      }).rewrite(article)
    },
    Loss(
      "First numbers of lists beyond 0 to 999,999,999, whether a list is tight, empty lists",
      standIn: "the nearest number, the look of its items, nothing"
    ) { article in
      ArticleRewriter(block: { block in
        guard case .list(let list) = block else { return [block] }
        return list.items.isEmpty ? [] : [.list(MarkdownNormalForm.representable(list))]
      }).rewrite(article)
    },
    Loss("Figures", standIn: "the pictures as a paragraph, followed by *caption* (credit)") { article in
      ArticleRewriter(block: { block in
        guard case .figure(let figure) = block else { return [block] }
        let images: [Inline] = figure.images.flatMap { [.text("\n"), .image($0)] }
        return [.paragraph(images), .paragraph(MarkdownNormalForm.captionLine(of: figure))]
      }).rewrite(article)
    },
    Loss("Pull quotes and containers", standIn: "block quotes, and the contents of the containers") {
      article in
      ArticleRewriter(block: { block in
        switch block {
        case .pullQuote(let children): [.blockQuote(children)]
        case .container(let container): container.children
        default: [block]
        }
      }).rewrite(article)
    },
    Loss("Characters that are not allowed in addresses", standIn: "their percent-encoding") { article in
      TextMapping(address: { url, _ in LinkTarget.encoded(url) }).map(article)
    },
    Loss(
      "Identifiers of headings, sizes of pictures, pictures without an address, line ends in titles",
      standIn: "nothing, nothing, their text, spaces"
    ) {
      ArticleRewriter(
        block: { block in
          guard case .heading(var heading) = block else { return [block] }
          heading.identifier = nil
          return [.heading(heading)]
        },
        inline: { inline in
          if case .link(var link) = inline {
            link.title = link.title?.representableTitle
            return [.link(link)]
          }
          if case .abbreviation(var short) = inline {
            short.title = short.title?.representableTitle
            return [.abbreviation(short)]
          }
          guard case .image(var image) = inline else { return [inline] }
          guard !image.url.isEmpty else { return [.text(image.alt)] }
          image.width = nil
          image.height = nil
          image.alt = image.alt.singleLine.split(separator: " ").joined(separator: " ")
          image.title = image.title?.representableTitle
          return [.image(image)]
        }
      ).rewrite($0)
    },
    Loss("The rest of a code block's info string, if it has no language", standIn: "nothing") {
      article in
      ArticleRewriter(block: { block in
        if case .code(let code) = block { [MarkdownNormalForm.representable(code)] } else { [block] }
      }).rewrite(article)
    },
    Loss(
      "In formulas: line ends, white space at the edges, bare dollar signs, backticks, what looks like a link, single "
        + "brackets in links",
      standIn: "spaces, nothing, \\$, \u{2018}, a space before the parenthesis, \\lbrack and \\rbrack"
    ) { article in
      let inLinks = ArticleRewriter(inline: { inline in
        guard case .math(let math) = inline else { return [inline] }
        return MarkdownNormalForm.representable(math, inLink: true).map { [.math($0)] } ?? []
      })
      return ArticleRewriter(
        block: { block in
          guard case .math(let math) = block else { return [block] }
          return MarkdownNormalForm.representable(math).map { [.math($0)] } ?? []
        },
        inline: { inline in
          if case .link(var link) = inline {
            link.children = inLinks.rewrite(link.children)
            return [.link(link)]
          }
          guard case .math(let math) = inline else { return [inline] }
          return MarkdownNormalForm.representable(math).map { [.math($0)] } ?? []
        }
      ).rewrite(article)
    },
    Loss(
      "Headers of tables beyond a first row, blocks in adjacent cells, empty tables",
      standIn: "plain cells, separate lines, nothing"
    ) { article in
      ArticleRewriter(block: { block in
        guard case .table(let table) = block, table.isPlainGrid else { return [block] }
        return MarkdownNormalForm.representable(table)
      }).rewrite(article)
    },
    Loss(
      "How marks are nested and split, white space at their edges and in runs, bare addresses that are not links",
      standIn: "the same words with the same marks, links"
    ) { article in
      ArticleRewriter(
        block: { block in
          let block = MarkdownNormalForm.withNormalLine(block)
          return switch block {
          case .paragraph(let inlines) where inlines.isEmpty: []
          case .heading(let heading) where heading.children.isEmpty: []
          case .blockQuote(let children) where children.isEmpty: []
          default: [block]
          }
        }
      ).rewrite(article)
    },
    Loss(
      "Kinds of callouts that GitHub does not know, and titles that are a paragraph of a single strong text",
      standIn: "the nearest kind, or a block quote"
    ) { article in
      ArticleRewriter(block: { block in
        switch block {
        case .callout(let callout): MarkdownNormalForm.representable(callout)
        case .blockQuote(let children) where children.isEmpty: []
        default: [block]
        }
      }).rewrite(article)
    },
    Loss("An initial first-level heading of plain text, if there is no title", standIn: "the title") {
      var article = $0
      // A link to the name that a heading has in Markdown is one to the heading.
      article.content = HeadingAnchors.named(article.content)
      article.takeTitle()
      return article
    },
  ]

  static func cleaned(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(cleaned: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// A title with spaces for line ends; `nil` if it is empty.
  fileprivate var representableTitle: String? { isEmpty ? nil : singleLine }

  /// The text with spaces for line ends and tabs.
  var singleLine: String {
    String(decoding: utf8.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }
}
