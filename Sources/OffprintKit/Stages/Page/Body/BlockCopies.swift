/// The blocks of a page that repeat others.
///
/// Pages contain an article twice for small screens, replies quote the previous post, teasers the article's
/// first paragraph. A copy is a run of blocks that repeats, in the same order, in another element. A single
/// block is one if it is long, or if it is in another part of the page than the first: in a quotation, outside
/// the article. A refrain, a clause or a question that recurs is not one, nor is what an article quotes from
/// itself, which is in the same box. Of two such runs the first counts, unless the other is much more probably
/// text of the article.
struct BlockCopies {
  private var isCopy: [Bool]

  /// The fewest words of a block that are not the same by chance.
  private static let fewestWords = 6
  /// From this many words on, a run is a copy wherever it is.
  private static let longRun = 40
  /// The maximum number of blocks in a run without a counterpart.
  private static let widestGap = 2
  /// The factor by which the odds of the later run have to be better.
  private static let betterOdds: Float = 2.718
  /// The surroundings that distinguish parts of a page.
  private static let parts: TextBlocks.Surroundings = [
    .article, .main, .nav, .aside, .header, .footer, .form, .quote, .figure, .hidden, .details, .dialog,
  ]

  /// Finds the copies among the blocks that `isOpen` says are to be decided about.
  init(_ blocks: TextBlocks, _ scores: BlockScores, where isOpen: (Int) -> Bool) {
    isCopy = Array(repeating: false, count: scores.keys.count)
    let open = scores.keys.indices.filter(isOpen)
    let keys = open.map { scores.keys[$0] }
    let mayBeRepeated = Self.repetitions(keys)
    // By words: the index of the block that counts so far.
    var standing: [UInt64: Int] = [:]
    standing.reserveCapacity(mayBeRepeated.count { $0 })
    var place = 0
    while place < keys.count {
      // Most blocks are new: of those that may not be, one operation looks them up and inserts them.
      guard mayBeRepeated[place], let other = standing.updateValue(place, forKey: keys[place]) else {
        place += 1
        continue
      }
      standing[keys[place]] = other
      let run = Self.run(keys, from: other, and: place) { scores.page.words(of: open[$0]) }
      let first = run.map { open[$0.first] }
      let later = run.map { open[$0.later] }
      if Self.isCopy(later, of: first, blocks, scores) {
        if Self.odds(later, scores) > Self.betterOdds * Self.odds(first, scores) {
          for part in first { isCopy[part] = true }
          for pair in run { standing[keys[pair.later]] = pair.later }
        } else {
          for part in later { isCopy[part] = true }
        }
      }
      let end = (run.last?.later ?? place) + 1
      for next in place..<end where standing[keys[next]] == nil { standing[keys[next]] = next }
      place = end
    }
  }

  /// For each key whether it may occur more than once: `false` is certain.
  private static func repetitions(_ keys: [UInt64]) -> [Bool] {
    var (seen, again) = ([Bool](repeating: false, count: 4096), [Bool](repeating: false, count: 4096))
    for key in keys {
      let place = Int(key & 4095)
      if seen[place] { again[place] = true }
      seen[place] = true
    }
    return keys.map { again[Int($0 & 4095)] }
  }

  /// Whether a block is to be left out since another says the same.
  func contains(_ part: Int) -> Bool { isCopy[part] }

  private typealias Pair = (first: Int, later: Int)

  /// The blocks from two places on that are the same in the same order, except for small gaps.
  private static func run(_ keys: [UInt64], from first: Int, and later: Int, words: (Int) -> Int) -> [Pair] {
    var pairs: [Pair] = [(first, later)]
    while let last = pairs.last {
      let next = step(keys, last, before: later, words)
      guard let next else { break }
      pairs.append(next)
    }
    return pairs
  }

  private static func step(_ keys: [UInt64], _ last: Pair, before start: Int, _ words: (Int) -> Int) -> Pair?
  {
    // Blocks missing from one of the two, not different ones: else verses around a refrain would be a gap.
    for gap in 0...widestGap {
      for (first, later) in [(last.first + 1, last.later + 1 + gap), (last.first + 1 + gap, last.later + 1)]
      where first < start && later < keys.count && keys[first] == keys[later] {
        if gap == 0 || words(first) >= fewestWords { return (first, later) }
      }
    }
    return nil
  }

  private static func isCopy(_ later: [Int], of first: [Int], _ blocks: TextBlocks, _ scores: BlockScores)
    -> Bool
  {
    guard let start = later.first, let other = first.first else { return false }
    if box(of: start, blocks) == box(of: other, blocks) { return false }
    let words = later.reduce(0) { $0 + scores.page.words(of: $1) }
    return words >= longRun || words >= fewestWords && place(of: start, blocks) != place(of: other, blocks)
  }

  /// The element around that of a block, outside of any quotations.
  private static func box(of part: Int, _ blocks: TextBlocks) -> UInt32 {
    var box = blocks.elements[Int(blocks.blocks[part].element)].parent
    while blocks.elements[Int(box)].surroundings.contains(.quote) { box = blocks.elements[Int(box)].parent }
    return box
  }

  /// The part of the page that a block is in.
  private static func place(of part: Int, _ blocks: TextBlocks) -> TextBlocks.Surroundings {
    blocks.elements[Int(blocks.blocks[part].element)].surroundings.intersection(parts)
  }

  /// The odds that a run is text of the article, by the mean of its words.
  private static func odds(_ run: [Int], _ scores: BlockScores) -> Float {
    var (sum, words): (Float, Float) = (0, 1e-6)
    for part in run {
      let count = Float(scores.page.words(of: part))
      sum += scores.probabilities[part] * count
      words += count
    }
    let probability = sum / words
    return probability / max(1e-6, 1 - probability)
  }
}
