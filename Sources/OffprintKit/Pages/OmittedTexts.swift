import Markup

/// The text that a profile takes out of the blocks of a page. The page itself is not changed: lowering leaves it out.
package struct OmittedTexts: Sendable {
  /// A text that is left out.
  package struct Piece: Sendable {
    /// The text, white space collapsed.
    package var text: String
    /// The node in which it begins.
    package var part: Int
    /// Who left it out, and why.
    package var origin: Marks.OriginID
  }

  /// The texts, in the order of the rules.
  package private(set) var pieces: [Piece] = []
  private var ranges: [NodeID: [Range<Int>]] = [:]

  /// Makes an empty set of texts.
  package init() {}

  /// Whether nothing is left out.
  package var isEmpty: Bool { ranges.isEmpty }

  /// Leaves a text out, which is in these stretches of text nodes.
  mutating func add(
    _ text: String, in stretches: [(node: NodeID, range: Range<Int>)], by origin: Marks.OriginID
  ) {
    guard let first = stretches.first else { return }
    pieces.append(Piece(text: WhiteSpace.collapsed(text), part: Int(first.node.index), origin: origin))
    for stretch in stretches { ranges[stretch.node, default: []].append(stretch.range) }
  }

  /// The ranges of a text node that remain, if some of it is left out.
  func remaining(of node: NodeID, count: Int) -> [Range<Int>]? {
    guard let omitted = ranges[node] else { return nil }
    var remaining: [Range<Int>] = []
    var place = 0
    for range in omitted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > place { remaining.append(place..<min(range.lowerBound, count)) }
      place = max(place, range.upperBound)
    }
    if place < count { remaining.append(place..<count) }
    return remaining
  }
}
