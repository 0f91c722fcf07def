import Markup

/// The text of an HTML page in blocks, each on lines of its own, white space collapsed.
///
/// A block is a run of text and inline elements between two borders of block-level elements, or two line breaks
/// in a row. Text that a reader of the page cannot see (scripts, styles, templates, form controls) is left out.
struct TextBlocks {
  /// One block.
  struct Block {
    /// Its bytes in the text.
    var line: Dump.Line
    /// The innermost element around it that is no inline element, as an index of `elements`.
    var element: UInt32
    /// The outermost inline element around its first text; 0 if there is none.
    var inline: UInt32
    /// The index of its first text node in `nodes`; they end where the next block's begin.
    var firstNode: UInt32
    /// The number of its bytes that are linked, bold and in italics.
    var linkBytes: UInt32 = 0
    var boldBytes: UInt32 = 0
    var italicBytes: UInt32 = 0
    /// The number of links that begin in it.
    var links: UInt16 = 0
    /// The number of its single line breaks.
    var breaks: UInt16 = 0
    /// Whether it contains a `time` element.
    var hasTime = false
    /// Whether there is a picture or other media between it and the previous block.
    var followsMedia = false
    /// The number of levels of block elements that end between the previous block and it, and the number that
    /// begin.
    var levelsUp: UInt16 = 0
    var levelsDown: UInt16 = 0

    /// Its length in bytes.
    var count: Int { line.count }
  }

  /// A block-level element.
  struct Element {
    /// Its node.
    var node: UInt32
    /// The block-level element around it.
    var parent: UInt32
    /// The number of block-level elements around it.
    var depth: UInt16
    /// Its tag.
    var tag: Tag
    /// The kinds of its ancestors, and its own.
    var surroundings: Surroundings
    /// Whether a reader of the page sees it.
    var sight = Sight.visible
    /// A hash of its tag and classes: equal for elements that look alike.
    var signature: UInt32
    /// The blocks in it.
    var firstBlock: UInt32
    var endBlock: UInt32 = 0

    /// The blocks in it.
    var blocks: Range<Int> { Int(firstBlock)..<Int(endBlock) }
  }

  /// Whether a reader of the page sees an element, as far as the page itself says.
  enum Sight: UInt8, Comparable {
    case visible
    /// Marked as decorative.
    case decoration
    /// Out of sight until a script or a reader's choice shows it.
    case hidden

    /// Orders them from seen to unseen.
    static func < (a: Sight, b: Sight) -> Bool { a.rawValue < b.rawValue }
  }

  /// Kinds of elements that contain a block, at any distance.
  struct Surroundings: OptionSet {
    let rawValue: UInt16
    static let article = Surroundings(rawValue: 1 << 0)
    static let main = Surroundings(rawValue: 1 << 1)
    static let nav = Surroundings(rawValue: 1 << 2)
    static let aside = Surroundings(rawValue: 1 << 3)
    static let header = Surroundings(rawValue: 1 << 4)
    static let footer = Surroundings(rawValue: 1 << 5)
    static let form = Surroundings(rawValue: 1 << 6)
    static let table = Surroundings(rawValue: 1 << 7)
    static let list = Surroundings(rawValue: 1 << 8)
    static let quote = Surroundings(rawValue: 1 << 9)
    static let figure = Surroundings(rawValue: 1 << 10)
    static let preformatted = Surroundings(rawValue: 1 << 11)
    static let hidden = Surroundings(rawValue: 1 << 12)
    static let details = Surroundings(rawValue: 1 << 13)
    static let dialog = Surroundings(rawValue: 1 << 14)
    static let heading = Surroundings(rawValue: 1 << 15)
    /// The number of kinds.
    static let count = 16
  }

  /// The text of all blocks, each followed by a line feed.
  private(set) var text: [UInt8] = []
  /// The blocks in document order.
  private(set) var blocks: [Block] = []
  /// The block-level elements in document order.
  private(set) var elements: [Element] = []
  /// The text nodes of all blocks.
  private(set) var nodes: [UInt32] = []
  /// Whether there are blocks that a reader of the page does not see.
  private(set) var hasUnseen = false
  /// The kind of page according to its JSON-LD.
  private(set) var claims: PageClaims = []

  /// Reads the text of a page.
  init(_ page: HTMLPage) {
    page.document.withTree { tree in
      var walk = TextWalk(page.view, tree)
      walk.run()
      text = walk.text
      blocks = walk.blocks
      elements = walk.elements
      nodes = walk.nodes
      hasUnseen = walk.hasUnseen
      claims = PageClaims(tree, scripts: walk.scripts, page.view.names)
    }
  }

  /// The text nodes of a block.
  func nodes(of block: Int) -> ArraySlice<UInt32> {
    let end = block + 1 < blocks.count ? Int(blocks[block + 1].firstNode) : nodes.count
    return nodes[Int(blocks[block].firstNode)..<end]
  }
}
