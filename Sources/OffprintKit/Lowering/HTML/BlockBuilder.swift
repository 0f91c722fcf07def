/// Builds the blocks of an article from the elements that are opened and closed, and their text.
///
/// Open elements are on a stack of limited depth, so that no page, however deep, makes an article that is too
/// deep to handle; deeper elements are flattened. `~Copyable` prevents accidental copies of its many buffers.
struct BlockBuilder: ~Copyable {
  /// The text of the current paragraph.
  var inline = InlineBuilder()
  private let page: LoweredPage
  private let isAuthored: Bool
  private var frames = [Frame(.root)]
  private var lists: [ListDraft] = []
  private var tables: [TableDraft] = []
  private var figures: [FigureDraft] = []
  private var descriptions: [DescriptionDraft] = []
  /// The footnotes, in document order.
  private var notes: [Block] = []
  /// The link targets that are or may be those of headings.
  private var names = HeadingNames()
  /// Whether a link leads to another place in the article.
  var hasOwnLinks = false

  static let maxFrames = 48
  static let maxMarks = 24

  /// Starts an article. A table that an author included in another format is never treated as layout.
  init(_ page: LoweredPage, isAuthored: Bool) {
    self.page = page
    self.isAuthored = isAuthored
    inline.keepsInvisible = page.isWhole
  }

  /// Returns all blocks, followed by the footnotes.
  mutating func finish() -> [Block] {
    settleItems(of: 0)
    // If the whole page is the article, nothing was dropped.
    if page.tree.decider(of: page.document.root) != nil { return frames[0].blocks + notes }
    LastHeadings.remove(from: &frames[0].blocks)
    return frames[0].blocks + notes
  }
}

/// The innermost frame.
extension BlockBuilder {
  /// Its kind.
  var kind: Frame.Kind { frames[frames.count - 1].kind }

  /// Its last block.
  var lastBlock: Block? { frames[frames.count - 1].blocks.last }

  /// Whether neither text nor blocks were added to it.
  var isAtStart: Bool { inline.isEmpty && frames[frames.count - 1].blocks.isEmpty }

  /// Whether another frame can be opened.
  var hasRoom: Bool { frames.count < Self.maxFrames }

  /// Whether a figure is open.
  var isInFigure: Bool { !figures.isEmpty }

  /// Whether a figure is being read, or the previous block was a picture.
  var isByPicture: Bool {
    switch kind {
    case .figure, .caption: return true
    default: break
    }
    if !inline.isEmpty { return inline.holdsOnlyImages }
    if case .figure(let figure)? = lastBlock { return figure.caption.isEmpty || figure.credit.isEmpty }
    return false
  }

  /// Whether the current picture already has a caption.
  var hasCaption: Bool {
    if case .figure = kind { return figures.last?.hasCaption ?? false }
    if case .figure(let figure)? = lastBlock { return !figure.caption.isEmpty }
    return false
  }

  /// Records a name that is the target of links. That of a heading is the last one since the text before it, or the
  /// first one within it.
  mutating func note(identifier: String) {
    guard case .heading = kind else { return names.wait(identifier) }
    if let name = frames[frames.count - 1].identifier {
      names.add(identifier, of: name)
    } else {
      frames[frames.count - 1].identifier = identifier
    }
  }

  /// The other names of headings, and the identifiers to which links to them should lead.
  var aliases: [String: String] { names.aliases }

  /// Records whether the task of an item is done.
  mutating func check(_ isDone: Bool) { frames[frames.count - 1].checked = isDone }

  /// Records that the items of the innermost list contain paragraphs.
  mutating func loosenList() {
    if let last = lists.indices.last { lists[last].loosen() }
  }

  /// Records the number of an item that is about to be opened.
  mutating func number(item value: Int) {
    if case .list = kind, let last = lists.indices.last { lists[last].number(value) }
  }
}

/// Opening and closing.
extension BlockBuilder {
  /// Opens a frame, unless there are too many. Text read before it is flushed.
  @discardableResult
  mutating func open(_ kind: Frame.Kind, _ step: inout LoweringStep) -> Bool {
    // A name in text that goes on to the heading without a block was read last.
    let name = inline.isEmpty ? nil : names.last
    flush()
    step.beginBlock()
    guard hasRoom else { return false }
    frames.append(Frame(kind))
    if case .heading = kind { frames[frames.count - 1].identifier = names.take() ?? name }
    step.addFrame()
    return true
  }

  /// Opens a list.
  mutating func open(_ list: List, countdown: Int? = nil, _ step: inout LoweringStep) {
    if open(.list, &step) { lists.append(ListDraft(list, countdown: countdown)) }
  }

