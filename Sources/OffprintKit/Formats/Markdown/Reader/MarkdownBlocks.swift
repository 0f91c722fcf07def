import CommonMark

/// Reads the blocks of Markdown.
struct MarkdownBlocks: ~Copyable {
  private let document: MarkdownDocument
  /// The reader of inlines, reused so that its buffers are allocated once.
  private var lines: MarkdownInlines
  private var pieces = HTMLPieces()
  /// The names of places directly before the next block, which are those of a heading: `<a name="x"></a>`.
  private var pending: [String] = []
  /// The identifiers of headings by their other names.
  private var aliases: [String: String] = [:]
  /// The definitions of footnotes, in the order of the text.
  private var footnotes: [FootnoteDefinition] = []

  /// The maximum nesting of quotations and lists; deeper ones are flattened.
  static let deepestNesting = BlockBuilder.maxFrames

  init(_ document: MarkdownDocument) {
    self.document = document
    lines = MarkdownInlines(document)
  }

  /// The blocks of the document, with its footnotes at the end: those with references in the order of these,
  /// then the others.
  mutating func read() -> [Block] {
    let blocks = blocks(of: document.root, depth: 0)
    let referenced = lines.footnotes
    let last = referenced.count
    let ordered = footnotes.enumerated().sorted { one, other in
      (referenced[one.element.identifier] ?? last, one.offset)
        < (referenced[other.element.identifier] ?? last, other.offset)
    }
    return (blocks + ordered.map { .footnoteDefinition($0.element) }).linked(by: aliases)
  }

  /// The children of a block.
  private mutating func blocks(of parent: BlockID, depth: Int) -> [Block] {
    guard depth < Self.deepestNesting else { return leaves(of: parent) }
    var read: [Block] = []
    guard document.children(of: parent).contains(where: { document.kind(of: $0) == .html }) else {
      for child in document.children(of: parent) { append(child, depth: depth, to: &read) }
      return read
    }
    let children = Array(document.children(of: parent))
    let stretches = HTMLStretch.stretches(of: children.count) { place in
      document.kind(of: children[place]) == .html ? document.text(of: children[place]) : nil
    }
    for stretch in stretches {
      if stretch.isHTML, stretch.range.count > 1 {
        var html = ""
        var slots = HTMLSlots()
        for child in children[stretch.range] {
          if document.kind(of: child) == .html {
            html += TagFilter.filtered(document.text(of: child))
          } else {
            var blocks: [Block] = []
            append(child, depth: depth + 1, to: &blocks)
            slots.append(blocks, to: &html)
          }
        }
        read += slots.filled(EmbeddedHTML.blocks(of: html))
      } else {
        for child in children[stretch.range] { append(child, depth: depth, to: &read) }
      }
    }
    return read
  }

  /// Appends the result of a block: one block, or those of raw HTML.
  private mutating func append(_ block: BlockID, depth: Int, to blocks: inout [Block]) {
    let before = pending
    if !before.isEmpty { pending = [] }
    switch document.kind(of: block) {
    case .paragraph: appendParagraph(block, after: before, to: &blocks)
    case .heading: blocks.append(.heading(heading(block, after: before)))
    case .list: blocks.append(list(block, depth: depth))
    case .blockQuote: blocks.append(quote(block, depth: depth))
    case .code: blocks.append(code(block))
    case .table: blocks.append(table(block))
    case .thematicBreak: blocks.append(.thematicBreak)
    case .footnoteDefinition: readFootnote(block, depth: depth)
    case .html: blocks += pieces.blocks(of: TagFilter.filtered(document.text(of: block)))
    case .document, .item, .tableRow, .tableCell: break
    }
  }

  /// If a footnote is defined several times, the first definition is used.
  private mutating func readFootnote(_ block: BlockID, depth: Int) {
    let label = document.text(of: block)
    guard document.footnoteDefinition(label) == block else { return }
    let place = footnotes.count
    footnotes.append(FootnoteDefinition(identifier: label, children: []))
    footnotes[place].children = blocks(of: block, depth: depth + 1)
  }

