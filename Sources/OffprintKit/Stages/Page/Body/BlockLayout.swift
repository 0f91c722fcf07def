import Markup

/// Computes the features of blocks that describe their place among elements and other blocks.
struct BlockLayout {
  private let blocks: TextBlocks
  private let page: PageFeatures
  private let keys: [UInt64]
  private let title: PageTitle
  private let logarithms = Self.logarithms

  /// For each block, the sums over all before it.
  private var sums: [Sums] = []
  private var looks: [Look] = []
  /// For each block the number of its look.
  private var lookNumbers: [Int32] = []
  private var pageFeatures = [UInt8](repeating: 0, count: BlockFeature.allCases.count)
  private var regions: [Region] = []
  private var titleBlock: Int?
  /// The features of an element around a block.
  private struct Level {
    var words: UInt8
    var linkShare: UInt8
    var textShare: UInt8
    var blocks: UInt8
  }

  /// Sums over blocks, in words.
  private struct Sums {
    var words: Int32 = 0
    var links: Float = 0
    var text: Int32 = 0
  }

  /// The statistics of blocks whose elements have the same signature.
  fileprivate struct Look {
    var blocks: Int32 = 0
    var words: Int32 = 0
    var links: Float = 0
  }

  /// The smallest element with more than some share of the page's running text.
  private struct Region {
    var blocks: Range<Int> = 0..<0
    var depth = 0
    var share: Float = 0
  }

  init(_ blocks: TextBlocks, _ page: PageFeatures, _ keys: [UInt64], _ title: PageTitle) {
    self.blocks = blocks
    self.page = page
    self.keys = keys
    self.title = title
  }

  /// Fills the rows of all blocks; the features of their text are there already.
  mutating func fill(_ rows: UnsafeMutableBufferPointer<UInt8>) {
    gather()
    findRegions()
    findTitle()
    describePage()
    // The features of the elements around blocks, as far as they are known.
    var levels = [Level?](repeating: nil, count: blocks.elements.count)
    var lastHeading = -1
    for part in blocks.blocks.indices {
      let row = rows.blockRow(part)
      fillElement(row, part)
      fillLevels(row, part, &levels)
      fillRegions(row, part)
      fillTitle(row, part)
      if lastHeading >= 0 { fillHeading(row, part, rows.blockRow(lastHeading), lastHeading) }
      fillPage(row)
      if element(part).surroundings.contains(.heading) { lastHeading = part }
    }
  }

  private func element(_ part: Int) -> TextBlocks.Element {
    blocks.elements[Int(blocks.blocks[part].element)]
  }

  private func linkShare(_ part: Int) -> Float {
    let block = blocks.blocks[part]
    return Float(block.linkBytes) / Float(max(1, block.count))
  }

  private mutating func gather() {
    var total = Sums()
    sums.reserveCapacity(blocks.blocks.count + 1)
    lookNumbers.reserveCapacity(blocks.blocks.count)
    var numbers: [UInt32: Int32] = [:]
    var last: UInt32?
    for part in blocks.blocks.indices {
      sums.append(total)
      let words = Int32(page.words(of: part))
      let share = min(1, linkShare(part))
      total.words += words
      total.links += share * Float(words)
      if words >= 12, share < 0.5, page.isStopped(part) { total.text += words }
      let signature = element(part).signature
      if signature == last, let number = lookNumbers.last {
        lookNumbers.append(number)
      } else if let number = numbers[signature] {
        lookNumbers.append(number)
      } else {
        let number = Int32(looks.count)
        numbers[signature] = number
        lookNumbers.append(number)
        looks.append(Look())
      }
      last = signature
      looks[Int(lookNumbers[part])].add(words, share * Float(words))
    }
    sums.append(total)
  }

  private func sum(_ range: Range<Int>) -> Sums {
    let (first, last) = (sums[range.lowerBound], sums[range.upperBound])
    return Sums(
      words: last.words - first.words, links: last.links - first.links, text: last.text - first.text)
  }

  private func share(_ part: Float, of whole: Float) -> Float { whole > 0 ? part / whole : 0 }

  private var total: Sums { sums[sums.count - 1] }

