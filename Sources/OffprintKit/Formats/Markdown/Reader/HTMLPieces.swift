import Markup

/// Reads separate HTML fragments. Short ones are often repeated in a text, so each is read once.
struct HTMLPieces {
  private var known: [String: [Block]] = [:]
  private var document = Document()

  private static let longestKnown = 64

  /// The blocks of a fragment.
  mutating func blocks(of html: String) -> [Block] {
    if let blocks = known[html] { return blocks }
    let blocks = EmbeddedHTML.blocks(of: html, reusing: &document)
    if html.utf8.count <= Self.longestKnown { known[html] = blocks }
    return blocks
  }
}
