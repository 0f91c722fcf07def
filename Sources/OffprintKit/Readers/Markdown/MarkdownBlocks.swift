import CCmarkGFM

/// Reads the blocks of Markdown.
struct MarkdownBlocks: ~Copyable {
  let source: MarkdownSource
  /// What footnotes are called, by the number that cmark-gfm gives them, from 1.
  var footnotes: [String] = []
  /// Reads lines, one after another, so that its buffers are made once.
  private var lines = MarkdownInlines(footnotes: [])

  /// The deepest quotation or list that is kept apart; what is deeper is read through.
  static let deepestNesting = HTMLLowering.deepestNesting

  init(_ source: MarkdownSource) {
    self.source = source
  }

  /// Gives the blocks of a document, its footnotes at the end; nothing where the references added at its end have
  /// become part of something else.
  mutating func read(_ document: MarkdownNode) -> [Block]? {
    footnotes = document.children.filter { $0.kind == .footnoteDefinition }.map {
      source.footnoteLabel(on: $0.line)
    }
    lines = MarkdownInlines(footnotes: footnotes)
    let blocks = blocks(of: document, depth: 0)
    guard let added = source.addedLine else { return blocks }
    // A text that ends in an open fence has taken the references in.
    let last = document.children.reduce(nil as MarkdownNode?) { $1.kind == .footnoteDefinition ? $0 : $1 }
    guard let last, last.kind == .paragraph, last.line == added else { return nil }
    let place = blocks.lastIndex { if case .footnoteDefinition = $0 { false } else { true } }
    return blocks.indices.filter { $0 != place }.map { blocks[$0] }
  }

  /// The blocks that stand in a node.
  mutating func blocks(of parent: MarkdownNode, depth: Int) -> [Block] {
    guard depth < Self.deepestNesting else { return leaves(of: parent) }
    var read: [Block] = []
    guard parent.children.contains(where: { $0.kind == .html }) else {
      for child in parent.children { append(child, depth: depth, to: &read) }
      return read
    }
    let children = Array(parent.children)
    for stretch in HTMLStretch.stretches(of: children) {
      if stretch.isHTML {
        read += HTMLStretch.blocks(of: children[stretch.range]) { child in
          var blocks: [Block] = []
          append(child, depth: depth + 1, to: &blocks)
          return blocks
        }
      } else {
        for child in children[stretch.range] { append(child, depth: depth, to: &read) }
      }
    }
    return read
  }

  /// Appends what a node becomes: one block, or those of the HTML that it is.
  private mutating func append(_ node: MarkdownNode, depth: Int, to blocks: inout [Block]) {
    switch node.kind {
    case .paragraph: appendParagraph(node, to: &blocks)
    case .heading: blocks.append(.heading(Heading(depth: node.headingLevel, children: lines.read(node))))
    case .list: blocks.append(list(node, depth: depth))
    case .quote: blocks.append(quote(node, depth: depth))
    case .code: blocks.append(code(node))
    case .table: blocks.append(table(node))
    case .rule: blocks.append(.thematicBreak)
    case .footnoteDefinition:
      let label = source.footnoteLabel(on: node.line)
      let children = self.blocks(of: node, depth: depth + 1)
      blocks.append(.footnoteDefinition(FootnoteDefinition(identifier: label, children: children)))
    case .html: blocks += HTMLStretch.blocks(of: [node]) { _ in [] }
    default: blocks += self.blocks(of: node, depth: depth + 1)
    }
  }

  private mutating func appendParagraph(_ node: MarkdownNode, to blocks: inout [Block]) {
    if let child = node.firstChild, child.next == nil, child.kind == .math {
      let formula = child.formula
      if formula.isDisplayed { return blocks.append(.math(Math(formula.tex.trimmingLines))) }
    }
    if HTMLStretch.needsTree(node) { return blocks += HTMLStretch.blocks(rendering: node) }
    blocks.append(.paragraph(lines.read(node)))
  }

  private func code(_ node: MarkdownNode) -> Block {
    var value = node.literal
    if value.utf8.last == 0x0A { value.unicodeScalars.removeLast() }
    let info = node.info.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let language = info.first.map(String.init)
    if language == "math" { return .math(Math(value)) }
    let meta = info.count > 1 ? String(info[1].drop { $0 == " " }) : nil
    return .code(CodeBlock(language: language, meta: meta, value: value))
  }

  private mutating func list(_ node: MarkdownNode, depth: Int) -> Block {
    let start = node.isOrdered && node.listStart != 1 ? node.listStart : nil
    let items = node.children.map { node in
      let checked = node.isTask ? source.isDone(on: node.line) : nil
      let item = ListItem(checked: checked, children: blocks(of: node, depth: depth + 1))
      // Within quotations cmark-gfm sees no tasks.
      return item.checked == nil && source.beginsWithMark(on: node.line) ? Self.task(item) : item
    }
    return .list(List(ordered: node.isOrdered, start: start, tight: node.isTight, items: items))
  }

  /// The task that an item is whose text begins with a box.
  private static func task(_ item: ListItem) -> ListItem {
    guard case .paragraph(var inlines)? = item.children.first, case .text(let text)? = inlines.first else {
      return item
    }
    let box = text.utf8.prefix(4)
    guard ["[ ] ", "[x] ", "[X] ", "[ ]\n", "[x]\n", "[X]\n"].contains(where: { box.elementsEqual($0.utf8) })
    else {
      return item
    }
    inlines[0] = .text(String(text.dropFirst(4)))
    if text.utf8.count == 4 { inlines.removeFirst() }
    return ListItem(
      checked: text.utf8.dropFirst().first != 0x20,
      children: [.paragraph(inlines)] + item.children.dropFirst())
  }

  private mutating func quote(_ node: MarkdownNode, depth: Int) -> Block {
    let children = blocks(of: node, depth: depth + 1)
    guard let first = node.firstChild, first.kind == .paragraph, source.beginsWithMark(on: node.line) else {
      return .blockQuote(children)
    }
    return Alert.callout(of: children) ?? .blockQuote(children)
  }

  private mutating func table(_ node: MarkdownNode) -> Block {
    let rows = node.children.map { row in
      let isHeader = row.isHeaderRow
      var cells = row.children.map { cell -> Table.Cell in
        let line = lines.read(cell)
        return Table.Cell(isHeader: isHeader, children: line.isEmpty ? [] : [.paragraph(line)])
      }
      // cmark-gfm fills rows up to the width of the table.
      while cells.last?.children.isEmpty == true, !isHeader { cells.removeLast() }
      return cells
    }
    var table = Table(alignments: node.alignments, headerRows: 1, rows: rows)
    // A table without a header has an empty one in Markdown.
    if let header = rows.first, header.allSatisfy({ $0.children.isEmpty }) {
      table.rows.removeFirst()
      table.headerRows = 0
    }
    if table.alignments.allSatisfy({ $0 == nil }) { table.alignments = [] }
    return .table(table)
  }

  /// The blocks without children that stand anywhere in a node.
  private mutating func leaves(of parent: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    var node = parent.firstChild
    while let current = node {
      switch current.kind {
      case .quote, .list, .item:
        if let child = current.firstChild {
          node = child
          continue
        }
      default: append(current, depth: Self.deepestNesting, to: &blocks)
      }
      node = current.next
      var last = current
      while node == nil, let above = last.parent, above.pointer != parent.pointer {
        last = above
        node = above.next
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
