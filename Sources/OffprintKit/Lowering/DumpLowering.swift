/// Converts the marked lines of a dump to an article.
struct DumpLowering {
  private let dump: Dump
  private let marks: Marks
  private var blocks: [Block] = []
  private var openLists: [OpenList] = []
  /// The number of quotations around the blocks.
  private var depth = 0
  private let notes: DumpNotes
  /// The number by which the levels of marked headings are raised: those of a text without a marked title begin
  /// at the first.
  private let raise: Int
  /// The index of the last line of verse, if another may follow it in its stanza.
  private var lastVerse: Int?

  /// A list that may get more items.
  private struct OpenList {
    var indent: Int
    /// The column of the last item's text.
    var column: Int
    var list: List
  }

  /// Returns the article: findings become metadata, lines marked as content become blocks.
  static func lower(_ dump: Dump, _ marks: Marks) -> Article {
    var lowering = DumpLowering(dump: dump, marks: marks)
    // The lead image's caption is metadata; the captions of other pictures are content.
    let lead = marks.finding("caption")?.part
    lowering.add(dump.lines.indices.filter { marks[$0].isContent && $0 != lead })
    return Article(metadata: Findings.metadata(marks), content: lowering.blocks)
  }

  private init(dump: Dump, marks: Marks) {
    self.dump = dump
    self.marks = marks
    notes = DumpNotes(dump, lines: dump.lines.indices.filter { marks[$0].isContent })
    let isMarkedTitle = marks.finding("title")?.part.map { dump.lines[$0].kind == .heading } ?? false
    let hasFirstLevel = dump.lines.indices.contains {
      dump.lines[$0].kind == .heading && dump.lines[$0].level == 1 && marks[$0].isContent
    }
    raise = hasFirstLevel && !isMarkedTitle ? 1 : 0
  }

  /// Adds some lines, those in quotations as such.
  private mutating func add(_ parts: [Int]) {
    var place = 0
    /// No table begins before it.
    var nextTable = 0
    while place < parts.count {
      guard dump.lines[parts[place]].quotations > depth else {
        if place >= nextTable, marks[parts[place]] == .body,
          let found = AlignedTable.read(dump, parts[place...])
        {
          nextTable = place + found.count
          if let table = found.table {
            closeLists(from: 0)
            blocks.append(table)
            lastVerse = nil
            place = nextTable
            continue
          }
        }
        add(parts[place])
        place += 1
        continue
      }
      let start = place
      while place < parts.count, dump.lines[parts[place]].quotations > depth { place += 1 }
      closeLists(from: 0)
      var inner = self
      (inner.blocks, inner.lastVerse, inner.depth) = ([], nil, depth + 1)
      inner.add(Array(parts[start..<place]))
      blocks.append(.blockQuote(inner.blocks))
      lastVerse = nil
    }
    closeLists(from: 0)
  }

  private mutating func add(_ part: Int) {
    let line = dump.lines[part]
    let stanza = lastVerse
    lastVerse = nil
    if marks[part] == .listItem {
      addItem(line)
      return
    }
    if line.kind == .text, marks[part] == .body, addToItem(line) { return }
    closeLists(from: 0)
    if let drawing = dump.drawings[part] {
      blocks.append(drawing)
      return
    }
    if let name = notes.names[part] {
      let text = inlines(line, after: notes.markers[part] ?? 0, before: notes.endings[part] ?? 0)
      blocks.append(.footnoteDefinition(FootnoteDefinition(identifier: name, children: [.paragraph(text)])))
      return
    }
    let text = inlines(line)
    switch marks[part] {
    case .heading:
      let level = line.kind == .heading ? min(6, line.level + raise) : 2
      blocks.append(.heading(Heading(depth: level, children: text)))
    case .caption: blocks.append(.figure(Figure(images: [], caption: text)))
    case .body where line.kind == .rule: blocks.append(.thematicBreak)
    case .body where line.kind == .verse:
      lastVerse = part
      if stanza == part - 1, line.blanksBefore == 0, case .paragraph(let verses)? = blocks.last {
        blocks[blocks.count - 1] = .paragraph(verses + [.lineBreak] + text)
      } else {
        blocks.append(.paragraph(text))
      }
    default:
      if case .image(let image) = text.first, text.count == 1 {
        blocks.append(.figure(Figure(images: [image], caption: [])))
      } else {
        blocks.append(.paragraph(text))
      }
    }
  }

