/// The blocks of a page that say again what another block says: pages hold an article twice for small screens, replies
/// quote the post before, teasers the article's first paragraph.
///
/// Of two blocks with the same words the first counts, unless the other is far more probably text of the article. Short
/// blocks say the same by chance, so one is a copy only beside another. A refrain is none: what stands in the same
/// element is meant to be there twice.
struct BlockCopies {
  private var isCopy: [Bool]

  /// The fewest words that are not the same by chance.
  private static let fewestWords = 6
  /// By how much the odds of the later block have to be better.
  private static let betterOdds: Float = 2.718

  /// Finds the copies among the blocks that `isOpen` says are to be decided about.
  init(_ blocks: TextBlocks, _ scores: BlockScores, where isOpen: (Int) -> Bool) {
    let keys = scores.keys
    isCopy = Array(repeating: false, count: keys.count)
    // By words: the block that counts so far, and how many say the same where several do.
    var standing: [UInt64: Int] = [:]
    var times: [UInt64: Int] = [:]
    standing.reserveCapacity(keys.count)
    for part in keys.indices where isOpen(part) {
      guard let other = standing[keys[part]] else {
        standing[keys[part]] = part
        continue
      }
      times[keys[part], default: 1] += 1
      if scores.page.words(of: part) < Self.fewestWords { continue }
      if Self.parent(of: part, blocks) == Self.parent(of: other, blocks) { continue }
      let (first, later) = (scores.probabilities[other], scores.probabilities[part])
      if Self.odds(later) > Self.betterOdds * Self.odds(first) {
        isCopy[other] = true
        standing[keys[part]] = part
      } else {
        isCopy[part] = true
      }
    }
    if times.isEmpty { return }
    func join(_ part: Int, to other: Int) {
      guard isCopy[other], !isCopy[part], isOpen(part), scores.page.words(of: part) < Self.fewestWords,
        let count = times[keys[part]], count > 1
      else { return }
      isCopy[part] = true
      times[keys[part]] = count - 1
    }
    for part in keys.indices.dropFirst() { join(part, to: part - 1) }
    for part in keys.indices.dropLast().reversed() { join(part, to: part + 1) }
  }

  /// Whether a block is to be left out since another says the same.
  func contains(_ part: Int) -> Bool { isCopy[part] }

  private static func parent(of part: Int, _ blocks: TextBlocks) -> UInt32 {
    blocks.elements[Int(blocks.blocks[part].element)].parent
  }

  private static func odds(_ probability: Float) -> Float { probability / max(1e-6, 1 - probability) }
}