  /// A heading with the names before and in it.
  private mutating func heading(_ block: BlockID, after before: [String]) -> Heading {
    lines.parse(block)
    var heading = Heading(depth: document.headingLevel(of: block), children: lines.read())
    let names = before + lines.names
    if let first = names.first {
      heading.identifier = first
      for name in names.dropFirst() where aliases[name] == nil { aliases[name] = first }
    }
    return heading
  }

  private mutating func appendParagraph(
    _ block: BlockID, after before: [String], to blocks: inout [Block]
  ) {
    lines.parse(block)
    if let formula = lines.displayedFormula { return blocks.append(.math(Math(formula.trimmingLines))) }
    if lines.needTree {
      let (html, slots) = lines.html()
      return blocks += slots.filled(pieces.blocks(of: html))
    }
    let line = lines.read()
    if line.isEmpty, !lines.names.isEmpty {
      pending = before + lines.names
    } else {
      blocks.append(.paragraph(line))
    }
  }

  private func code(_ block: BlockID) -> Block {
    var value = document.text(of: block)
    if value.utf8.last == 0x0A { value.unicodeScalars.removeLast() }
    let info = document.info(of: block).split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let language = info.first.map(String.init)
    if language == "math" { return .math(Math(value)) }
    let meta = info.count > 1 ? String(info[1].drop { $0 == " " }) : nil
    return .code(CodeBlock(language: language, meta: meta, value: value))
  }

  private mutating func list(_ block: BlockID, depth: Int) -> Block {
    let isOrdered = document.isOrdered(block)
    let number = document.listStart(of: block)
    var items: [ListItem] = []
    for item in document.children(of: block) {
      items.append(
        ListItem(checked: document.isDone(item), children: blocks(of: item, depth: depth + 1)))
    }
    let start = isOrdered && number != 1 ? number : nil
    return .list(List(ordered: isOrdered, start: start, tight: document.isTight(block), items: items))
  }

  private mutating func quote(_ block: BlockID, depth: Int) -> Block {
    let children = blocks(of: block, depth: depth + 1)
    // A backslash before the marker means that it is not an alert.
    guard let first = document.firstChild(of: block), document.kind(of: first) == .paragraph,
      document.withText(of: first, { $0.starts(with: [0x5B, 0x21]) })
    else { return .blockQuote(children) }
    return Alert.callout(of: children) ?? .blockQuote(children)
  }

  private mutating func table(_ block: BlockID) -> Block {
    var rows: [[Table.Cell]] = []
    for row in document.children(of: block) {
      let isHeader = document.isHeader(row)
      var cells: [Table.Cell] = []
      for cell in document.children(of: row) {
        lines.parse(cell)
        let line = lines.read()
        cells.append(Table.Cell(isHeader: isHeader, children: line.isEmpty ? [] : [.paragraph(line)]))
      }
      while cells.last?.children.isEmpty == true, !isHeader { cells.removeLast() }
      rows.append(cells)
    }
    let alignments = document.alignments(of: block).map(Self.alignment)
    var table = Table(alignments: alignments, headerRows: 1, rows: rows)
    // A table without a header has an empty one in Markdown.
    if let header = rows.first, header.allSatisfy({ $0.children.isEmpty }) {
      table.rows.removeFirst()
      table.headerRows = 0
    }
    if table.alignments.allSatisfy({ $0 == nil }) { table.alignments = [] }
    return .table(table)
  }

  private static func alignment(_ alignment: ColumnAlignment) -> Table.Alignment? {
    switch alignment {
    case .none: nil
    case .left: .left
    case .center: .center
    case .right: .right
    }
  }

  /// The leaf blocks inside a block.
  private mutating func leaves(of parent: BlockID) -> [Block] {
    var blocks: [Block] = []
    for block in document.descendants(of: parent) {
      switch document.kind(of: block) {
      case .blockQuote, .list, .item, .tableRow, .tableCell: break
      case .footnoteDefinition: break
      default: append(block, depth: Self.deepestNesting, to: &blocks)
      }
    }
    return blocks
  }
}

extension String {
  /// The text without blank lines and line ends at its start and end.
  fileprivate var trimmingLines: String {
    let bytes = Array(utf8)
    let start = bytes.firstIndex { !$0.isBlank && $0 != 0x0A } ?? bytes.endIndex
    let end = bytes.lastIndex { !$0.isBlank && $0 != 0x0A }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
