/// Writes blocks as lines of Markdown.
struct MarkdownRenderer {
  let options: WriterOptions
  private let labels: FootnoteLabels
  var lines = MarkdownLines()
  private var inlines: InlineRenderer

  /// Makes a renderer for an article, whose footnotes it labels.
  init(_ options: WriterOptions, _ census: ArticleCensus) {
    var labels = FootnoteLabels()
    for note in census.definitions { labels.add(note.identifier) }
    self.options = options
    self.labels = labels
    inlines = InlineRenderer(options, labels: labels)
  }

  /// Appends an article: its blocks in several lists, the footnotes, and the link definitions.
  mutating func write(_ parts: [[Block]], notesOf census: ArticleCensus, to output: inout ByteBuffer) {
    // The buffer is moved in and out, which avoids a copy.
    swap(&lines.out, &output)
    defer { swap(&lines.out, &output) }
    var sequence = BlockSequence()
    for blocks in parts { write(document: blocks, in: &sequence) }
    writeNotes(of: census, in: &sequence)
    inlines.writeDefinitions(to: &lines.out)
  }
}

/// The parts of a document, without forbidden characters.
///
/// The neighbours of such a character must be treated as adjacent: a part that turns out to contain one is
/// written again without it.
extension MarkdownRenderer {
  private mutating func write(document blocks: [Block], in sequence: inout BlockSequence) {
    let span = blocks.span
    for place in span.indices {
      writePart(in: &sequence) { renderer, sequence, cleaning in
        if let cleaning {
          renderer.write(cleaning.map([span[place]]), in: &sequence)
        } else {
          renderer.write(span[place], in: &sequence)
        }
      }
    }
  }

  /// Writes the footnotes in the order of the references to them.
  private mutating func writeNotes(of census: ArticleCensus, in sequence: inout BlockSequence) {
    let definitions = Dictionary(census.definitions.map { ($0.identifier, $0) }) { first, _ in first }
    for name in census.noteOrder {
      guard let note = definitions[name] else { continue }
      let isLinked = census.linkedNotes.contains(name)
      writePart(in: &sequence) { renderer, sequence, cleaning in
        var note = note
        if let cleaning { note.children = cleaning.map(note.children) }
        renderer.place(.note, in: &sequence) { $0.write(note, isLinked: isLinked) }
      }
    }
  }

  private mutating func writePart(
    in sequence: inout BlockSequence,
    _ write: (inout MarkdownRenderer, inout BlockSequence, TextMapping?) -> Void
  ) {
    let (before, start) = (sequence, lines.out.count)
    let links = inlines.startPart()
    write(&self, &sequence, nil)
    guard inlines.hasControls else { return }
    lines.out.truncate(to: start)
    inlines.undoPart(from: links)
    sequence = before
    write(&self, &sequence, TextMapping(text: MarkdownWriter.cleaned))
  }
}

/// Blocks in general.
extension MarkdownRenderer {
  /// Writes consecutive blocks.
  private mutating func write(_ blocks: [Block], tight: Bool = false) {
    var sequence = BlockSequence(isTight: tight)
    write(blocks, in: &sequence)
  }

  mutating func write(_ blocks: [Block], in sequence: inout BlockSequence) {
    let span = blocks.span
    for place in span.indices { write(span[place], in: &sequence) }
  }

  /// Writes a block of a shape after the previous one, or nothing if `body` writes nothing.
  mutating func place(
    _ shape: BlockShape, in sequence: inout BlockSequence, _ body: (inout MarkdownRenderer) -> Void
  ) {
    let before = lines.out.count
    if let previous = sequence.previous {
      if sequence.isTight, previous.allows(below: shape) { lines.newLine() } else { lines.blankLine() }
    } else if sequence.isNote {
      // For parsers without footnotes it is a paragraph, which must have the same contents; everything after
      // it is an indented code block.
      if shape == .paragraph { lines.out.append(0x20) } else { lines.blankLine() }
    }
    let start = lines.out.count
    body(&self)
    guard lines.out.count > start else { return lines.out.truncate(to: before) }
    sequence.previous = shape
    sequence.listMarker = nil
    lines.endStart()
  }

  /// Writes a paragraph after the previous block.
  private mutating func place(paragraph line: [Inline], in sequence: inout BlockSequence) {
    place(.paragraph, in: &sequence) { $0.inlines.write(line, to: &$0.lines) }
  }

