/// The part of a page that contains its article, according to the model's scores of single blocks.
///
/// It is the deepest element with nearly all of what is surely text. A list of teasers is right or wrong as a
/// whole, and a model that scores blocks doubts each of them a little. Blocks outside the region therefore have
/// to be more probable to count.
struct MainRegion {
  /// The blocks in it.
  let blocks: Range<Int>

  /// The region's share of the words of sure blocks.
  private static let share: Float = 0.9
  /// The share of the highest probability from which a block is sure, if it has enough words.
  private static let sure: Float = 0.7
  private static let fewestWords = 8

  /// Finds the region of a page with text.
  init(of blocks: TextBlocks, _ page: PageFeatures, _ probabilities: [Float]) {
    var highest: Float = 0
    for part in probabilities.indices where page.words(of: part) >= Self.fewestWords {
      highest = max(highest, probabilities[part])
    }
    let least = highest * Self.sure
    var sums: [Float] = [0]
    sums.reserveCapacity(probabilities.count + 1)
    var sum: Float = 0
    for part in probabilities.indices {
      let words = page.words(of: part)
      if words >= Self.fewestWords, probabilities[part] >= least { sum += probabilities[part] * Float(words) }
      sums.append(sum)
    }
    var region = 0..<probabilities.count
    if sum > 0 {
      // Elements are in document order, and those with most of the text are nested.
      for element in blocks.elements where element.blocks.count > 0 {
        let range = element.blocks
        if sums[range.upperBound] - sums[range.lowerBound] >= Self.share * sum { region = range }
      }
    }
    self.blocks = region
  }

  /// The row of a table that lays out the page, and the column in which the region is: the others have menus, teasers and
  /// advertisements.
  func row(in blocks: TextBlocks) -> (column: Range<Int>, all: Range<Int>)? {
    for element in blocks.elements where element.tag == .td && !self.blocks.isEmpty {
      let (column, row) = (element.blocks, blocks.elements[Int(element.parent)])
      if column.lowerBound <= self.blocks.lowerBound, column.upperBound >= self.blocks.upperBound,
        row.tag == .tr, column.count >= Self.fewestBlocks, row.blocks.count > column.count
      {
        return (column, row.blocks)
      }
    }
    return nil
  }

  /// The fewest blocks in a column of a page: cells of data have fewer.
  private static let fewestBlocks = 3
}
