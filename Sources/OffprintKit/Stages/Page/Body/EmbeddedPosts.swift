import Markup

/// The posts of other sites that a page embeds: tweets and their like, as they are before a script dresses them.
///
/// Their words are unlike an article's, so a model doubts them; between blocks of the article they belong to it.
struct EmbeddedPosts {
  /// The blocks of each post.
  private var posts: [Range<Int>] = []

  /// How many blocks of other things may be between a post and the article's text.
  private static let farthest = 2

  /// Finds the posts of a page.
  init(_ blocks: TextBlocks, _ page: HTMLPage) {
    let quotes = blocks.elements.filter { $0.tag == .blockquote && !$0.blocks.isEmpty }
    guard !quotes.isEmpty, let name = page.document.name("class") else { return }
    page.document.withTree { tree in
      for quote in quotes where quote.firstBlock >= posts.last?.upperBound ?? 0 {
        guard let value = tree.value(name, quote.node), ClassWords(value.span).contains(.post) else {
          continue
        }
        posts.append(quote.blocks)
      }
    }
  }

  /// The blocks of posts that are between blocks that are kept, or behind the last of them.
  func between(_ count: Int, where isKept: (Int) -> Bool) -> Set<Int> {
    guard !posts.isEmpty, let last = (0..<count).last(where: isKept) else { return [] }
    var found: Set<Int> = []
    for (number, post) in posts.enumerated() {
      let before = (max(0, post.lowerBound - Self.farthest)..<post.lowerBound)
        .contains { isKept($0) || found.contains($0) }
      // Posts in a row are of one kind: what counts is the text behind them.
      var end = post.upperBound
      for next in posts[(number + 1)...] {
        guard next.lowerBound <= end + Self.farthest else { break }
        end = next.upperBound
      }
      let after = (end..<min(count, end + Self.farthest)).contains(where: isKept)
      if before, after || last < post.upperBound { found.formUnion(post) }
    }
    return found
  }
}