  /// Elements are in document order and those with more than half of the text are nested, so the last is the
  /// smallest.
  private mutating func findRegions() {
    let text = Float(total.text)
    let least: [Float] = [0.5, 0.8, 0.95]
    regions = least.map { _ in Region(blocks: blocks.blocks.indices, depth: 0, share: 1) }
    guard text > 0 else { return }
    for element in blocks.elements {
      let share = Float(sum(element.blocks).text) / text
      // Most elements contain too little for any of them.
      for (index, least) in least.enumerated() {
        guard share > least else { break }
        regions[index] = Region(blocks: element.blocks, depth: Int(element.depth), share: share)
      }
    }
  }

  /// The first heading, or else the first block, with the text of the page's title.
  private mutating func findTitle() {
    var first: Int?
    for part in blocks.blocks.indices {
      let tag = element(part).tag
      let isSame = title.keys.contains(keys[part])
      if tag == .h1, isSame {
        titleBlock = part
        return
      }
      if first == nil, tag == .h1 || isSame { first = part }
      if isSame, element(part).surroundings.contains(.heading), titleBlock == nil { titleBlock = part }
    }
    titleBlock = titleBlock ?? first
  }

  private mutating func describePage() {
    var paragraphs: Float = 0
    var headings = 0
    for part in blocks.blocks.indices {
      let tag = element(part).tag
      if tag == .p { paragraphs += Float(page.words(of: part)) }
      if tag == .h2 || tag == .h3 { headings += 1 }
    }
    let articles = blocks.elements.count { $0.tag == .article }
    let words = Float(total.words)
    set(.hasArticle, articles > 0 ? 1 : 0)
    set(.articles, amount(articles, 6))
    set(.paragraphShare, share(paragraphs, of: words))
    set(.pageLinkShare, share(total.links, of: words))
    set(.pageBlocks, amount(blocks.blocks.count, 12))
    set(.pageHeadings, amount(headings, 8))
    set(.isArticlePage, title.isArticle ? 1 : 0)
    let most = looks.map(\.words).max() ?? 0
    set(.pageAlike, share(Float(most), of: words))
    set(.saysArticle, blocks.claims.contains(.article) ? 1 : 0)
    set(.saysPublished, title.hasDate ? 1 : 0)
    set(.saysProduct, blocks.claims.contains(.product) ? 1 : 0)
    set(.saysList, blocks.claims.contains(.list) ? 1 : 0)
    set(.saysThread, blocks.claims.contains(.thread) ? 1 : 0)
  }

  private mutating func set(_ feature: BlockFeature, _ value: Float) {
    pageFeatures[feature.rawValue] = LineFeature.byte(value)
  }

  private func amount(_ count: Int, _ scale: Float) -> Float {
    let count = max(0, count)
    return (count < logarithms.count ? logarithms[count] : Logarithm.ofOneMore(than: count)) / scale
  }

  /// Those of small counts, which are most.
  private static let logarithms = (0..<1024).map { Logarithm.ofOneMore(than: $0) }

  private func fillPage(_ row: UnsafeMutableBufferPointer<UInt8>) {
    for index in BlockFeature.hasArticle.rawValue...BlockFeature.saysThread.rawValue {
      row[BlockFeature.offset + index] = pageFeatures[index]
    }
  }

  private func fillElement(_ row: UnsafeMutableBufferPointer<UInt8>, _ part: Int) {
    let block = blocks.blocks[part]
    let element = element(part)
    row[Self.feature(of: element.tag)] = 255
    var surroundings = element.surroundings.rawValue
    while surroundings != 0 {
      let bit = surroundings.trailingZeroBitCount
      row[BlockFeature.offset + BlockFeature.inArticle.rawValue + bit] = 255
      surroundings &= surroundings &- 1
    }
    let size = Float(max(1, block.count))
    let links = linkShare(part)
    row[.linkShare] = LineFeature.byte(links)
    row.set(.isLink, if: links > 0.9)
    row[.links] = LineFeature.byte(amount(Int(block.links), 6))
    row[.boldShare] = LineFeature.byte(Float(block.boldBytes) / size)
    row[.italicShare] = LineFeature.byte(Float(block.italicBytes) / size)
    row.set(.hasTime, if: block.hasTime)
    row.set(.followsMedia, if: block.followsMedia)
    row[.breaks] = LineFeature.byte(amount(Int(block.breaks), 6))
    row[.depth] = LineFeature.byte(Float(element.depth) / 40)
    row[.levelsUp] = LineFeature.byte(amount(Int(block.levelsUp), 5))
    row[.levelsDown] = LineFeature.byte(amount(Int(block.levelsDown), 5))
    row.set(.looksLikePrevious, if: part > 0 && self.element(part - 1).signature == element.signature)
    let look = looks[Int(lookNumbers[part])]
    row[.alike] = LineFeature.byte(amount(Int(look.blocks), 10))
    row[.alikeWords] = LineFeature.byte(amount(Int(look.words / max(1, look.blocks)), 8))
    row[.alikeLinkShare] = LineFeature.byte(share(look.links, of: Float(look.words)))
    row[.alikeShare] = LineFeature.byte(share(Float(look.words), of: Float(total.words)))
  }

