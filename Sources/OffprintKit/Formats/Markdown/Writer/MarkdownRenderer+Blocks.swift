extension MarkdownRenderer {
  /// Writes consecutive blocks.
  mutating func write(_ blocks: [Block], tight: Bool = false) {
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
    let before = out.count
    if let previous = sequence.previous {
      if sequence.isTight, previous.allows(below: shape) { newLine() } else { blankLine() }
    } else if sequence.isNote {
      // For parsers without footnotes it is a paragraph, which must have the same contents; everything after
      // it is an indented code block.
      if shape == .paragraph { out.append(0x20) } else { blankLine() }
    }
    let start = out.count
    body(&self)
    guard out.count > start else { return out.truncate(to: before) }
    sequence.previous = shape
    sequence.listMarker = nil
    beginsItem = false
    beginsQuote = false
  }

  mutating func write(_ block: Block, in sequence: inout BlockSequence) {
    switch block {
    case .paragraph(let inlines): place(.paragraph, in: &sequence) { $0.write(inlines) }
    case .heading(let heading): place(.heading, in: &sequence) { $0.write(heading) }
    case .list(let list): write(list, in: &sequence)
    case .blockQuote(let children), .pullQuote(let children):
      place(.quote, in: &sequence) { $0.write(quote: children) }
    case .code(let code): place(.code, in: &sequence) { $0.write(code) }
    case .table(let table): write(table, in: &sequence)
    case .figure(let figure): write(figure, in: &sequence)
    case .embed(let embed): write(embed, in: &sequence)
    case .callout(let callout): place(.quote, in: &sequence) { $0.write(callout) }
    case .descriptionList(let items) where !options.markdown.keepsHTML: write(plain: items, in: &sequence)
    case .descriptionList(let items):
      place(.html, in: &sequence) { $0.write(html: HTMLFragment.lines(of: .descriptionList(items))) }
    case .math(let math) where math.isUnsafeTeX:
      place(.code, in: &sequence) { $0.write(CodeBlock(language: "tex", value: math.value)) }
    case .math(let math) where math.notation == .mathML && !options.markdown.keepsHTML:
      place(.paragraph, in: &sequence) { $0.write([Inline.math(math)]) }
    case .math(let math):
      let lines = MathNotation.display(math).map { $0[...] }
      place(.paragraph, in: &sequence) { $0.write(lines: lines) }
    case .thematicBreak:
      // At the start of an item `- ---` is one rule, at the start of a document `---` starts a front matter.
      let isFirst = sequence.previous == nil
      place(.rule, in: &sequence) { $0.out.append(isFirst ? "___" as StaticString : "---") }
    // They are written at the end, wherever they were.
    case .footnoteDefinition: break
    case .container(let container): write(container.children, in: &sequence)
    }
  }

  mutating func write(_ heading: Heading) {
    if options.markdown.headings == .setext, heading.depth <= 2 { return write(underlined: heading) }
    let start = out.count
    out.append(0x23, times: min(max(heading.depth, 1), 6))
    out.append(0x20)
    let text = out.count
    write(heading.children, isSingleLine: true)
    guard out.count > text else { return out.truncate(to: start) }
    escapeClosingHashes(from: text)
  }

  /// Writes an underlined heading.
  private mutating func write(underlined heading: Heading) {
    let start = out.count
    write(heading.children)
    guard out.count > start else { return }
    let text = out.copy(from: start)
    let isWide = text.contains(0x0A)
    let line = ColumnWidth.of(text[...])
    newLine()
    // A single dash would start a list.
    out.append(heading.depth <= 1 ? 0x3D : 0x2D, times: isWide ? 3 : max(3, line))
  }

  /// Writes terms as bold paragraphs, followed by their descriptions.
  private mutating func write(plain items: [DescriptionItem], in sequence: inout BlockSequence) {
    for item in items {
      for term in item.terms { place(.paragraph, in: &sequence) { $0.write([.strong(term)]) } }
      for detail in item.details { write(detail, in: &sequence) }
    }
  }

  /// Number signs at the end of a heading would be parsed as its closing sequence.
  private mutating func escapeClosingHashes(from start: Int) {
    var end = out.count
    while end > start, out[end - 1] == 0x23 { end -= 1 }
    let hashes = out.count - end
    guard hashes > 0, end == start || out[end - 1].isBlank else { return }
    out.truncate(to: end)
    out.append(0x5C)
    out.append(0x23, times: hashes)
  }

  mutating func write(quote children: [Block]) {
    let start = out.count
    out.append("> " as StaticString)
    let inside = out.count
    beginsQuote = true
    indented(by: "> ") { $0.write(children) }
    if out.count == inside { out.truncate(to: start) }
  }

  mutating func write(_ note: FootnoteDefinition) {
    guard options.markdown.dialect == .gfm else { return write(plain: note) }
    out.append("[^")
    out.append(labels[note.identifier])
    out.append("]:" as StaticString)
    let start = out.count
    var below = start
    indented(by: "    ") { renderer in
      var sequence = BlockSequence()
      sequence.isNote = true
      if Self.beginsWithFormula(note.children) {
        // Its first line must not be changed.
        sequence.isNote = false
        renderer.blankLine()
        below = renderer.out.count
      }
      renderer.write(note.children, in: &sequence)
    }
    if out.count == below {
      out.truncate(to: start)
      return out.append(0x20)
    }
    keepFromDefining(at: start + 1, always: linkedNotes.contains(note.identifier))
  }

  /// Whether a formula is the first thing written: containers leave no trace.
  private static func beginsWithFormula(_ blocks: [Block]) -> Bool {
    switch blocks.first {
    case .math: true
    case .container(let container): beginsWithFormula(container.children)
    default: false
    }
  }

  /// Without footnotes, `[^1]: word` defines the target of `[^1]`. A word that is not a valid target gets a
  /// visible space, which prevents this; so does any word if the reference would be inside a link.
  private mutating func keepFromDefining(at start: Int, always: Bool) {
    guard start < out.count, out[start] > 0x20 else { return }
    let line = out.copy(from: start)
    var end = line.firstIndex { $0.isBlank } ?? line.endIndex
    let word = line[..<end].filter { $0 != 0x5C }
    let colon = word.firstIndex(of: 0x3A).map { $0 + 1 } ?? word.endIndex
    let leads =
      colon == word.endIndex || SafeURL.checked(String(decoding: word, as: UTF8.self), for: .link) != nil
    let rest = line[end...].drop { $0 == 0x20 }
    // The definition may continue on the next line, or be followed by another one.
    let opens =
      rest.first == 0x0A && word.contains { $0 == 0x5B || $0 == 0x60 || $0 == 0x3C }
      || Self.hasBracketedLine(rest)
    guard always || opens || !leads else { return }
    guard rest.isEmpty || rest.first == 0x0A || "\"'(".utf8.contains(rest[rest.startIndex]) else { return }
    // The address of a link must not contain a space: then it replaces the word.
    let isInLink = zip(word, word.dropFirst()).contains { $0 == 0x5D && $1 == 0x28 }
    if isInLink {
      out.truncate(to: start)
      out.append("&#32; " as StaticString)
      return out.append(Array(line))
    }
    // A backslash that breaks the line stays at its end.
    if rest.first == 0x0A, !line[..<end].reversed().prefix(while: { $0 == 0x5C }).count.isMultiple(of: 2) {
      end -= 1
    }
    out.truncate(to: start + end)
    out.append(" &#32;" as StaticString)
    out.append(Array(line[end...]))
  }

  /// Whether one of the following lines, up to an empty one, starts with a bracket.
  private static func hasBracketedLine(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst() {
      guard let first = line.first(where: { !$0.isBlank }) else { return false }
      if first == 0x5B { return true }
    }
    return false
  }

  /// Writes a footnote for parsers without footnotes: as blocks that start with its label.
  private mutating func write(plain note: FootnoteDefinition) {
    let label = labels[note.identifier]
    let mark: [Inline] =
      options.markdown.keepsHTML
      ? [.superscript([.text(label)]), .text(" ")] : [.text("[\(label)] ")]
    var children = note.children
    if case .paragraph(let inlines)? = children.first {
      children[0] = .paragraph(mark + inlines)
    } else {
      children.insert(.paragraph(mark), at: 0)
    }
    write(children)
  }

  /// Writes lines of HTML, none of which is empty.
  mutating func write(html: [ArraySlice<UInt8>]) {
    write(lines: html.filter { !$0.isEmpty })
  }
}
