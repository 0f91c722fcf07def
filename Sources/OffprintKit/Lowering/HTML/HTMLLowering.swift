import Markup

/// Converts a marked HTML page to an article.
///
/// It walks the tree once, without recursion, and opens and closes elements. `~Copyable` prevents accidental
/// copies, which would retain dozens of buffers.
struct HTMLLowering: ~Copyable {
  let page: LoweredPage
  let images: ImageReader
  let embeds: EmbedReader
  let formulas: MathReader
  var drawings: DrawnPicture
  /// The article so far.
  var blocks: BlockBuilder
  /// The pictures read last.
  var pictures = LastPictures()
  /// The language of the element that contains nearly all of the article.
  private var language: String?
  private let isAuthored: Bool
  private let elements: ElementLowering
  private let boxes: BoxLowering
  private let pictureBoxes: PictureBoxes
  private let codeBoxes: CodeBoxes
  private var notes: NoteLowering
  /// The elements around the current node.
  private var path: [LoweringStep] = []

  /// Returns the article: findings become metadata, nodes marked as content become blocks.
  ///
  /// HTML that an author included in another format is `authored`: a table in it is never treated as layout.
  /// Notes keep the page's names for them unless it `renamesNotes`.
  static func lower(
    _ page: HTMLPage, _ marks: Marks, address: String?, authored: Bool = false, renamesNotes: Bool = false
  ) -> Article {
    var aliases: [String: String] = [:]
    return lower(
      page, marks, address: address, authored: authored, renamesNotes: renamesNotes, aliases: &aliases)
  }

  /// Returns the article, and adds the other names of its headings: links from elsewhere may lead to them.
  static func lower(
    _ page: HTMLPage, _ marks: Marks, address: String?, authored: Bool = false, renamesNotes: Bool = false,
    aliases: inout [String: String]
  ) -> Article {
    var metadata = Findings.metadata(marks)
    // In a copy from an archive, addresses without a host are those of the archive.
    let own = page.view.savedAddress ?? (page.view.isArchived ? nil : metadata.canonicalURL)
    let stated = metadata.language
    let (content, language, names) = page.document.withTree { nodes in
      let page = LoweredPage(
        page, nodes, marks, address: address ?? own, language: stated, renamesNotes: renamesNotes)
      var lowering = HTMLLowering(page: page, isAuthored: authored)
      lowering.walk()
      let content = lowering.blocks.finish()
      let names = lowering.blocks.aliases
      return (lowering.blocks.hasOwnLinks ? content.linked(by: names) : content, lowering.language, names)
    }
    aliases = names
    if let language { metadata.language = language }
    metadata.image?.describe(from: content)
    Findings.removeAbsent(from: &metadata.image, marks)
    return Article(metadata: metadata, content: content)
  }

  private init(page: LoweredPage, isAuthored: Bool) {
    self.page = page
    self.isAuthored = isAuthored
    images = ImageReader(page)
    embeds = EmbedReader(page)
    formulas = MathReader(page)
    drawings = DrawnPicture(page)
    blocks = BlockBuilder(page, isAuthored: isAuthored)
    elements = ElementLowering(page)
    boxes = BoxLowering(page)
    pictureBoxes = PictureBoxes(page, images)
    codeBoxes = CodeBoxes(page)
    notes = NoteLowering(page)
  }

  private mutating func walk() {
    let nodes = page.nodes
    let root = page.document.root
    var first = LoweringStep(root, region: page.tree[root].isContent)
    first.beginBlock()
    path.append(first)
    var upcoming = nodes.firstChild(root.index)
    while true {
      if upcoming == 0 {
        let step = path.removeLast()
        leave(step)
        if path.isEmpty { return }
        upcoming = nodes.next(step.node.index)
        continue
      }
      let id = NodeID(index: upcoming)
      if nodes.isText(upcoming) {
        read(text: id)
      } else if nodes.isElement(upcoming) {
        let depth = path.count
        if enter(id) {
          let child = nodes.firstChild(upcoming)
          if child != 0 {
            upcoming = child
            continue
          }
          leave(path.removeLast())
        }
        assert(path.count == depth)
      }
      upcoming = nodes.next(upcoming)
    }
  }

