import Markup

/// Gives the items of a list, and the cells of a table, a common logit: without its first item or its head row
/// it would be incomplete.
///
/// Only short items are joined: layout tables contain running text, which is scored separately. What counts is the
/// length of a cell, not that of its blocks: a cell of a layout table may contain a menu, line by line.
enum ListLogits {
  /// The most words that items have in the mean.
  private static let mostWords = 25

  private struct Sum {
    var blocks: Int32 = 0
    /// The number of cells, or that of the blocks of other lists.
    var items: Int32 = 0
    var lastItem: Int?
    var words: Int32 = 0
    var logits: Float = 0
    var weight: Float = 0

    mutating func add(_ logit: Float, words: Int, item: Int?) {
      blocks += 1
      if item == nil || item != lastItem { items += 1 }
      lastItem = item
      self.words += Int32(words)
      logits += logit * Float(max(1, words))
      weight += Float(max(1, words))
    }
  }

  /// Replaces the logits of items and cells by the means of their lists and tables, weighted by words.
  static func join(_ logits: inout [Float], of blocks: TextBlocks, _ page: PageFeatures) {
    // By the list's element.
    var sums = [Sum](repeating: Sum(), count: blocks.elements.count)
    for part in logits.indices {
      guard let (list, cell) = list(of: part, blocks) else { continue }
      sums[list].add(logits[part], words: page.words(of: part), item: cell)
    }
    for part in logits.indices {
      guard let list = list(of: part, blocks)?.list, case let sum = sums[list], sum.blocks > 1,
        sum.words <= sum.items * Int32(mostWords)
      else { continue }
      logits[part] = sum.logits / sum.weight
    }
  }

  /// The list or table that a block is in, and the cell: the block's own element, or that around a paragraph.
  private static func list(of part: Int, _ blocks: TextBlocks) -> (list: Int, cell: Int?)? {
    var number = Int(blocks.blocks[part].element)
    var element = blocks.elements[number]
    if element.tag == .p || element.tag == .div {
      number = Int(element.parent)
      element = blocks.elements[number]
    }
    switch element.tag {
    case .li, .dt, .dd: return (Int(element.parent), nil)
    case .td, .th:
      return (Int(blocks.elements[Int(blocks.elements[Int(element.parent)].parent)].parent), number)
    default: return nil
    }
  }
}
