import Markup

extension HTMLLowering {
  /// Reads the start of an element.
  ///
  /// - Returns: whether to read its contents; if so, a step was added to the path.
  mutating func enter(_ id: NodeID) -> Bool {
    let change = page.change(of: id)
    var tag = page.document.tag(of: id)
    if let name = change?.name { tag = page.document.tag(named: name) }
    if change?.isUnwrapped == true { tag = .span }
    if !page.notes.isEmpty { beginStretch(id) }
    guard let parent = path.last, !page.isHidden(id, tag) else { return false }
    var step = Step(
      node: id, region: parent.region, keepsCaptions: parent.keepsCaptions, keepsLines: keepsLines(id, parent)
    )
    let below = page.survey[id]
    var isFigure = false
    if page.tree[id].isContent {
      step.region = true
    } else if below.text > 0, !isPictureBox(id, tag, below, parent) {
      step.region = UInt64(below.kept) * 2 >= UInt64(below.text)
    } else if below.text > 0, tag != .figure {
      step.keepsCaptions = true
      isFigure = !Self.isListOrItem(tag) && holdsOnePicture(id)
    }
    if isLeaf(id, tag, region: parent.region) { return false }
    if tag == .td && isGutter(id) || tag == .a && isHeadingAnchor(id) { return false }
    if tag == .code, isCodeBlock(id) {
      readCode(id, region: parent.region)
      return false
    }
    let isCaption = parent.keepsCaptions && below.text > 0
    let mayHoldItems = isWhole && [.ul, .ol, .body, .html].contains(tag)
    if below.kept == 0, !isCaption, below.media == 0 || !step.region, !mayHoldItems {
      return pass(id, tag, step)
    }
    if !page.notes.isEmpty, let goesOn = readNote(id, &step) {
      if goesOn { path.append(step) }
      return goesOn
    }
    if !page.marks.posts.isEmpty, let post = page.marks.posts[id] { open(.post(post), &step) }
    if let wrapper = change?.wrapper { open(tag: page.document.tag(named: wrapper), id, &step) }
    if let role = ownRole(of: id), open(role: role, &step) {
      path.append(step)
      return true
    }
    if isFigure {
      openFigure(&step)
    } else if !openBox(id, tag, &step) {
      open(tag: tag, id, &step)
    }
    path.append(step)
    return true
  }

  /// An element without anything to keep still ends a paragraph, fills a cell and may be a link target.
  private mutating func pass(_ id: NodeID, _ tag: Tag, _ step: Step) -> Bool {
    noteIdentifier(of: id)
    switch tag {
    case .td, .th:
      guard case .row? = frames.last?.kind else { return false }
      var step = step
      open(tag: tag, id, &step)
      leaveUnread(step)
    case .li where page.survey[id].media == 0:
      guard isWhole, case .list? = frames.last?.kind else { break }
      var step = step
      open(tag: tag, id, &step)
      leaveUnread(step)
    default:
      if Self.isBlock(tag) {
        flush()
      } else if page.survey[id].text == 0, page.document.firstChild(of: id) != nil {
        if holdsBreak(id) { inline.lineBreak() } else { inline.separate() }
      }
    }
    return false
  }

  /// Whether the only content of an element is a line break.
  private func holdsBreak(_ id: NodeID) -> Bool {
    page.document.descendants(of: id).prefix(4).contains { page.document.tag(of: $0) == .br }
  }

  private mutating func leaveUnread(_ step: Step) {
    for _ in 0..<step.marks { inline.end() }
    for _ in 0..<step.frames { closeFrame() }
  }

  /// The role that a mark gives to this element itself.
  private func ownRole(of id: NodeID) -> Marks.Role? {
    page.tree.decider(of: id) == id ? page.tree[id] : nil
  }

  /// Opens a frame according to the mark of an element.
  private mutating func open(role: Marks.Role, _ step: inout Step) -> Bool {
    switch role {
    case .heading where !page.document.tag(of: step.node).isHeading: open(.heading(2), &step)
    case .listItem where page.document.tag(of: step.node) != .li: open(.item, &step)
    case .caption: open(.caption, &step)
    case .credit: open(.credit, &step)
    default: return false
    }
    return true
  }

  /// Whether an element is block-level.
  static func isBlock(_ tag: Tag) -> Bool {
    switch tag {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
      .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
      .hr,
      .html, .legend, .li, .listing, .main, .menu, .nav, .noscript, .ol, .optgroup, .option, .p, .plaintext,
      .pre,
      .search,
      .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// Opens a frame or mark according to the tag of an element.
  private mutating func open(tag: Tag, _ id: NodeID, _ step: inout Step) {
    noteIdentifier(of: id)
    switch tag {
    case .span, .a, .label, .time, .b, .strong: separateFromNeighbour(id)
    default: break
    }
    if page.names.lang.name != nil, tag != .span { openLanguage(of: id, tag, &step) }
    if let mark = InlineBuilder.Mark(tag) {
      if !keepsLook(mark, of: id) { return }
      if mark == .underline, !isWhole, underlinesLink(id) { return }
      return begin(mark, &step)
    }
    switch tag {
    case .a: openLink(id, &step)
    case .abbr: begin(.abbreviation(title: page.attribute(page.names.title, of: id)), &step)
    case .span, .bdi, .bdo, .font: openSpan(id, tag, &step)
    case .h1: open(.heading(1), &step)
    case .h2: open(.heading(2), &step)
    case .h3: open(.heading(3), &step)
    case .h4: open(.heading(4), &step)
    case .h5: open(.heading(5), &step)
    case .h6: open(.heading(6), &step)
    case .blockquote: open(.quote, &step)
    case .ul, .ol, .menu, .dir: openList(id, tag, &step)
    case .li: openItem(id, &step)
    case .dl:
      if open(.descriptionList, &step) { descriptions.append([]) }
    case .dt: open(.term, &step)
    case .dd: open(.detail, &step)
    case .table: openTable(id, &step)
    case .tr: openRow(id, &step)
    case .td, .th: openCell(id, tag, &step)
    case .caption: open(.tableCaption, &step)
    case .figure: openFigure(&step)
    case .figcaption: open(.caption, &step)
    case .p:
      if openWordItem(id, &step) { return }
      flush()
      step.isBlock = true
      if case .item? = frames.last?.kind, let last = lists.indices.last { lists[last].isLoose = true }
    // An element known only to scripts and style sheets may be a block or inline: it ends a word, but not a
    // paragraph.
    case .other: inline.separate()
    default:
      guard Self.isBlock(tag) else { return }
      flush()
      step.isBlock = true
    }
  }

  /// Opens a frame, unless there are too many. Text read before it is flushed.
  @discardableResult
  mutating func open(_ kind: Frame.Kind, _ step: inout Step) -> Bool {
    flush()
    step.isBlock = true
    guard frames.count < Self.deepestNesting else { return false }
    var frame = Frame(kind)
    if case .heading = kind {
      frame.identifier = pendingIdentifier
      pendingIdentifier = nil
    }
    frames.append(frame)
    step.frames += 1
    return true
  }

  /// Opens a mark, unless there are too many.
  mutating func begin(_ mark: InlineBuilder.Mark, _ step: inout Step) {
    guard inline.depth < Self.deepestMarks else { return }
    inline.begin(mark)
    step.marks += 1
  }
}