  /// Opens an item of a list that exists only as the style of its items.
  mutating func openItem(level: Int, isNumbered: Bool, _ step: inout LoweringStep) -> Bool {
    guard open(.item, &step) else { return false }
    frames[frames.count - 1].level = level
    frames[frames.count - 1].isNumbered = isNumbered
    return true
  }

  /// Opens a description list.
  mutating func openDescriptions(_ step: inout LoweringStep) {
    if open(.descriptionList, &step) { descriptions.append(DescriptionDraft()) }
  }

  /// Opens a table.
  mutating func openTable(isLayout: Bool, _ step: inout LoweringStep) {
    guard open(.table, &step) else { return }
    tables.append(TableDraft(isLayout: isLayout))
  }

  /// Opens a row of a table; elsewhere it is a block like others.
  mutating func openRow(in section: TableDraft.Section, _ step: inout LoweringStep) {
    guard case .table = kind, let table = tables.indices.last, open(.row, &step) else {
      return beginBlock(&step)
    }
    tables[table].beginRow(in: section)
  }

  /// Opens a cell of a row; elsewhere it is a block like others.
  mutating func openCell(_ cell: TableDraft.CellStart, _ step: inout LoweringStep) {
    guard case .row = kind, let table = tables.indices.last, open(.cell, &step) else {
      return beginBlock(&step)
    }
    tables[table].begin(cell)
  }

  /// Opens a figure.
  mutating func openFigure(_ step: inout LoweringStep) {
    guard open(.figure, &step) else { return }
    step.keepsCaptions = step.region
    figures.append(FigureDraft())
  }

  /// Opens an embed whose fallback follows.
  mutating func open(_ embed: Embed, _ step: inout LoweringStep) -> Bool {
    guard open(.embed, &step) else { return false }
    frames[frames.count - 1].embed = embed
    return true
  }

  /// Opens a note, if there is room for it: its frame is closed by a step, or by ``closeFrame()``.
  mutating func openNote(_ name: String, _ step: inout LoweringStep) {
    frames.append(Frame(.note(name)))
    step.addFrame()
  }

  /// Starts a block without a frame.
  mutating func beginBlock(_ step: inout LoweringStep) {
    flush()
    step.beginBlock()
  }

  /// Opens a mark, unless there are too many.
  mutating func begin(_ mark: InlineBuilder.Mark, _ step: inout LoweringStep) {
    guard inline.depth < Self.maxMarks else { return }
    inline.begin(mark)
    step.addMark()
  }

  /// Closes the marks and frames of an element.
  mutating func close(_ step: LoweringStep) {
    for _ in 0..<step.marks { inline.end() }
    for _ in 0..<step.frames { closeFrame() }
  }

  /// Closes the innermost frame: its contents become a block of the parent frame.
  mutating func closeFrame() {
    flush()
    settleItems(of: frames.count - 1)
    if frames.count > 1 { close(frames.removeLast()) }
  }

  private mutating func close(_ frame: Frame) {
    switch frame.kind {
    case .root, .row: break
    case .quote: if !frame.blocks.isEmpty { append(.blockQuote(frame.blocks)) }
    case .pullQuote:
      let blocks = frame.quoted
      if !blocks.isEmpty { append(.pullQuote(blocks)) }
    case .list: lists.popLast()?.finished().forEach { append(.list($0)) }
    case .item: close(item: frame)
    case .table: tables.popLast()?.blocks(isAuthored: isAuthored).forEach { append($0) }
    case .cell: if let last = tables.indices.last { tables[last].fill(frame.blocks) }
    case .tableCaption: if let last = tables.indices.last { tables[last].append(caption: frame.inlines) }
    case .descriptionList:
      guard let items = descriptions.popLast()?.items, !items.isEmpty else { return }
      // Details without any term are indented text: wikis and old editors have no other way to say this.
      if items.count == 1, items[0].terms.isEmpty { return items[0].details.joined().forEach { append($0) } }
      append(.descriptionList(items))
    case .term:
      guard let list = descriptions.indices.last else { return append(.paragraph([.strong(frame.inlines)])) }
      descriptions[list].append(term: frame.inlines)
    case .detail: append(detail: frame.blocks)
    case .figure: figures.popLast()?.blocks(around: frame.blocks).forEach { append($0) }
    case .caption: close(frame.inlines, isCredit: false)
    case .credit: close(frame.inlines, isCredit: true)
    case .embed: if let embed = frame.finishedEmbed { append(.embed(embed)) }
    case .callout(let kind): if let block = frame.callout(kind) { append(block) }
    case .title: frames[frames.count - 1].title += frame.inlines
    case .note(let name): close(note: frame.blocks, name: name)
    case .container(let kind):
      if !frame.blocks.isEmpty { append(.container(Container(kind: kind, children: frame.blocks))) }
    case .post(let post): if let block = frame.container(of: post, page.base) { append(block) }
    case .heading(let depth):
      guard !frame.inlines.isEmpty else { break }
      append(.heading(Heading(depth: depth, identifier: frame.identifier, children: frame.inlines)))
    }
  }

