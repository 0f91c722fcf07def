import Markup

/// The headings of boxes that contain nothing else than links which are left out: a table of contents, a list of other
/// articles. Such a heading by itself reads like one of the article.
struct EmptiedBoxes {
  private let blocks: TextBlocks

  /// The fewest links of such a box: a card has one or two for what its heading names.
  private static let fewestLinks = 3
  /// The maximum number of blocks of a box to examine.
  private static let farthest = 200

  init(_ blocks: TextBlocks) { self.blocks = blocks }

  /// Returns the headings; `isBody` says which blocks are text of the article.
  func headings(where isBody: (Int) -> Bool) -> Set<Int> {
    var found: Set<Int> = []
    for part in blocks.blocks.indices {
      let heading = blocks.elements[Int(blocks.blocks[part].element)]
      guard heading.surroundings.contains(.heading), blocks.blocks[part].links == 0, isBody(part) else {
        continue
      }
      let box = blocks.elements[Int(heading.parent)]
      guard box.blocks.lowerBound == part, (Self.fewestLinks + 1...Self.farthest).contains(box.blocks.count),
        box.tag != .body
      else { continue }
      let areLinks = box.blocks.dropFirst().allSatisfy { other in
        blocks.blocks[other].linkBytes > 0 && !isBody(other)
          && Int(blocks.blocks[other].linkBytes) * 10 >= blocks.blocks[other].count * 8
      }
      if areLinks { found.insert(part) }
    }
    return found
  }
}