  /// Runs `body` with a longer prefix for all lines except the first.
  mutating func indented(by more: String, _ body: (inout MarkdownRenderer) -> Void) {
    let length = lines.lengthenPrefix(by: more)
    body(&self)
    lines.shortenPrefix(to: length)
  }

  mutating func write(_ block: Block, in sequence: inout BlockSequence) {
    switch block {
    case .paragraph(let line): place(paragraph: line, in: &sequence)
    case .heading(let heading):
      place(.heading, in: &sequence) {
        HeadingLine.write(heading, $0.options.markdown.headings, with: &$0.inlines, to: &$0.lines)
      }
    case .list(let list): write(list, in: &sequence)
    case .blockQuote(let children), .pullQuote(let children):
      place(.quote, in: &sequence) { $0.write(quote: children) }
    case .code(let code): place(.code, in: &sequence) { CodeFence.write(code, to: &$0.lines) }
    case .table(let table): write(table, in: &sequence)
    case .figure(let figure): write(figure, in: &sequence)
    case .embed(let embed): write(embed, in: &sequence)
    case .callout(let callout): place(.quote, in: &sequence) { $0.write(callout) }
    case .descriptionList(let items) where !options.markdown.keepsHTML: write(plain: items, in: &sequence)
    case .descriptionList(let items):
      place(.html, in: &sequence) { $0.write(html: .descriptionList(items)) }
    case .math(let math): write(math.asTeX(isDisplayed: true), in: &sequence)
    case .thematicBreak:
      // At the start of an item `- ---` is one rule, at the start of a document `---` starts a front matter.
      let isFirst = sequence.previous == nil
      place(.rule, in: &sequence) { $0.lines.out.append(isFirst ? "___" as StaticString : "---") }
    // They are written at the end, wherever they were.
    case .footnoteDefinition: break
    case .container(let container): write(container.children, in: &sequence)
    }
  }
}

/// Blocks of particular kinds.
extension MarkdownRenderer {
  /// Writes a table with pipes if it is a plain grid, else as HTML. Its caption precedes it.
  private mutating func write(_ table: Table, in sequence: inout BlockSequence) {
    let columns = table.rows.map(\.count).max() ?? 0
    guard columns > 0 else { return place(paragraph: table.caption, in: &sequence) }
    guard table.isPlainGrid && options.markdown.dialect == .gfm || !options.markdown.keepsHTML else {
      return place(.html, in: &sequence) { $0.write(html: .table(table)) }
    }
    place(paragraph: table.caption, in: &sequence)
    place(.table, in: &sequence) {
      PipeTable.write(table, columns: columns, with: &$0.inlines, to: &$0.lines)
    }
  }

  /// Writes a block as HTML. Between empty lines, Markdown within HTML is Markdown.
  private mutating func write(html block: Block) {
    let fragment = HTMLFragment(block, notes: labels.byName, areMarkdown: options.markdown.dialect == .gfm)
    var parts = fragment.parts[...]
    var isAtStart = true
    for line in fragment.lines {
      if line == HTMLFragment.placeholder, let part = parts.popFirst() {
        lines.blankLine()
        write(part)
        lines.blankLine()
        isAtStart = true
      } else {
        if !isAtStart { lines.newLine() }
        isAtStart = false
        line.withUnsafeBufferPointer { lines.out.append($0) }
      }
    }
  }

  /// Writes pictures, followed by a paragraph with caption and credit.
  private mutating func write(_ figure: Figure, in sequence: inout BlockSequence) {
    var images: [Inline] = []
    for image in figure.images {
      if !images.isEmpty { images.append(.text("\n")) }
      images.append(.image(image))
    }
    place(paragraph: images, in: &sequence)
    place(paragraph: MarkdownNormalForm.captionLine(of: figure), in: &sequence)
  }

