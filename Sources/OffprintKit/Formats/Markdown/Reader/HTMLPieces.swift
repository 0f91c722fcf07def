/// Reads pieces of HTML that stand alone. Short ones come again and again in a text: each is read once.
struct HTMLPieces {
  private var known: [String: [Block]] = [:]

  private static let longestKnown = 64

  /// The blocks that a piece stands for.
  mutating func blocks(of html: String) -> [Block] {
    if let blocks = known[html] { return blocks }
    let blocks = EmbeddedHTML.blocks(of: html)
    if html.utf8.count <= Self.longestKnown { known[html] = blocks }
    return blocks
  }
}