  /// The text of a line after a number of bytes, with its links.
  private func inlines(_ line: Dump.Line, after length: Int = 0, before tail: Int = 0) -> [Inline] {
    var inlines: [Inline] = []
    var place = line.range.lowerBound + length
    func addText(to end: Int) {
      guard end > place else { return }
      var start = place
      notes.forEachReference(in: dump.text[place..<end]) { name, range in
        let isApart = range.lowerBound > start && dump.text[range.lowerBound - 1] == Byte.space
        addPlain(start..<range.lowerBound - (isApart ? 1 : 0))
        inlines.append(.footnoteReference(name))
        start = range.upperBound
      }
      addPlain(start..<end)
    }
    func addPlain(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      inlines += DumpInlines.inlines(of: dump.text[range], readsStress: dump.isWrapped)
    }
    for link in dump.links(in: line) where link.range.lowerBound >= place {
      addText(to: link.range.lowerBound)
      inlines.append(.link(Link(url: link.url, children: [.text(dump.string(link.range))])))
      place = link.range.upperBound
    }
    addText(to: line.range.upperBound - tail)
    return inlines
  }

  /// Adds a further paragraph of a list's item, which is aligned with the text of the item.
  private mutating func addToItem(_ line: Dump.Line) -> Bool {
    guard let list = openLists.last(where: { $0.column <= line.indentation }),
      list.column == line.indentation, list.column > list.indent
    else { return false }
    closeLists { $0.column > line.indentation }
    guard let last = openLists.indices.last, let item = openLists[last].list.items.indices.last else {
      return false
    }
    openLists[last].list.items[item].children.append(.paragraph(inlines(line)))
    return true
  }

  private mutating func addItem(_ line: Dump.Line) {
    let marker = ListMarker(dump.text[line.range])
    let text = inlines(line, after: marker?.length ?? 0)
    let item = ListItem(children: text.isEmpty ? [] : [.paragraph(text)])
    let indent = Int(line.indent)
    let column = indent + (marker?.width ?? 0)
    let ordered = marker?.number != nil
    closeLists { $0.indent > indent }
    if let last = openLists.last, last.indent == indent, last.list.ordered != ordered {
      closeLists { $0.indent >= indent }
    }
    if openLists.last?.indent == indent {
      openLists[openLists.count - 1].list.items.append(item)
      openLists[openLists.count - 1].column = column
    } else if openLists.count < Self.deepestNesting {
      let number = marker?.number ?? 1
      let list = List(ordered: ordered, start: number == 1 ? nil : number, items: [item])
      openLists.append(OpenList(indent: indent, column: column, list: list))
    } else {
      openLists[openLists.count - 1].list.items.append(item)
    }
  }

  /// The maximum nesting of lists; deeper ones are flattened.
  private static let deepestNesting = 32

  private mutating func closeLists(while isDone: (OpenList) -> Bool) {
    var count = openLists.count
    while count > 0, isDone(openLists[count - 1]) { count -= 1 }
    closeLists(from: count)
  }

  private mutating func closeLists(from count: Int) {
    while openLists.count > count {
      let inner = openLists.removeLast()
      guard let outer = openLists.indices.last else {
        blocks.append(.list(inner.list))
        return
      }
      let item = openLists[outer].list.items.count - 1
      openLists[outer].list.items[item].children.append(.list(inner.list))
    }
  }
}
