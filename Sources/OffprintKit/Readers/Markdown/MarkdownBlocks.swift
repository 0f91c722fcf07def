import CCmarkGFM

/// Reads the blocks of Markdown.
struct MarkdownBlocks {
  let source: MarkdownSource
  /// What footnotes are called, by the number that cmark-gfm gives them, from 1.
  var footnotes: [String] = []

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
    let blocks = blocks(of: document, depth: 0)
    guard let added = source.addedLine else { return blocks }
    // A text that ends in an open fence has taken the references in.
    let last = document.children.reduce(nil as MarkdownNode?) { $1.kind == .footnoteDefinition ? $0 : $1 }
    guard let last, last.kind == .paragraph, last.line == added else { return nil }
    let place = blocks.lastIndex { if case .footnoteDefinition = $0 { false } else { true } }
    return blocks.indices.filter { $0 != place }.map { blocks[$0] }
  }

  /// The blocks that stand in a node.
  func blocks(of parent: MarkdownNode, depth: Int) -> [Block] {
    guard depth < Self.deepestNesting else { return leaves(of: parent) }
    let children = Array(parent.children)
    guard children.contains(where: { $0.kind == .html }) else {
      return children.flatMap { blocks(from: $0, depth: depth) }
    }
    var read: [Block] = []
    for stretch in HTMLStretch.stretches(of: children) {
      if stretch.isHTML {
        read += HTMLStretch.blocks(of: children[stretch.range]) { blocks(from: $0, depth: depth + 1) }
      } else {
        for child in children[stretch.range] { read += blocks(from: child, depth: depth) }
      }
    }
    return read
  }

  /// What a node becomes: one block, or those of the HTML that it is.
  private func blocks(from node: MarkdownNode, depth: Int) -> [Block] {
    switch node.kind {
    case .paragraph: return paragraph(node)
    case .heading: return [.heading(Heading(depth: node.headingLevel, children: inlines(of: node)))]
    case .list: return [list(node, depth: depth)]
    case .quote: return [quote(node, depth: depth)]
    case .code: return [code(node)]
    case .table: return [table(node)]
    case .rule: return [.thematicBreak]
    case .footnoteDefinition:
      let label = source.footnoteLabel(on: node.line)
      return [
        .footnoteDefinition(
          FootnoteDefinition(identifier: label, children: blocks(of: node, depth: depth + 1)))
      ]
    case .html: return HTMLStretch.blocks(of: [node]) { _ in [] }
    default: return blocks(of: node, depth: depth + 1)
    }
  }

  func inlines(of node: MarkdownNode) -> [Inline] {
    var reader = MarkdownInlines(footnotes: footnotes)
    return reader.read(node)
  }

  private func paragraph(_ node: MarkdownNode) -> [Block] {
    if let child = node.firstChild, child.next == nil, child.kind == .math {
      let formula = child.formula
      if formula.isDisplayed { return [.math(Math(formula.tex.trimmingLines))] }
    }
    if HTMLStretch.needsTree(node) { return HTMLStretch.blocks(rendering: node) }
    return [.paragraph(inlines(of: node))]
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

  private func list(_ node: MarkdownNode, depth: Int) -> Block {
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

  private func quote(_ node: MarkdownNode, depth: Int) -> Block {
    let children = blocks(of: node, depth: depth + 1)
    guard let first = node.firstChild, first.kind == .paragraph, source.beginsWithMark(on: node.line) else {
      return .blockQuote(children)
    }
    return Alert.callout(of: children) ?? .blockQuote(children)
  }

  private func table(_ node: MarkdownNode) -> Block {
    let rows = node.children.map { row in
      var cells = row.children.map { cell -> Table.Cell in
        let line = inlines(of: cell)
        return Table.Cell(isHeader: row.isHeaderRow, children: line.isEmpty ? [] : [.paragraph(line)])
      }
      // cmark-gfm fills rows up to the width of the table.
      while cells.last?.children.isEmpty == true, !row.isHeaderRow { cells.removeLast() }
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
  private func leaves(of parent: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    var node = parent.firstChild
    while let current = node {
      switch current.kind {
      case .quote, .list, .item:
        if let child = current.firstChild {
          node = child
          continue
        }
      default: blocks += self.blocks(from: current, depth: Self.deepestNesting)
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
