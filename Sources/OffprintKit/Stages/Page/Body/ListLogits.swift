import Markup

/// Gives the items of a list, and the cells of a table, a common logit: without its first item or its head row
/// it would be incomplete.
///
/// Only short items are joined: layout tables contain running text, which is scored separately.
enum ListLogits {
  /// The most words that items have in the mean.
  private static let mostWords = 25

  private struct Sum {
    var blocks: Int32 = 0
    var words: Int32 = 0
    var logits: Float = 0
    var weight: Float = 0

    mutating func add(_ logit: Float, words: Int) {
      blocks += 1
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
      guard let list = list(of: part, blocks) else { continue }
      sums[list].add(logits[part], words: page.words(of: part))
    }
    for part in logits.indices {
      guard let list = list(of: part, blocks), case let sum = sums[list], sum.blocks > 1,
        sum.words <= sum.blocks * Int32(mostWords)
      else { continue }
      logits[part] = sum.logits / sum.weight
    }
  }

  /// The element that a block is an item or cell of, which may be that of a paragraph in it.
  private static func list(of part: Int, _ blocks: TextBlocks) -> Int? {
    var element = blocks.elements[Int(blocks.blocks[part].element)]
    if element.tag == .p || element.tag == .div { element = blocks.elements[Int(element.parent)] }
    switch element.tag {
    case .li, .dt, .dd: return Int(element.parent)
    case .td, .th: return Int(blocks.elements[Int(blocks.elements[Int(element.parent)].parent)].parent)
    default: return nil
    }
  }
}
