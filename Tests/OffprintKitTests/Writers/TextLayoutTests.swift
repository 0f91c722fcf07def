import OffprintKit
import Testing

/// Plain text: tables, links, wide characters, and replacements of what text cannot represent.
struct TextLayoutTests {
  private func text(_ blocks: Block..., change: (inout WriterOptions) -> Void = { _ in }) -> String {
    var options = WriterOptions()
    change(&options)
    return String(written(Article(content: blocks), by: TextWriter(options: options)).dropLast())
  }

  private func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
    Table.Cell(columnSpan: columns, rowSpan: rows, children: [.paragraph([.text(text)])])
  }

  @Test func cellsWrap() {
    let table = Table(
      headerRows: 1,
      rows: [
        [cell("name"), cell("what it is")], [cell("mole"), cell("a wall in the sea")],
        [cell("jetty"), cell("b")],
      ])
    #expect(
      text(.table(table)) { $0.width = 18 } == """
        name   what it is
        -----  ----------
        mole   a wall in
               the sea

        jetty  b
        """)
  }

  @Test func spans() {
    let table = Table(
      alignments: [nil, nil, .right], headerRows: 1,
      rows: [
        [cell("both", columns: 2), cell("n")], [cell("a", rows: 2), cell("x"), cell("1")],
        [cell("yy"), cell("22")], [cell("all three of them", columns: 3)],
      ])
    #expect(
      text(.table(table))
        == """
        both         n
        ---  ----  ---
        a    x       1
             yy     22
        all three of them
        """.replacing("---  ----  ---", with: "----  -----  ----").replacing(
          "both         n", with: "both            n"
        )
        .replacing("a    x       1", with: "a     x         1").replacing(
          "     yy     22", with: "      yy       22"))
  }

  @Test("a raised or lowered number does not continue the number before it")
  func raisedText() {
    func raised(_ text: String) -> Inline { .superscript([.text(text)]) }
    func lowered(_ text: String) -> Inline { .subscript([.text(text)]) }
    #expect(
      text(
        .paragraph([
          .emphasis([.text("10")]), raised("6"), .text(", 3×10"), raised("−12"), .text(", 101"), lowered("2"),
        ]))
        == "10⁶, 3×10⁻¹², 101₂")
    #expect(
      text(
        .paragraph([
          .text("2019"), raised("3,4"), .text(", 1"), raised("st"), .text(", m"), raised("2"), .text(", CO"),
          lowered("2"),
        ]))
        == "2019^3,4, 1st, m2, CO2")
    let link = Inline.link(Link(url: "#n", children: [.text("7")]))
    #expect(text(.paragraph([.text("1999"), .superscript([link])])) == "1999⁷")
    var options = WriterOptions()
    options.markdown.keepsHTML = false
    let article = Article(content: [.paragraph([.text("10"), raised("6"), .text(" m"), raised("2")])])
    #expect(written(article, by: MarkdownWriter(options: options)) == "10⁶ m2\n")
  }

  @Test("an alternative text that is the caption is there once")
  func captionAsAlternative() {
    let image = Image(url: "a.png", alt: "The weir")
    #expect(text(.figure(Figure(images: [image], caption: [.text("The weir")]))) == "The weir")
    #expect(text(.figure(Figure(images: [image], caption: [.text("In May")]))) == "[The weir]\n\nIn May")
  }

  @Test func linksAsNotes() {
    func link(_ url: String, _ text: String) -> Inline { .link(Link(url: url, children: [.text(text)])) }
    let line: [Inline] = [
      link("https://a.example/", "one"), .text(", "), link("#x", "here"), .text(", "),
      link("https://b.example/", "two"),
      .text(", "), link("https://a.example/", "one again"), .text(", "),
      link("mailto:a@b.example", "a@b.example"),
      .footnoteReference("n"),
    ]
    let note = Block.footnoteDefinition(
      FootnoteDefinition(identifier: "n", children: [.paragraph([.text("note")])]))
    #expect(
      text(.paragraph(line), note) { $0.links = .notes } == """
        one[2], here, two[3], one again[2], a@b.example[1]

        [1] note

        [2] https://a.example/
        [3] https://b.example/
        """)
    #expect(
      text(.paragraph([link("https://a.example/", "one"), .text(".")])) { $0.links = .inline }
        == "one <https://a.example/>.")
  }

  @Test("no line begins with what closes, or ends with what opens", arguments: 4...30)
  func closing(width: Int) {
    let sentence = "「港が動いた」（一年前）と、漁師は言う。ちょっと待って…『砂』は？ラーメン・カレー！日々〜（B）だ。"
    let lines = text(.paragraph([.text(sentence)])) { $0.width = max(width, 10) }.split(separator: "\n")
    #expect(lines.joined() == sentence)
    #expect(
      lines.allSatisfy { !"」』）、。…？！・々〜ょっー".contains($0.first ?? "」") && !"「『（".contains($0.last ?? "「") })
  }

  @Test func picturesAreNotBroken() {
    let family = "👩‍👩‍👧👍🏽🇨🇭❤️"
    let table = Table(rows: [[cell(family), cell("x")], [cell("12345678"), cell("x")]])
    #expect(text(.table(table)) == "\(family)  x\n12345678  x")
    let lines = text(.paragraph([.text(String(repeating: "👩‍👩‍👧👍🏽", count: 9))])) { $0.width = 10 }
    #expect(lines.split(separator: "\n").map(\.count) == [5, 5, 5, 3])
  }

  @Test func rightToLeft() {
    var options = WriterOptions()
    options.width = 14
    var article = Article(content: [
      .paragraph([.text("הנמל שזז אחרי שנה (2024).")]),
      .list(List(ordered: true, items: [ListItem(children: [.paragraph([.text("רשתות ומצופים")])])])),
    ])
    article.metadata.direction = .rtl
    #expect(
      written(article, by: TextWriter(options: options))
        == "הנמל שזז אחרי\nשנה (2024).\n\n1. רשתות\n   ומצופים\n")
  }

  @Test("columns are those of Unicode's table, for every character")
  func columns() throws {
    let program = """
      import sys, unicodedata
      for code in range(0xA1, 0x110000):
          kind = unicodedata.category(chr(code))
          # What became a mark in a later Unicode than Python's may have.
          if code == 0x1171E: continue
          if kind in ('Cn', 'Cs', 'Cc', 'Co') or code in (0xAD, 0xFE0F) or 0xFFFE <= code <= 0xFFFF: continue
          width = 2 if unicodedata.east_asian_width(chr(code)) in 'WF' else 1
          if kind in ('Mn', 'Me', 'Cf') or 0x1160 <= code <= 0x11FF: width = 0
          print(code, width)
      """
    let result = try run("python3", ["-c", program])
    var expected: [(scalar: Unicode.Scalar, width: Int)] = []
    for line in result.output.split(separator: "\n") {
      let numbers = line.split(separator: " ").compactMap { UInt32($0) }
      if numbers.count == 2, let scalar = Unicode.Scalar(numbers[0]) {
        expected.append((scalar, Int(numbers[1])))
      }
    }
    #expect(expected.count > 100_000)
    // In a column of width four, the padding after a character shows its width.
    let rows = [[cell("1234"), cell("x")]] + expected.map { [cell("a\($0.scalar)"), cell("x")] }
    let lines = written(Article(content: [.table(Table(rows: rows))]), by: TextWriter()).utf8.split(
      separator: 0x0A)
    #expect(lines.count == rows.count)
    for (line, one) in zip(lines.dropFirst(), expected) {
      let spaces = line.dropLast().reversed().prefix { $0 == 0x20 }.count
      #expect(4 - 1 + 2 - spaces == one.width, "U+\(String(one.scalar.value, radix: 16))")
    }
  }

  @Test("the article without what text cannot hold gives the same text", arguments: [nil, 20, 72])
  func losses(width: Int?) {
    var options = WriterOptions()
    options.width = width
    let writer = TextWriter(options: options)
    for seed in UInt64(0)..<1_000 {
      var generator = ArticleGenerator(seed: seed)
      let article = generator.article()
      let lines = written(article, by: writer).split(separator: "\n", omittingEmptySubsequences: false)
      let others = written(TextWriter.losses.apply(to: article), by: writer)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let difference = zip(lines, others).first { $0 != $1 }
      #expect(
        difference == nil && lines.count == others.count,
        "seed \(seed): \(difference.map { "\($0) is not \($1)" } ?? "another number of lines")")
    }
  }

  @Test("every word is there, in its order, and no line ends in a space", arguments: [nil, 20, 72])
  func words(width: Int?) {
    var options = WriterOptions()
    options.width = width
    for seed in UInt64(0)..<1_000 {
      var generator = ArticleGenerator(seed: seed)
      let blocks = generator.blocks(0...6, depth: 3)
      let text = written(Article(content: blocks), by: TextWriter(options: options))
      let ragged = text.utf8.split(separator: 0x0A).first { $0.last == 0x20 }.map { String($0) }
      #expect(ragged == nil, "seed \(seed)")
      // Cells of a row are side by side and notes at the end, so the order is checked for the rest.
      for block in blocks where !Self.holdsTableOrNote(block) {
        let words = Self.words(in: block)
        let found = Self.characters(text)
        #expect(Self.contains(found, words), "seed \(seed)")
      }
    }
  }

  private static func holdsTableOrNote(_ block: Block) -> Bool {
    var found = false
    _ = ArticleRewriter(block: { block in
      switch block {
      case .table, .footnoteDefinition: found = true
      default: break
      }
      return [block]
    }).rewrite([block])
    return found
  }

  /// The letters and digits of all texts of a block.
  private static func words(in block: Block) -> [Unicode.Scalar] {
    var text = ""
    let plain = TextWriter.losses.apply(to: Article(content: [block]))
    _ = ArticleRewriter(
      block: { block in
        if case .code(let code) = block { text += code.value }
        return [block]
      },
      inline: { inline in
        if case .text(let value) = inline { text += value }
        return [inline]
      }
    ).rewrite(plain)
    return characters(text)
  }

  private static func characters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic }
  }

  /// Whether the text contains the scalars in this order.
  private static func contains(_ text: [Unicode.Scalar], _ wanted: [Unicode.Scalar]) -> Bool {
    var rest = wanted[...]
    for scalar in text where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
