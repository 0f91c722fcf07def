import Markup

/// The posts of other sites embedded in a page, such as tweets, in the form they have before a script renders them.
///
/// Their words are unlike an article's, so a model doubts them; between blocks of the article they belong to it.
struct EmbeddedPosts {
  /// The blocks of each post.
  private var posts: [Range<Int>] = []

  /// The maximum number of other blocks between a post and the article's text.
  private static let farthest = 2

  /// Finds the posts of a page.
  init(_ blocks: TextBlocks, _ page: HTMLPage) {
    let quotes = blocks.elements.filter { $0.tag == .blockquote && !$0.blocks.isEmpty }
    for quote in quotes where quote.firstBlock >= posts.last?.upperBound ?? 0 {
      guard page.view.clues(of: NodeID(index: quote.node)).words.contains(.post) else { continue }
      posts.append(quote.blocks)
    }
  }

  /// The blocks of posts that are between blocks that are kept, or after the last of them.
  func between(_ count: Int, where isKept: (Int) -> Bool) -> Set<Int> {
    guard !posts.isEmpty, let last = (0..<count).last(where: isKept) else { return [] }
    var found: Set<Int> = []
    for (number, post) in posts.enumerated() {
      let before = (max(0, post.lowerBound - Self.farthest)..<post.lowerBound)
        .contains { isKept($0) || found.contains($0) }
      // Consecutive posts are treated alike: what matters is the text after them.
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
