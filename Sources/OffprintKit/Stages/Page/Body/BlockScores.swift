import Glibc

/// The probability that a block of a page is text of the article.
struct BlockScores {
  /// The probabilities.
  private(set) var probabilities: [Float]
  /// The features of the blocks as lines.
  let page: PageFeatures
  /// For each block a hash of its words.
  let keys: [UInt64]
  /// For each block whether the page itself marks it as outside the article.
  let isBeside: [Bool]
  /// Hashes of the words of the page's title, as a whole and in parts.
  private let titleKeys: [UInt64]

  /// The model is overconfident: its logits are divided by this.
  private static let temperature: Float = 1.6
  /// The factor by which the odds outside the main region are lower: on a page declared as an article the
  /// region is seldom wrong, on others it may be one of several.
  private static let outsideOfArticle: Float = 2.718
  private static let outside: Float = 1.284
  /// The same in the other columns of a table that lays out a page.
  private static let outsideOfColumn: Float = 7.389
  /// The amounts by which the logits of invitations are lower: the model takes many amid text for paragraphs, whereas
  /// nearly all of them are outside the article.
  private static let invitation: Float = 2
  private static let invitationInBox: Float = 4
  /// The maximum share of the page's words × probability in boxes that are invitations: if they contain more, they are
  /// the article, and a label was the first thing in it.
  private static let mostInBoxes: Float = 0.3
  /// The number of blocks that go through the model at a time, and the number on each side that give it context.
  private static let chunk = 8192
  private static let margin = 256

  /// Asks the model about all blocks of a page.
  init(_ page: HTMLPage, _ blocks: TextBlocks) {
    let title = PageTitle(page)
    titleKeys = title.keys
    let rows = BlockRows(blocks, title: title)
    self.page = rows.page
    keys = rows.keys
    isBeside = rows.isBeside
    let count = blocks.blocks.count
    var logits = page.document.withTree { tree in
      let tokens = ElementTokens(tree, page.view)
      let vectors = TokenVectors(blocks, tokens)
      return [Float](unsafeUninitializedCapacity: count) { result, initialized in
        for start in stride(from: 0, to: count, by: Self.chunk) {
          let end = min(count, start + Self.chunk)
          let window = max(0, start - Self.margin)..<min(count, end + Self.margin)
          Self.run(rows, vectors, tokens, blocks, window) { part, logit in
            if part >= start, part < end {
              result.initializeElement(at: part, to: logit / Self.temperature)
            }
          }
        }
        initialized = count
      }
    }
    ListLogits.join(&logits, of: blocks, rows.page)
    // Pages of products describe them in such lines as well.
    if !blocks.claims.contains(.product) {
      Self.lower(&logits, rows)
    }
    probabilities = logits.map(Activation.logistic)
    let region = MainRegion(of: blocks, self.page, probabilities)
    doubt(
      title.isArticle || blocks.claims.contains(.article) ? Self.outsideOfArticle : Self.outside,
      outside: region.blocks, within: probabilities.indices)
    if let row = region.row(in: blocks) { doubt(Self.outsideOfColumn, outside: row.column, within: row.all) }
  }

  /// Whether a block has the text of the page's title.
  func isTitle(_ part: Int) -> Bool { titleKeys.contains(keys[part]) }

  /// Lowers the logits of invitations.
  private static func lower(_ logits: inout [Float], _ rows: BlockRows) {
    var (all, inBoxes): (Float, Float) = (0, 0)
    for part in logits.indices {
      let words = Activation.logistic(logits[part]) * Float(rows.page.words(of: part))
      all += words
      if rows.invitations[part] == .box { inBoxes += words }
    }
    for part in logits.indices {
      switch rows.invitations[part] {
      case .none: break
      case .line: logits[part] -= invitation
      case .box: if inBoxes <= mostInBoxes * all { logits[part] -= invitationInBox }
      }
    }
  }

  private mutating func doubt(_ factor: Float, outside region: Range<Int>, within all: Range<Int>) {
    for part in all where !region.contains(part) {
      let probability = probabilities[part]
      probabilities[part] = probability / (probability + (1 - probability) * factor)
    }
  }

  /// Runs the model over some blocks and passes each with its logit to a closure.
  private static func run(
    _ rows: BlockRows, _ vectors: TokenVectors, _ tokens: ElementTokens, _ blocks: TextBlocks,
    _ window: Range<Int>, _ body: (Int, Float) -> Void
  ) {
    let count = window.count
    rows.bytes.withUnsafeBufferPointer { rows in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: count * TokenRow.size + 1) { sums in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count + 1) { logits in
          guard let rows = rows.baseAddress, let sums = sums.baseAddress, let logits = logits.baseAddress
          else { return }
          vectors.fill(sums, window, of: blocks, tokens)
          BlockNet.shared.run(
            rows + window.lowerBound * BlockFeature.rowSize, sums, count: count, into: logits)
          for (index, part) in window.enumerated() { body(part, logits[index]) }
        }
      }
    }
  }

  /// The blocks that are to be kept so that the F1 of words is as high as can be expected, among those that `isOpen`
  /// says are to be decided about: the lowest probability of one with words; 1 if there is none.
  func threshold(where isOpen: (Int) -> Bool) -> Float {
    let bound = BestThreshold.bound(probabilities, words: page.words(of:), where: isOpen)
    var lowest: Float = 1
    for part in probabilities.indices
    where probabilities[part] > bound && page.words(of: part) > 0 && isOpen(part) {
      lowest = min(lowest, probabilities[part])
    }
    return lowest
  }
}
