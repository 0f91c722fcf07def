import Markup

/// Converts a marked HTML page to an article.
///
/// It walks the tree once, without recursion. Open elements are on stacks of limited depth, so that no page,
/// however deep, makes an article that is too deep to handle; deeper elements are flattened.
///
/// `~Copyable` prevents accidental copies, which would retain dozens of buffers.
struct HTMLLowering: ~Copyable {
  let page: LoweredPage
  let images: ImageReader
  let embeds: EmbedReader
  let formulas: MathReader
  var drawings: DrawnPicture
  /// Whether the whole page is the article.
  let isWhole: Bool
  let isAuthored: Bool
  var inline = InlineBuilder()
  var frames: [Frame] = [Frame(.root)]
  var lists: [ListDraft] = []
  var tables: [TableDraft] = []
  var figures: [FigureDraft] = []
  var descriptions: [[DescriptionItem]] = []
  /// The footnotes, in document order.
  var notes: [Block] = []
  /// The lines interrupted by inline notes.
  var asides: [InlineBuilder] = []
  /// The notes being read that consist of several siblings: the depth of their parent, and where they end.
  var stretches: [(depth: Int, end: NodeID?)] = []
  /// The elements around the current node.
  var path: [Step] = []
  /// A link target waiting for a heading to attach it to.
  var pendingIdentifier: String?
  /// The last picture read, and the part of its address that is common to all sizes.
  var lastImage: (node: NodeID, stem: String)?
  /// The picture of a `noscript`, until text follows.
  var noscriptStem: String?

  /// The maximum nesting; deeper elements are flattened.
  static let deepestNesting = 48
  static let deepestMarks = 24

  /// An element that the walk is inside of.
  struct Step {
    var node: NodeID
    /// Whether it is block-level.
    var isBlock = false
    /// The number of marks and frames that it opened.
    var marks: UInt8 = 0
    var frames: UInt8 = 0
    /// Whether content without text and without a mark is kept here.
    var region = false
    /// Whether captions are kept here although they are not marked as content.
    var keepsCaptions = false
    /// Whether it interrupts a line that continues after it.
    var isAside = false
    /// Whether line ends of the source are displayed in it.
    var keepsLines = false
  }

  /// Returns the article: findings become metadata, nodes marked as content become blocks.
  ///
  /// HTML that an author included in another format is `authored`: a table in it is never treated as layout.
  static func lower(_ page: HTMLPage, _ marks: Marks, address: String?, authored: Bool = false) -> Article {
    var metadata = Findings.metadata(marks)
    let canonical = metadata.canonicalURL
    let content = page.document.withTree { nodes in
      let page = LoweredPage(page, nodes, marks, address: address ?? canonical)
      var lowering = HTMLLowering(page: page, isAuthored: authored)
      lowering.walk()
      lowering.settleItems(of: 0)
      lowering.dropLastHeadings()
      return lowering.frames[0].blocks + lowering.notes
    }
    metadata.image?.describe(from: content)
    Findings.removeAbsent(from: &metadata.image, marks)
    return Article(metadata: metadata, content: content)
  }

  /// A heading without content after it belonged to something that was dropped, unless the whole page is the
  /// article. A list of more than two headings is content.
  private mutating func dropLastHeadings() {
    guard page.tree.decider(of: page.document.root) == nil else { return }
    let last = frames[0].blocks.reversed().prefix { if case .heading = $0 { true } else { false } }.count
    if last > 1, areCards(frames[0].blocks.suffix(last)), isShort(frames[0].blocks.dropLast(last)) { return }
    if last <= Self.mostLastHeadings, last < frames[0].blocks.count { frames[0].blocks.removeLast(last) }
  }

  private static let mostLastHeadings = 2

  /// Whether headings consist only of links, as on an index page.
  private func areCards(_ headings: ArraySlice<Block>) -> Bool {
    headings.allSatisfy { block in
      guard case .heading(let heading) = block, heading.children.count == 1,
        case .link? = heading.children.first
      else { return false }
      return true
    }
  }

  private func isShort(_ blocks: ArraySlice<Block>) -> Bool {
    var count = 0
    for block in blocks { block.forEachText { count += $0.plainText.utf8.count } }
    return count < Self.shortText
  }

  private static let shortText = 500

  private init(page: LoweredPage, isAuthored: Bool) {
    self.page = page
    self.isAuthored = isAuthored
    isWhole = page.tree[page.document.root].isContent
    inline.keepsInvisible = isWhole
    images = ImageReader(page)
    embeds = EmbedReader(page)
    formulas = MathReader(page)
    drawings = DrawnPicture(page, isWhole: isWhole)
  }

  private mutating func walk() {
    let nodes = page.nodes
    let root = page.document.root
    path.append(Step(node: root, isBlock: true, region: page.tree[root].isContent))
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
      if noscriptStem != nil, !bytes.allSatisfy(isHTMLSpace) { noscriptStem = nil }
    } else if isHTMLSpace(first) || isHTMLSpace(last) {
      inline.separate()
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if path.last?.keepsLines == true { inline.append(lines: text) } else { inline.append(text) }
  }

  /// Whether a text that is not content is kept as that of a caption or credit.
  private func keepsCaption(_ id: NodeID) -> Bool {
    let role = page.tree[id]
    guard let kind = frames.last?.kind else { return false }
    switch kind {
    case .credit where role == .credit: return true
    case .caption, .credit:
      guard path.last?.keepsCaptions == true, role == .unmarked || role == .furniture else { return false }
      // Captions follow their picture, unless a profile says otherwise.
      return page.tree.decider(of: id).map { page.marks.rank(of: Int($0.index)) == .generic } ?? true
    default: return false
    }
  }

  /// Closes the marks and frames of an element.
  private mutating func leave(_ step: Step) {
    if step.isBlock { flush() }
    for _ in 0..<step.marks { inline.end() }
    for _ in 0..<step.frames { closeFrame() }
    if step.isAside { closeRemark() }
  }

  /// Ends the current text: each paragraph of it becomes a block.
  mutating func flush() {
    guard !inline.isEmpty else { return }
    if let only = inline.takeOnly() { return append(only) }
    for paragraph in inline.take() { append(paragraph) }
  }
}
