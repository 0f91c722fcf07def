import OffprintKit

extension ArticleGenerator {
  mutating func blocks(_ range: ClosedRange<Int>, depth: Int) -> [Block] {
    list(range) { $0.block(depth: depth) }
  }

  mutating func block(depth: Int) -> Block {
    // The leaves come first, so that nothing is nested at the maximum depth.
    switch random.pick(0...(depth > 0 ? 15 : 5)) {
    case 0, 1: .paragraph(line(depth: depth))
    case 2:
      .heading(
        Heading(
          depth: random.pick(1...6), identifier: maybe { $0.identifier() }, children: line(depth: depth)))
    case 3: .code(CodeBlock(language: maybe { $0.words() }, meta: maybe { $0.words() }, value: value()))
    case 4: .math(math())
    case 5: .thematicBreak
    case 6: .list(list(depth: depth - 1))
    case 7: .blockQuote(blocks(0...3, depth: depth - 1))
    case 8: .pullQuote(blocks(0...3, depth: depth - 1))
    case 9: .table(table(depth: depth - 1))
    case 10: .figure(figure(depth: depth))
    case 11:
      .embed(
        Embed(
          kind: random.oneIn(2) ? "video" : words(), url: maybe { $0.address() },
          fallback: blocks(0...2, depth: depth - 1)))
    case 12:
      .callout(
        Callout(
          kind: random.pick(["note", "tip", "warning", "x"]), title: line(depth: depth - 1),
          children: blocks(0...3, depth: depth - 1)))
    case 13: .descriptionList(list(0...3) { $0.descriptionItem(depth: depth - 1) })
    case 14:
      .footnoteDefinition(
        FootnoteDefinition(identifier: identifier(), children: blocks(0...2, depth: depth - 1)))
    default: .container(container(depth: depth))
    }
  }

  mutating func container(depth: Int) -> Container {
    Container(
      kind: maybe { $0.random.pick(["post", "aside", $0.words()]) },
      author: random.oneIn(3) ? author() : nil, published: random.oneIn(3) ? date() : nil,
      children: blocks(0...3, depth: depth - 1))
  }

  mutating func list(depth: Int) -> List {
    let start = random.pick([nil, 0, 2, 1000, -3])
    return List(
      ordered: random.oneIn(2), start: start, tight: random.oneIn(2),
      items: list(0...4) { generator in
        ListItem(
          checked: generator.random.pick([nil, nil, true, false]),
          children: generator.blocks(0...3, depth: depth))
      })
  }

  mutating func table(depth: Int) -> Table {
    let columns = random.pick(1...3)
    let rows = list(0...4) { generator in
      generator.list(0...columns) { generator in
        Table.Cell(
          isHeader: generator.random.oneIn(3), columnSpan: generator.random.pick([1, 1, 2]),
          rowSpan: generator.random.pick([1, 1, 3]), children: generator.blocks(0...2, depth: depth))
      }
    }
    return Table(
      caption: random.oneIn(3) ? line(depth: depth) : [],
      alignments: list(0...columns) { $0.random.pick([nil, .left, .center, .right]) },
      headerRows: random.pick(0...rows.count), rows: rows)
  }

  mutating func figure(depth: Int) -> Figure {
    Figure(
      images: list(0...3) { $0.image() }, caption: line(depth: depth),
      credit: random.oneIn(2) ? line(depth: 0) : [])
  }

  mutating func descriptionItem(depth: Int) -> DescriptionItem {
    DescriptionItem(
      terms: list(0...2) { $0.line(depth: depth) }, details: list(0...2) { $0.blocks(0...2, depth: depth) })
  }

  mutating func image() -> Image {
    Image(
      url: random.oneIn(9) ? "" : pictureAddress(), alt: random.oneIn(3) ? "" : words(),
      title: maybe { $0.words() },
      width: maybe { $0.random.pick(0...900) }, height: maybe { $0.random.pick(0...900) })
  }

  /// An address; that of a film becomes one of a drawing, which is a picture.
  mutating func pictureAddress() -> String {
    switch address() {
    case "/film.mp4":
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='x'><path d='M0 0h9'/></svg>"
    case "#note": "data:image/svg+xml;base64,PHN2Zy8+"
    case let address: address
    }
  }

  mutating func math() -> Math {
    if random.oneIn(2) { return Math("<math><mi>x</mi></math>", notation: .mathML) }
    let element = random.oneIn(4) ? "<math display=\"block\"><mi>x</mi></math>" : "<math><b/></math>"
    return Math(random.oneIn(9) ? "" : words(), mathML: random.oneIn(2) ? element : nil)
  }

  /// A text that may be empty, of several lines.
  mutating func value() -> String {
    list(0...3) { $0.words() }.joined(separator: "\n")
  }

  mutating func line(depth: Int) -> [Inline] {
    list(0...4) { $0.inline(depth: depth) }
  }

  mutating func inline(depth: Int) -> Inline {
    switch random.pick(0...(depth > 0 ? 19 : 7)) {
    case 0, 1, 2: .text(random.oneIn(20) ? "" : words())
    case 3: .code(value())
    case 4: .image(image())
    case 5: .lineBreak
    case 6: .math(math())
    case 7: .footnoteReference(identifier())
    case 8: .emphasis(line(depth: depth - 1))
    case 9: .strong(line(depth: depth - 1))
    case 10: .strikethrough(line(depth: depth - 1))
    case 11:
      .link(
        Link(
          url: random.oneIn(9) ? "" : address(), title: maybe { $0.words() }, children: line(depth: depth - 1)
        ))
    case 12: .subscript(line(depth: depth - 1))
    case 13: .superscript(line(depth: depth - 1))
    case 14: .mark(line(depth: depth - 1))
    case 15: .small(line(depth: depth - 1))
    case 16:
      switch random.pick(0...2) {
      case 0: .keyboard(line(depth: depth - 1))
      case 1: .underline(line(depth: depth - 1))
      default: .quote(line(depth: depth - 1))
      }
    case 17: .abbreviation(Abbreviation(title: maybe { $0.words() }, children: line(depth: depth - 1)))
    case 18:
      .ruby(
        list(0...3) { generator in
          RubySegment(base: generator.line(depth: depth - 1), annotation: generator.line(depth: depth - 1))
        })
    default:
      .span(
        LanguageSpan(
          language: maybe { $0.random.pick(["fr", "he"]) },
          direction: maybe { $0.random.pick(Direction.allCases) }, overridesDirection: random.oneIn(3),
          children: line(depth: depth - 1)))
    }
  }
}
