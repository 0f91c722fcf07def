import Markup

/// Checks whether the regions that a profile takes for the body contain the article, according to the model.
///
/// Sites change: the element that contained the text of an article contains a caption, an empty anchor or a
/// `noscript` a year later. A rule that misses in this way counts as one without matches.
struct RegionCheck {
  /// The words of all blocks in the regions.
  private(set) var words = 0
  /// The words that the model takes for text rather than not, outside of the regions.
  private(set) var likelyWordsOutside = 0
  /// The words that the model is sure of, in the regions and on the whole page.
  private(set) var sureWordsInside = 0
  private(set) var sureWords = 0

  /// The number of words below which regions contain hardly any text, if the page has more elsewhere.
  private static let fewestWords = 25
  /// The minimum probability of likely text. The model is sure of a block if it is also nearly as probable as
  /// the page's most probable one: the range of probabilities differs by page.
  private static let likely: Float = 0.5
  private static let nearlyMost: Float = 0.85
  /// The minimum share of sure words in the regions.
  private static let smallestShare: Float = 0.5

  /// Counts the words; `isInside` says of a text node whether it is in a region.
  init(_ page: WeighedPage, isInside: (NodeID) -> Bool) {
    let sure = Self.sureProbability(page)
    for part in page.blocks.blocks.indices {
      let count = page.scores.page.words(of: part)
      let probability = page.scores.probabilities[part]
      let isSure = probability >= sure
      if isSure { sureWords += count }
      guard let node = page.blocks.nodes(of: part).first, isInside(NodeID(index: node)) else {
        if probability >= Self.likely { likelyWordsOutside += count }
        continue
      }
      words += count
      if isSure { sureWordsInside += count }
    }
  }

  /// The probability from which on the model is sure of a block.
  static func sureProbability(_ page: WeighedPage) -> Float {
    max(likely, nearlyMost * (page.scores.probabilities.max() ?? 1))
  }

  /// Whether the rule misses the article.
  var isMiss: Bool {
    if words == 0 { return true }
    if words < Self.fewestWords { return likelyWordsOutside > words }
    return Float(sureWordsInside) < Self.smallestShare * Float(sureWords)
  }
}