  private func fillLevels(
    _ row: UnsafeMutableBufferPointer<UInt8>, _ part: Int, _ levels: inout [Level?]
  ) {
    var index = Int(blocks.blocks[part].element)
    for number in 0..<4 {
      let level = levels[index] ?? level(index)
      levels[index] = level
      let first = BlockFeature.offset + BlockFeature.words0.rawValue + number * 3
      row[first] = level.words
      row[first + 1] = level.linkShare
      row[first + 2] = level.textShare
      if number < 3 { row[BlockFeature.offset + BlockFeature.blocks0.rawValue + number] = level.blocks }
      index = Int(blocks.elements[index].parent)
    }
  }

  private func level(_ index: Int) -> Level {
    let range = blocks.elements[index].blocks
    let sum = sum(range)
    return Level(
      words: LineFeature.byte(amount(Int(sum.words), 14)),
      linkShare: LineFeature.byte(share(sum.links, of: Float(sum.words))),
      textShare: LineFeature.byte(share(Float(sum.text), of: Float(total.text))),
      blocks: LineFeature.byte(amount(range.count, 10)))
  }

  private func fillRegions(_ row: UnsafeMutableBufferPointer<UInt8>, _ part: Int) {
    row.set(.inHalf, if: regions[0].blocks.contains(part))
    row.set(.inMost, if: regions[1].blocks.contains(part))
    row.set(.inNearlyAll, if: regions[2].blocks.contains(part))
    row[.mostShare] = LineFeature.byte(
      share(Float(sum(regions[1].blocks).words), of: Float(total.words)))
    if regions[1].blocks.contains(part) {
      row[.depthInMost] = LineFeature.byte(Float(max(0, Int(element(part).depth) - regions[1].depth)) / 16)
    }
  }

  private func fillTitle(_ row: UnsafeMutableBufferPointer<UInt8>, _ part: Int) {
    row.set(.isTitle, if: title.keys.contains(keys[part]))
    guard let titleBlock else { return }
    row.set(.beforeTitle, if: part < titleBlock)
    row[.sinceTitle] = LineFeature.byte(amount(abs(part - titleBlock), 8))
  }

  private func fillHeading(
    _ row: UnsafeMutableBufferPointer<UInt8>, _ part: Int, _ heading: UnsafeMutableBufferPointer<UInt8>,
    _ headingPart: Int
  ) {
    let level: Float =
      switch element(headingPart).tag {
      case .h1: 1
      case .h2: 2
      case .h3: 3
      default: 4
      }
    row[.lastHeading] = LineFeature.byte(level / 4)
    row[.sinceHeading] = LineFeature.byte(amount(part - headingPart, 8))
    row[.headingRelated] = heading[.relatedWords]
    row[.headingComment] = heading[.commentWords]
    row[.headingSubscribe] = heading[.subscribeWords]
    row[.headingSocial] = heading[.socialWords]
  }

  private static func feature(of tag: Tag) -> BlockFeature {
    switch tag {
    case .p: .paragraph
    case .h1: .heading1
    case .h2: .heading2
    case .h3: .heading3
    case .h4, .h5, .h6: .headingLower
    case .li: .listItem
    case .dt: .term
    case .dd: .description
    case .td: .cell
    case .th: .headerCell
    case .div: .division
    case .section, .article, .main, .body: .section
    case .blockquote: .quotation
    case .figcaption, .caption: .caption
    case .pre: .preformatted
    case .legend, .button, .summary, .label: .label
    case .a: .anchor
    default: .otherTag
    }
  }
}

extension BlockLayout.Look {
  fileprivate mutating func add(_ words: Int32, _ links: Float) {
    blocks += 1
    self.words += words
    self.links += links
  }
}
