import Markup
import SiteProfile

/// What the model has to say about the blocks of a body that a profile has chosen.
///
/// What it finds improbable goes. What it merely doubts stays, since the profile knows the site: the limit is well below
/// that from which the model itself would keep a block if there were nothing but the body on the page. Captions follow
/// their picture.
struct RegionDoubts {
  /// Blocks go that are less probable than this share of the model's own limit within the body. With 0.8, articles get
  /// better still and documentation worse.
  private static let share: Float = 0.7
  /// From here on the model has no doubt that is worth telling.
  private static let likely: Float = 0.5

  private let limit: Float
  private var origins: [OriginKey: Marks.OriginID] = [:]

  private struct OriginKey: Hashable {
    var rule: Place?
    var percent: Int
  }

  /// Prepares for the blocks of the body.
  init(_ scores: BlockScores, where isBody: (Int) -> Bool) {
    limit = Self.share * scores.threshold(where: isBody)
  }

  /// Marks the text of a block of the body, with the mark that holds for it so far.
  mutating func mark(_ part: Int, of page: WeighedPage, as known: Marks.Origin, _ marks: inout Marks) {
    let score = page.scores.probabilities[part]
    let isOut = score < limit
    if !isOut, score >= Self.likely { return }
    let element = page.blocks.elements[Int(page.blocks.blocks[part].element)]
    if element.surroundings.contains(.figure) { return }
    let percent = Int(score * 100 + 0.5)
    let key = OriginKey(rule: known.rule, percent: isOut ? -percent - 1 : percent)
    let id = origins[key] ?? marks.enter(new: Self.origin(known, isOut, percent))
    origins[key] = id
    for node in page.blocks.nodes(of: part) { marks.set(isOut ? .furniture : .body, at: Int(node), by: id) }
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
