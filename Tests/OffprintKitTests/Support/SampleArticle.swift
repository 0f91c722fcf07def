import OffprintKit

/// An article with some of everything in the model.
enum SampleArticle {
  static let metadata: Metadata = {
    var metadata = Metadata()
    metadata.title = "The harbour that moved: a year on the mole"
    metadata.deck =
      "When the sand came, the fishermen of Aldermouth built a second port & left the first to the gulls."
    metadata.kicker = "Coast"
    metadata.kind = "reportage"
    metadata.section = "Towns"
    metadata.authors = [
      Author(name: "Ines Falk", url: "https://coast.example/people/falk"),
      Author(name: "Jo \"Sandy\" Reed", role: "photographs"),
    ]
    metadata.published = "2024-03-09T07:30:00+01:00"
    metadata.modified = "2024-03-10"
    metadata.publication = "Coast: A Magazine"
    metadata.url = "https://coast.example/2024/harbour?ref=a&b=c"
    metadata.language = "en-GB"
    metadata.direction = .ltr
    metadata.tags = ["harbours", "no", "1984"]
    var image = LeadImage()
    image.url = "https://coast.example/mole.jpg"
    image.alt = "The mole at dawn"
    image.caption = "The mole at dawn."
    image.credit = "Jo Reed"
    image.width = 1600
    image.height = 900
    metadata.image = image
    metadata.license = "CC BY 4.0"
    metadata.wordCount = 180
    metadata.custom = [
      JSONMember("paywall", .bool(false)),
      JSONMember("scores", .array([.number("1"), .object([JSONMember("by", .string("true"))]), .array([])])),
    ]
    return metadata
  }()

  static let article = Article(metadata: metadata, content: words + lists + quotes + things + notes)

  private static let words: [Block] = [
    .heading(Heading(depth: 2, identifier: "sand", children: [.text("Sand, 1 * 2 = 2 #")])),
    .paragraph([
      .text("In "), .emphasis([.text("Aldermouth")]), .text(" the tide "),
      .strong([.text("never quite "), .emphasis([.text("goes")])]),
      .text("; it "), .strikethrough([.text("waits")]), .text(" lingers"), .footnoteReference("tide"),
      .text(".\n1. is not a list here, "),
      .link(
        Link(
          url: "https://coast.example/sand_(geology)", title: "Sand \"explained\"",
          children: [.text("sand [sic]")])),
      .text(" is, and `grep` needs no * at all. See "), .link(Link(url: "#sand", children: [.text("above")])),
      .text(" or "), .link(Link(url: "javascript:alert(1)", children: [.text("nowhere")])), .text("."),
    ]),
    .paragraph([
      .text("H"), .subscript([.text("2")]), .text("O, 5"), .superscript([.text("th")]), .text(", "),
      .mark([.text("marked")]),
      .text(", "), .small([.text("small")]), .text(", "), .keyboard([.text("Ctrl")]), .text(", "),
      .quote([.text("said")]),
      .text(", "), .abbreviation(Abbreviation(title: "Royal Harbour Board", children: [.text("RHB")])),
      .text(", "),
      .ruby([RubySegment(base: [.text("港")], annotation: [.text("みなと")])]), .text(", "),
      .span(LanguageSpan(language: "cy", children: [.text("môr")])), .text(", "), .code("let `x` = 1"),
      .text(", "),
      .math(Math("a_1 < b^2")), .text(", costs $5 or $6"), .lineBreak, .text("<b>not bold</b> &amp; plain"),
      .emphasis([.text("!")]), .text("word"),
    ]),
  ]

  private static let lists: [Block] = [
    .list(
      List(items: [
        ListItem(children: [
          .paragraph([.text("nets")]),
          .list(List(ordered: true, start: 3, items: [ListItem(children: [.paragraph([.text("floats")])])])),
        ]),
        ListItem(checked: true, children: [.paragraph([.text("ropes")])]),
        ListItem(checked: false, children: [.paragraph([.text("[x] anchors")])]),
      ])),
    .list(
      List(
        tight: false,
        items: [
          ListItem(children: [
            .paragraph([.text("One paragraph")]), .paragraph([.text("and another")]),
            .code(CodeBlock(language: "sh", value: "ls\n\n# ```\n")),
          ]),
          ListItem(children: [.thematicBreak]),
        ])),
    .descriptionList([
      DescriptionItem(
        terms: [[.text("mole")], [.text("jetty")]],
        details: [
          [.paragraph([.text("a wall in the sea")])],
          [.paragraph([.text("or:")]), .code(CodeBlock(value: "a\n\nb"))],
        ])
    ]),
  ]

  private static let quotes: [Block] = [
    .blockQuote([
      .paragraph([.text("We had to move.\n> Or drown.")]), .blockQuote([.paragraph([.text("Twice.")])]),
    ]),
    .pullQuote([.paragraph([.text("The gulls stayed.")])]),
    .callout(
      Callout(kind: "warning", title: [.text("Mind the edge")], children: [.paragraph([.text("It is wet.")])])
    ),
    .callout(Callout(kind: "recipe", children: [.paragraph([.text("Boil the crab.")])])),
  ]

  private static let things: [Block] = [
    .table(
      Table(
        caption: [.text("Boats")], alignments: [nil, .right], headerRows: 1,
        rows: [
          [
            Table.Cell(isHeader: true, children: [.paragraph([.text("Name")])]),
            Table.Cell(isHeader: true, children: [.paragraph([.text("Tons")])]),
          ],
          [
            Table.Cell(children: [.paragraph([.text("Nell | Ann")])]),
            Table.Cell(children: [.paragraph([.code("a|b")])]),
          ],
          [
            Table.Cell(children: [.paragraph([.text("渔船")])]),
            Table.Cell(children: [.paragraph([.text("12")]), .paragraph([.text("(est.)")])]),
          ],
        ])),
    .table(
      Table(rows: [
        [
          Table.Cell(isHeader: true, rowSpan: 2, children: [.paragraph([.text("Year")])]),
          Table.Cell(
            columnSpan: 2, children: [.list(List(items: [ListItem(children: [.paragraph([.text("a")])])]))]),
        ],
        [Table.Cell(rowSpan: 9, children: [.paragraph([.text("1 < 2")])]), Table.Cell(children: [])],
      ])),
    .figure(
      Figure(
        images: [Image(url: "img/crab (1).png", alt: "A crab [red]", title: "Crab", width: 20)],
        caption: [.text("A "), .emphasis([.text("crab")])], credit: [.text("J. R.")])),
    .embed(Embed(kind: "video", url: "https://video.example/v?id=1&t=2")),
    .math(Math("E = m c^2\n+ 0")),
    .math(Math("<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>", notation: .mathML)),
    .thematicBreak,
    .container(
      Container(
        kind: "aside box",
        children: [
          .heading(Heading(depth: 3, identifier: "sand", children: [.text("Afterword")])),
          .paragraph([.text("[later]: see https://a.example/x_y and a\\*b")]),
        ])),
  ]

  private static let notes: [Block] = [
    .footnoteDefinition(
      FootnoteDefinition(
        identifier: "tide",
        children: [.paragraph([.text("As tides go.")]), .paragraph([.text("Which they do.")])]))
  ]
}
