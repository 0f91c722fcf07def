/// Converts the marked lines of a dump to an article.
struct DumpLowering {
  private let dump: Dump
  private let marks: Marks
  private var blocks: [Block] = []
  private var openLists: [OpenList] = []
  /// The index of the last line of verse, if another may follow it in its stanza.
  private var lastVerse: Int?

  /// A list that may get more items.
  private struct OpenList {
    var indent: Int
    var list: List
  }

  /// Returns the article: findings become metadata, lines marked as content become blocks.
  static func lower(_ dump: Dump, _ marks: Marks) -> Article {
    var lowering = DumpLowering(dump: dump, marks: marks)
    // The lead image's caption is metadata; the captions of other pictures are content.
    let lead = marks.finding("caption")?.part
    for part in dump.lines.indices where marks[part].isContent && part != lead { lowering.add(part) }
    lowering.closeLists(from: 0)
    return Article(metadata: Findings.metadata(marks), content: lowering.blocks)
  }

  private init(dump: Dump, marks: Marks) {
    self.dump = dump
    self.marks = marks
  }

  private mutating func add(_ part: Int) {
    let line = dump.lines[part]
    let stanza = lastVerse
    lastVerse = nil
    if marks[part] == .listItem {
      addItem(line)
      return
    }
    closeLists(from: 0)
    if let drawing = dump.drawings[part] {
      blocks.append(drawing)
      return
    }
    let text = inlines(line)
    switch marks[part] {
    case .heading: blocks.append(.heading(Heading(depth: 2, children: text)))
    case .caption: blocks.append(.figure(Figure(images: [], caption: text)))
    case .body where line.kind == .rule: blocks.append(.thematicBreak)
    case .body where line.kind == .verse:
      lastVerse = part
      if stanza == part - 1, line.blanksBefore == 0, case .paragraph(let verses)? = blocks.last {
        blocks[blocks.count - 1] = .paragraph(verses + [.lineBreak] + text)
      } else {
        blocks.append(.paragraph(text))
      }
    default: blocks.append(.paragraph(text))
    }
  }

  /// The text of a line after a number of bytes, with its links.
  private func inlines(_ line: Dump.Line, after length: Int = 0) -> [Inline] {
    var inlines: [Inline] = []
    var place = line.range.lowerBound + length
    func addText(to end: Int) {
      guard end > place else { return }
      inlines += DumpInlines.inlines(of: dump.text[place..<end], readsStress: dump.isWrapped)
    }
    for link in dump.links(in: line) where link.range.lowerBound >= place {
      addText(to: link.range.lowerBound)
      inlines.append(.link(Link(url: link.url, children: [.text(dump.string(link.range))])))
      place = link.range.upperBound
    }
    addText(to: line.range.upperBound)
    return inlines
  }

  private mutating func addItem(_ line: Dump.Line) {
    let marker = ListMarker(dump.text[line.range])
    let text = inlines(line, after: marker?.length ?? 0)
    let item = ListItem(children: text.isEmpty ? [] : [.paragraph(text)])
    let indent = Int(line.indent)
    let ordered = marker?.number != nil
    closeLists { $0.indent > indent }
    if let last = openLists.last, last.indent == indent, last.list.ordered != ordered {
      closeLists { $0.indent >= indent }
    }
    if openLists.last?.indent == indent {
      openLists[openLists.count - 1].list.items.append(item)
    } else if openLists.count < Self.deepestNesting {
      let number = marker?.number ?? 1
      let list = List(ordered: ordered, start: number == 1 ? nil : number, items: [item])
      openLists.append(OpenList(indent: indent, list: list))
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
