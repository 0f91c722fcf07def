/// The blocks of a page with the model's probabilities, computed once for all stages that use them.
struct WeighedPage: Sendable {
  let blocks: TextBlocks
  let scores: BlockScores

  /// Computes the probabilities.
  ///
  /// - Returns: `nil` if the page has no text.
  init?(_ page: HTMLPage) {
    blocks = TextBlocks(page)
    if blocks.blocks.isEmpty { return nil }
    scores = BlockScores(page, blocks)
  }
}

extension StageContext {
  /// Returns the page's blocks with their probabilities; `nil` if the page has no text.
  mutating func weighed(_ page: HTMLPage) -> WeighedPage? {
    if let weighing { return weighing }
    let found = WeighedPage(page)
    weighing = .some(found)
    return found
  }
}