  /// Writes an HTML player around a link, which is shown where players are not supported; for other embeds
  /// their fallback, and their address if that does not contain it.
  private mutating func write(_ embed: Embed, in sequence: inout BlockSequence) {
    if options.markdown.keepsHTML, let player = MediaPlayer(embed) {
      return place(.paragraph, in: &sequence) { renderer in
        renderer.lines.out.append(InlineHTML.opening(player.element, player.attributes))
        renderer.inlines.write([.link(player.link)], to: &renderer.lines)
        renderer.lines.out.append("</\(player.element)>")
      }
    }
    write(embed.fallback, in: &sequence)
    guard let url = embed.url.flatMap({ SafeURL.checked($0, for: .link) }), !url.isEmpty,
      !embed.fallback.contains(where: { $0.links(to: url) })
    else { return }
    place(paragraph: [.link(Link(url: url, children: [.text(url)]))], in: &sequence)
  }

  private mutating func write(_ math: Math, in sequence: inout BlockSequence) {
    if math.isUnsafeTeX {
      place(.code, in: &sequence) {
        CodeFence.write(CodeBlock(language: "tex", value: math.value), to: &$0.lines)
      }
    } else if math.notation == .mathML {
      place(paragraph: [.math(math)], in: &sequence)
    } else {
      place(.paragraph, in: &sequence) { $0.lines.write(MathNotation.display(math).map { $0[...] }) }
    }
  }

  /// Writes terms as bold paragraphs, followed by their descriptions.
  private mutating func write(plain items: [DescriptionItem], in sequence: inout BlockSequence) {
    for item in items {
      for term in item.terms { place(paragraph: [.strong(term)], in: &sequence) }
      for detail in item.details { write(detail, in: &sequence) }
    }
  }

  private mutating func write(quote children: [Block]) {
    let start = lines.out.count
    lines.out.append("> " as StaticString)
    let inside = lines.out.count
    lines.beginQuote()
    indented(by: "> ") { $0.write(children) }
    if lines.out.count == inside { lines.out.truncate(to: start) }
  }

  /// Writes a callout as an alert; if GFM has none for its kind, as a quotation.
  private mutating func write(_ callout: Callout) {
    let title: [Block] = callout.title.isEmpty ? [] : [.paragraph([.strong(callout.title)])]
    guard options.markdown.dialect == .gfm else {
      let kind: [Block] = [
        .paragraph([.strong([.text(callout.kind.prefix(1).uppercased() + callout.kind.dropFirst())])])
      ]
      return write(quote: (title.isEmpty ? kind : title) + callout.children)
    }
    guard let alert = Alert.nearest(to: callout.kind) else {
      return write(quote: title + callout.children)
    }
    lines.out.append("> [!" as StaticString)
    lines.out.append(alert)
    lines.out.append(0x5D)
    indented(by: "> ") { renderer in
      let end = renderer.lines.out.count
      let blocks = (MarkdownNormalForm.title(of: callout).isEmpty ? [] : title) + callout.children
      // A list marker without text directly after the line would underline it.
      let first = blocks.first { block in
        if case .paragraph(let line) = block { MarkdownNormalForm.hasText(line) } else { true }
      }
      if first?.isParagraph == true { renderer.lines.newLine() } else { renderer.lines.blankLine() }
      let start = renderer.lines.out.count
      renderer.write(blocks)
      if renderer.lines.out.count == start { renderer.lines.out.truncate(to: end) }
    }
  }

  /// Writes a footnote; `isLinked` if a reference to it is inside a link.
  private mutating func write(_ note: FootnoteDefinition, isLinked: Bool) {
    let label = labels[note.identifier]
    guard options.markdown.dialect == .gfm else {
      return write(FootnoteText.blocks(of: note, label: label, keepsHTML: options.markdown.keepsHTML))
    }
    lines.out.append("[^")
    lines.out.append(label)
    lines.out.append("]:" as StaticString)
    let start = lines.out.count
    write(note.children, ofNoteBelowLabel: false)
    if FootnoteText.startsWithFormula(lines.out, at: start + 1) {
      lines.out.truncate(to: start)
      return write(note.children, ofNoteBelowLabel: true)
    }
    if lines.out.count == start { return lines.out.append(0x20) }
    FootnoteText.keepFromDefining(in: &lines.out, at: start + 1, always: isLinked)
  }

  private mutating func write(_ blocks: [Block], ofNoteBelowLabel isBelow: Bool) {
    indented(by: "    ") { renderer in
      var sequence = BlockSequence()
      sequence.isNote = !isBelow
      if isBelow { renderer.lines.blankLine() }
      renderer.write(blocks, in: &sequence)
    }
  }
}
