import OffprintKit

extension Article {
  /// An article with every field, block and inline of the model.
  static let withEverything: Article = {
    var article = Article(content: everyBlock)
    article.metadata.title = "Title “one”"
    article.metadata.deck = "Deck"
    article.metadata.kicker = "Kicker"
    article.metadata.kind = "Analysis"
    article.metadata.section = "Middle East"
    article.metadata.authors = [
      Author(name: "A. Writer", url: "https://example.org/a"), Author(name: "B. Painter", role: "pictures"),
    ]
    article.metadata.published = "2020-01-07"
    article.metadata.modified = "2020-01-08T09:00+01:00"
    article.metadata.publication = "The Example"
    article.metadata.url = "https://example.org/1?x"
    article.metadata.canonicalURL = "https://example.org/1"
    article.metadata.language = "en"
    article.metadata.direction = .ltr
    article.metadata.tags = ["one", "two"]
    var image = LeadImage()
    image.url = "https://example.org/1.jpg"
    image.alt = "A tree"
    image.caption = "A tree."
    image.credit = "C. Owner"
    image.width = 640
    image.height = 480
    article.metadata.image = image
    article.metadata.license = "CC BY 4.0"
    article.metadata.excerpt = "Short."
    article.metadata.wordCount = 12
    article.metadata.custom = [
      JSONMember("views", .number("1.50e3")),
      JSONMember("nested", .object([JSONMember("a", .array([.null, .bool(true)]))])),
    ]
    var provenance = Provenance()
    provenance.profile = "example.org"
    provenance.evidence = [
      .init(field: "title", stage: "profile", rule: "p.yaml:3:5", why: "h1"),
      .init(field: "kind", stage: "lines"),
    ]
    provenance.warnings = ["a warning"]
    article.provenance = provenance
    return article
  }()

  private static let everyBlock: [Block] = [
    .paragraph(everyInline),
    .heading(Heading(depth: 2, identifier: "part", children: [.text("Part")])),
    .list(
      List(ordered: true, start: 3, tight: false, items: [ListItem(children: [.paragraph([.text("three")])])])
    ),
    .list(
      List(items: [
        ListItem(checked: true, children: [.paragraph([.text("done")])]),
        ListItem(checked: false, children: []),
      ])),
    .blockQuote([.paragraph([.text("Quoted.")])]),
    .pullQuote([.paragraph([.text("Pulled.")])]),
    .code(CodeBlock(language: "swift", meta: "title", value: "let x = 1\n")),
    .table(
      Table(
        caption: [.text("Numbers")], alignments: [.left, nil], headerRows: 2,
        rows: [
          [.init(isHeader: true, columnSpan: 2, children: [.paragraph([.text("a")])])],
          [.init(isHeader: true, children: []), .init(children: [.thematicBreak])],
          [
            .init(isHeader: true, rowSpan: 2, children: [.paragraph([])]),
            .init(children: [.paragraph([.text("b")])]),
          ],
        ])),
    .table(Table(headerRows: 1, rows: [[.init(isHeader: true, children: [.paragraph([.text("h")])])]])),
    .figure(
      Figure(
        images: [Image(url: "a.jpg", alt: "A", title: "T", width: 1, height: 2), Image(url: "b.jpg")],
        caption: [.text("Caption")], credit: [.text("Credit")])),
    .embed(Embed(kind: "video", url: "https://example.org/v", fallback: [.paragraph([.text("A video.")])])),
    .callout(Callout(kind: "note", title: [.text("Mind")], children: [.paragraph([.text("the gap")])])),
    .descriptionList([
      DescriptionItem(terms: [[.text("a")], [.text("b")]], details: [[.paragraph([.text("both")])]]),
      DescriptionItem(terms: [[.text("c")]], details: []),
    ]),
    .math(Math("x^2")),
    .math(Math("<math/>", notation: .mathML)),
    .thematicBreak,
    .footnoteDefinition(FootnoteDefinition(identifier: "1", children: [.paragraph([.text("Note.")])])),
    .container(Container(kind: "aside", children: [.paragraph([.text("Beside.")])])),
    .container(Container(children: [])),
  ]

  private static let everyInline: [Inline] = [
    .text("Text “with” \"marks\", a \\ and\ta tab\u{1}\u{7F}\u{85}\u{A0}é\u{2028}."),
    .emphasis([.text("a")]),
    .strong([.text("b")]),
    .strikethrough([.text("c")]),
    .code("d"),
    .link(Link(url: "https://example.org", title: "T", children: [.text("e")])),
    .image(Image(url: "f.png")),
    .lineBreak,
    .subscript([.text("g")]),
    .superscript([.text("h")]),
    .mark([.text("i")]),
    .small([.text("j")]),
    .keyboard([.text("k")]),
    .underline([.text("u")]),
    .quote([.text("l")]),
    .abbreviation(Abbreviation(title: "Metre", children: [.text("m")])),
    .ruby([RubySegment(base: [.text("n")], annotation: [.text("o")]), RubySegment(base: [.text("p")])]),
    .math(Math("q")),
    .footnoteReference("1"),
    .span(LanguageSpan(language: "he", direction: .rtl, children: [.text("r")])),
  ]
}