  private mutating func close(item frame: Frame) {
    guard !frame.blocks.isEmpty || frame.checked != nil || page.isWhole else { return }
    let item = ListItem(checked: frame.checked, children: frame.blocks)
    if case .list = kind, let last = lists.indices.last {
      lists[last].append(item)
    } else {
      let open = frames.count - 1
      if frames[open].looseItems.isOther(level: frame.level, isNumbered: frame.isNumbered) {
        settleItems(of: open)
      }
      frames[frames.count - 1].looseItems.append(item, level: frame.level, isNumbered: frame.isNumbered)
    }
  }

  /// Makes a list of the items outside of any list.
  private mutating func settleItems(of frame: Int) {
    if let list = frames[frame].looseItems.take() { append(.list(list)) }
  }

  private mutating func append(detail: [Block]) {
    guard let list = descriptions.indices.last else { return detail.forEach { append($0) } }
    descriptions[list].append(detail: detail)
  }

  /// Adds a caption or credit to the figure that is open, or to the last block if that is one without.
  private mutating func close(_ text: [Inline], isCredit: Bool) {
    guard !text.isEmpty else { return }
    let frame = frames.lastIndex { !$0.kind.isText } ?? 0
    if case .figure = frames[frame].kind, let last = figures.indices.last {
      figures[last].append(text, isCredit: isCredit)
    } else if case .figure(var figure)? = frames[frame].blocks.last, figure.take(text, isCredit: isCredit) {
      frames[frame].blocks[frames[frame].blocks.count - 1] = .figure(figure)
    } else {
      append(.paragraph(text))
    }
  }

  /// Closes a note. Notes are placed at the end of the article, and a heading left without content is
  /// removed.
  private mutating func close(note blocks: [Block], name: String) {
    var blocks = blocks
    NoteText.dropMark(page.notes.labels[name] ?? "", from: &blocks)
    guard !blocks.isEmpty else { return }
    notes.append(.footnoteDefinition(FootnoteDefinition(identifier: name, children: blocks)))
    let isInline = page.notes.firstNodes[name].flatMap { page.notes.notes[$0]?.isInline } ?? false
    guard !isInline, let frame = frames.lastIndex(where: { $0.kind.holdsSections }) else { return }
    frames[frame].dropLastHeading()
  }
}

/// Text and blocks.
extension BlockBuilder {
  /// Ends the current text: each paragraph of it becomes a block.
  mutating func flush() {
    guard !inline.isEmpty else { return }
    if let only = inline.takeOnly() { return append(only) }
    for paragraph in inline.take() { append(paragraph) }
  }

  /// Adds a paragraph of text, with formulas if a script would render them.
  private mutating func append(_ paragraph: [Inline]) {
    guard page.survey.setsTeX else { return append(set: paragraph) }
    if kind.isText { return append(set: TeXText.line(paragraph)) }
    for part in TeXText.parts(of: paragraph) {
      switch part {
      case .line(let inlines): append(set: inlines)
      case .display(let math): append(.math(math))
      }
    }
  }

  /// Adds a paragraph of text to the innermost frame.
  private mutating func append(set paragraph: [Inline]) {
    guard !paragraph.allSatisfy({ [page] in page.isWhole ? $0.isNothing : $0.isBlank }) else { return }
    names.forget()
    if kind.isText {
      frames[frames.count - 1].append(line: paragraph)
    } else if let figure = Figure(onlyPicturesOf: paragraph) {
      append(.figure(figure))
    } else if !isAuthored, let blocks = EscapedMarkup.blocks(of: paragraph) {
      for block in blocks { append(block) }
    } else {
      append(.paragraph(paragraph))
    }
  }

  /// Adds a block to the innermost frame.
  mutating func append(_ block: Block) {
    if case .thematicBreak = block {} else { names.forget() }
    var top = frames.count - 1
    // Tables contain only rows and cells: anything else is placed before the table.
    while top > 0, frames[top].kind.isGrid { top -= 1 }
    settleItems(of: top)
    switch frames[top].kind {
    case .list: if let last = lists.indices.last { lists[last].append(block) }
    case .descriptionList: append(detail: [block])
    case .heading, .tableCaption, .term, .caption, .credit, .title: frames[top].append(textOf: block)
    default: frames[top].blocks.append(block)
    }
  }
}
