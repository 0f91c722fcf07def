import Markup

/// The text of a page by elements: what the generic stages keep of it, and what other pages of the site repeat.
struct SiteText {
  /// A block of text that a reader of the page can see.
  struct Block {
    /// The block-level element around it.
    let element: NodeID
    let words: Int
    /// Whether the generic stages keep it.
    let isKept: Bool
    /// Whether it states a field of the metadata, or a caption.
    var isField = false
    /// Whether the other pages have it, word for word.
    let isRepeated: Bool
    /// The probability that it belongs to the article.
    let probability: Float
  }

  /// The words of an element with everything in it.
  struct Share {
    private(set) var words = 0
    /// Those that the generic stages keep.
    private(set) var kept = 0
    /// Those that the other pages have as well.
    private(set) var repeated = 0
    /// Those that state fields of the metadata, and captions.
    private(set) var fields = 0
    /// The highest probability of a block.
    private(set) var surest: Float = 0
    /// The number of words that belong to the article as far as the model can tell, of all and of those kept.
    private(set) var likely: Float = 0
    private(set) var keptLikely: Float = 0

    /// The mean probability of a word, and of those kept.
    var mean: Float { likely / Float(max(1, words)) }
    var keptMean: Float { keptLikely / Float(max(1, kept)) }

    init() {}

    fileprivate init(_ block: Block) {
      guard block.words > 0 else { return }
      words = block.words
      kept = block.isKept ? block.words : 0
      repeated = block.isRepeated ? block.words : 0
      fields = block.isField ? block.words : 0
      surest = block.probability
      likely = block.probability * Float(words)
      keptLikely = block.isKept ? likely : 0
    }

    static func += (sum: inout Share, other: Share) {
      sum.words += other.words
      sum.kept += other.kept
      sum.repeated += other.repeated
      sum.fields += other.fields
      sum.surest = max(sum.surest, other.surest)
      sum.likely += other.likely
      sum.keptLikely += other.keptLikely
    }
  }

  /// The blocks in document order.
  let blocks: [Block]
  private var shares: [Share]

  /// The smallest share of the other pages that have a block if it counts as repeated. One of five others may be
  /// another kind of page.
  private static let repeatedOn = 0.8

  /// Reads the texts of pages of one site.
  static func all(of pages: [DraftPage]) -> [SiteText] {
    var counts: [UInt64: Int] = [:]
    for page in pages {
      for key in Set(page.weighed?.scores.keys ?? []) { counts[key, default: 0] += 1 }
    }
    let least = max(2, 1 + Int((Double(pages.count - 1) * repeatedOn).rounded(.up)))
    return pages.map { page in SiteText(page) { counts[$0, default: 0] >= least } }
  }

  private init(_ page: DraftPage, isRepeated: (UInt64) -> Bool) {
    var blocks: [Block] = []
    if let weighed = page.weighed {
      for (part, block) in weighed.blocks.blocks.enumerated() {
        let element = weighed.blocks.elements[Int(block.element)]
        guard element.sight != .hidden, let node = weighed.blocks.nodes(of: part).first else { continue }
        let role = page.tree[NodeID(index: node)]
        blocks.append(
          Block(
            element: NodeID(index: element.node), words: weighed.scores.page.words(of: part),
            isKept: role.isContent,
            isField: ![.unmarked, .furniture, .teaser, .body, .heading, .listItem].contains(role),
            isRepeated: isRepeated(weighed.scores.keys[part]),
            probability: weighed.scores.probabilities[part]))
      }
    }
    self.init(page.document, blocks)
  }

  /// Adds up the blocks of a page, which are in document order.
  init(_ document: Document, _ blocks: [Block]) {
    self.blocks = blocks
    shares = Array(repeating: Share(), count: document.nodeCount)
    for block in blocks { shares[Int(block.element.index)] += Share(block) }
    // Nodes come after their ancestors, so in reverse order all descendants are known before a node.
    for node in document.descendants(of: document.root).reversed() {
      if let parent = document.parent(of: node) { shares[Int(parent.index)] += shares[Int(node.index)] }
    }
  }

  /// The words of the page.
  var all: Share { shares[0] }

  /// The words of an element and everything in it.
  subscript(element: NodeID) -> Share { shares[Int(element.index)] }

  /// The words of several elements, none within another.
  subscript(elements: [NodeID]) -> Share {
    elements.reduce(into: Share()) { $0 += self[$1] }
  }
}