  private mutating func read(text id: NodeID) {
    let bytes = page.nodes.text(id.index)
    guard let first = bytes.first, let last = bytes.last else { return }
    if !page.notes.omitted.isEmpty, page.notes.omitted.contains(id) { return }
    if page.tree[id].isContent || keepsCaption(id) {
      if page.hasOmissions, let ranges = page.marks.omitted.remaining(of: id, count: bytes.count) {
        for range in ranges { append(UnsafeBufferPointer(rebasing: bytes[range])) }
      } else {
        append(bytes)
      }
      pictures.pass(bytes)
    } else if isHTMLSpace(first) || isHTMLSpace(last) {
      blocks.inline.separate()
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if path.last?.keepsLines == true {
      blocks.inline.append(lines: text)
    } else {
      blocks.inline.append(text)
    }
  }

  /// Whether a text that is not content is kept as that of a caption or credit.
  private func keepsCaption(_ id: NodeID) -> Bool {
    let role = page.tree[id]
    switch blocks.kind {
    case .credit where role == .credit: return true
    case .caption, .credit:
      guard path.last?.keepsCaptions == true, role == .unmarked || role == .furniture else { return false }
      // Captions follow their picture, unless a profile says otherwise.
      return page.tree.decider(of: id).map { page.marks.rank(of: Int($0.index)) == .generic } ?? true
    default: return false
    }
  }

  /// Closes the marks and frames of an element.
  private mutating func leave(_ step: LoweringStep) {
    if step.isBlock { blocks.flush() }
    blocks.close(step)
    if step.isAside { notes.closeRemark(in: &blocks) }
  }
}

/// Elements.
extension HTMLLowering {
  /// Reads the start of an element.
  ///
  /// - Returns: whether to read its contents; if so, a step was added to the path.
  private mutating func enter(_ id: NodeID) -> Bool {
    let change = page.change(of: id)
    var tag = page.document.tag(of: id)
    if let name = change?.name { tag = page.document.tag(named: name) }
    if change?.isUnwrapped == true { tag = .span }
    if !page.notes.isEmpty {
      notes.beginStretch(at: id, depth: path.count, of: &path[path.count - 1], in: &blocks)
    }
    guard let parent = path.last, !page.isHidden(id, tag) else { return false }
    var step = LoweringStep(
      id, region: parent.region, keepsCaptions: parent.keepsCaptions,
      keepsLines: elements.keepsLines(id, parent))
    step.language = page.has(page.names.lang, id) || page.has(page.names.xmlLang, id) ? id : parent.language
    step.direction = page.has(page.names.dir, id) ? id : parent.direction
    let below = page.survey[id]
    var isFigure = false
    if page.tree[id].isContent {
      step.region = true
    } else if below.text > 0, !pictureBoxes.contains(id, tag, below, parent) {
      step.region = UInt64(below.kept) * 2 >= UInt64(below.text)
    } else if below.text > 0, page.ownRole(of: id) == .furniture {
      (step.region, step.keepsCaptions) = (false, false)
    } else if below.text > 0, tag != .figure {
      step.keepsCaptions = true
      isFigure = !tag.isListOrItem && !blocks.isInFigure && pictureBoxes.holdsOnePicture(id)
    }
    if isLeaf(id, tag, region: parent.region) { return false }
    if tag == .td, codeBoxes.isGutter(id) || CalloutKind.isIcon(id, in: page) { return false }
    if tag == .a, case .heading = blocks.kind, elements.isHeadingAnchor(id) { return false }
    if tag == .a, elements.isPermalink(id) { return false }
    if tag == .code && codeBoxes.isCodeBlock(id) || codeBoxes.isCodeLines(id, tag) {
      readCode(id, region: parent.region)
      return false
    }
    let isCaption = parent.keepsCaptions && below.text > 0
    let mayHoldItems = page.isWhole && [.ul, .ol, .body, .html].contains(tag)
    if below.kept == 0, !isCaption, below.media == 0 || !step.region, !mayHoldItems {
      pass(id, tag, step)
      return false
    }
    if !page.notes.isEmpty, let goesOn = notes.read(id, &step, in: &blocks) {
      if goesOn { path.append(step) }
      return goesOn
    }
    open(id, tag, isFigure: isFigure, wrapper: change?.wrapper, &step)
    path.append(step)
    return true
  }

  private mutating func open(
    _ id: NodeID, _ tag: Tag, isFigure: Bool, wrapper: String?, _ step: inout LoweringStep
  ) {
    if step.language == id || step.direction == id { openLanguage(of: id, tag, &step) }
    if !page.marks.posts.isEmpty, let post = page.marks.posts[id] { blocks.open(.post(post), &step) }
    if let wrapper { elements.open(tag: page.document.tag(named: wrapper), id, &step, in: &blocks) }
    if let role = page.ownRole(of: id), elements.open(role: role, &step, in: &blocks) { return }
    if isFigure {
      blocks.openFigure(&step)
    } else if !boxes.open(id, tag, &step, in: &blocks) {
      elements.open(tag: tag, id, &step, in: &blocks)
    }
  }

  private mutating func openLanguage(of id: NodeID, _ tag: Tag, _ step: inout LoweringStep) {
    guard let parent = path.last else { return }
    if !isAuthored, elements.isWholeArticle(id, tag) {
      if let own = elements.ownLanguage(of: id, around: page.statedLanguage) { language = own }
    } else {
      elements.openLanguage(of: id, tag, in: parent, &step, in: &blocks)
    }
  }

  /// An element without anything to keep still ends a paragraph, fills a cell and may be a link target.
  private mutating func pass(_ id: NodeID, _ tag: Tag, _ step: LoweringStep) {
    elements.noteIdentifier(of: id, in: &blocks)
    switch tag {
    case .td, .th:
      if case .row = blocks.kind { openAndClose(id, tag, step) }
    case .li where page.survey[id].media == 0:
      if page.isWhole, case .list = blocks.kind { openAndClose(id, tag, step) }
    default:
      if tag.isBlock {
        blocks.flush()
      } else if page.survey[id].text == 0, page.document.firstChild(of: id) != nil {
        if holdsBreak(id) { blocks.inline.lineBreak() } else { blocks.inline.separate() }
      }
    }
  }

  private mutating func openAndClose(_ id: NodeID, _ tag: Tag, _ step: LoweringStep) {
    var step = step
    elements.open(tag: tag, id, &step, in: &blocks)
    blocks.close(step)
  }

  /// Whether the only content of an element is a line break.
  private func holdsBreak(_ id: NodeID) -> Bool {
    page.document.descendants(of: id).prefix(4).contains { page.document.tag(of: $0) == .br }
  }
}
