import Diagnostics
import Markup

/// The model's verdict on the blocks of a body that a profile has chosen.
///
/// What it finds improbable is removed. What it merely doubts stays, since the profile knows the site; and
/// nothing is removed that the model itself would keep if there were only the body on the page. Captions follow
/// their picture, and quotations read differently from the text around them. So do lists and tables: those
/// without links have to be less probable still. What the page itself labels as outside the article, or is a
/// lone link between paragraphs, stays only if the model would choose it.
struct RegionDoubts {
  /// Less probable blocks go. On pages that the weights have not seen, 0.25 and 0.35 gave less.
  private static let improbable: Float = 0.3
  private static let improbableInList: Float = 0.1
  /// From here on the model has no doubt that is worth telling.
  private static let likely: Float = 0.5

  private static let spared: TextBlocks.Surroundings = [.figure, .quote]

  private let limit: Float
  private let chosen: Float
  private var origins: [OriginKey: Marks.OriginID] = [:]

  private struct OriginKey: Hashable {
    var rule: Place?
    var percent: Int
  }

  /// Prepares for the blocks of the body.
  init(_ scores: BlockScores, where isBody: (Int) -> Bool) {
    chosen = scores.threshold(where: isBody)
    limit = min(Self.improbable, chosen)
  }

  /// Marks the text of a block of the body, with the mark that holds for it so far. What a rule has said of a part of
  /// the block stays.
  mutating func mark(_ part: Int, of page: WeighedPage, _ tree: TreeMarks, _ marks: inout Marks) {
    let nodes = page.blocks.nodes(of: part)
    guard let first = nodes.first, let decider = tree.decider(of: NodeID(index: first)) else { return }
    let known = marks.origin(of: Int(decider.index))
    let score = page.scores.probabilities[part]
    let block = page.blocks.blocks[part]
    let element = page.blocks.elements[Int(block.element)]
    let isPlainItem = block.linkBytes == 0 && !element.surroundings.isDisjoint(with: [.list, .table])
    let least = isPlainItem ? min(limit, Self.improbableInList) : limit
    let isOut = score < (page.scores.isBeside[part] ? max(least, chosen) : least)
    if !isOut, score >= Self.likely { return }
    if !element.surroundings.isDisjoint(with: Self.spared) { return }
    let percent = Int(score * 100 + 0.5)
    let key = OriginKey(rule: known.rule, percent: isOut ? -percent - 1 : percent)
    let id = origins[key] ?? marks.enter(new: Self.origin(known, isOut, percent))
    origins[key] = id
    for node in nodes where tree.decider(of: NodeID(index: node)) == decider {
      marks.set(isOut ? .furniture : .body, at: Int(node), by: id)
    }
  }

  private static func origin(_ known: Marks.Origin, _ isOut: Bool, _ percent: Int) -> Marks.Origin {
    let score = "\(percent / 100).\(percent % 100 / 10)\(percent % 10)"
    if isOut {
      return Marks.Origin(
        stage: PageBody.name,
        why: "in the profile's body, but it does not read like text of the article (\(score))")
    }
    return Marks.Origin(
      stage: known.stage, rule: known.rule,
      why: "\(known.why), though it hardly reads like text of the article (\(score))",
      rank: known.rank)
  }
}
