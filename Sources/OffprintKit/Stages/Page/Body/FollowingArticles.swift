import Markup

/// The articles that a page shows after its own, as a reader would get them by scrolling on.
///
/// They are siblings of the element with the page's own article, look like it, and begin with a heading of their own
/// on the level of the page's title.
struct FollowingArticles {
  private let blocks: TextBlocks
  private let scores: BlockScores
  /// Their elements, in document order.
  private var elements: [TextBlocks.Element] = []
  /// For each block whether it belongs to one of them; empty if there are none.
  private var isInside: [Bool] = []

  /// The minimum number of words of text in an article.
  private static let fewestWords: Float = 50
  /// The maximum number of blocks before the heading of an article, and before its date.
  private static let longestHead = 12
  /// The maximum number of elements around the title to examine.
  private static let farthest = 12

  /// Finds them on a page with the words of its title.
  init(_ blocks: TextBlocks, _ scores: BlockScores) {
    self.blocks = blocks
    self.scores = scores
    guard let title = blocks.blocks.indices.first(where: { scores.isTitle($0) && heading(of: $0) != nil }),
      let own = heading(of: title)
    else { return }
    let others = blocks.blocks.indices[(title + 1)...].filter { part in
      guard let other = heading(of: part), !scores.isTitle(part), scores.page.words(of: part) > 1 else {
        return false
      }
      // Only the first on a page may be its main heading.
      return other.tag == own.tag
        || own.tag == .h1 && other.tag == .h2 && other.surroundings.contains(.article)
    }
    if others.isEmpty { return }
    find(after: title, others)
    if elements.isEmpty { return }
    isInside = Array(repeating: false, count: blocks.blocks.count)
    for element in elements { for part in element.blocks { isInside[part] = true } }
  }

  /// The heading that a block is all or the first of.
  private func heading(of part: Int) -> TextBlocks.Element? {
    var element = blocks.elements[Int(blocks.blocks[part].element)]
    guard element.surroundings.contains(.heading) else { return nil }
    while !element.tag.isHeading, element.parent != 0 { element = blocks.elements[Int(element.parent)] }
    return element.tag.isHeading && element.blocks.lowerBound == part ? element : nil
  }

  private mutating func find(after title: Int, _ headings: [Int]) {
    var place = Int(blocks.blocks[title].element)
    for _ in 0..<Self.farthest {
      let element = blocks.elements[place]
      if isArticle(element, heading: title) {
        elements = articles(like: element, after: place, headings)
        if !elements.isEmpty { return }
      }
      if place == 0 { return }
      place = Int(element.parent)
    }
  }

  /// The siblings of an element that look like it and begin with one of the headings.
  private func articles(
    like element: TextBlocks.Element, after place: Int, _ headings: [Int]
  ) -> [TextBlocks.Element] {
    var rest = headings[...]
    return blocks.elements[(place + 1)...].filter { other in
      guard other.parent == element.parent, other.tag == element.tag, other.signature == element.signature
      else {
        return false
      }
      while let heading = rest.first, heading < other.blocks.lowerBound { rest.removeFirst() }
      return rest.first.map { other.blocks.contains($0) && isArticle(other, heading: $0) } == true
    }
  }

  /// Whether an element begins with a heading, calls itself an article or has a date, and contains text.
  private func isArticle(_ element: TextBlocks.Element, heading: Int) -> Bool {
    let range = element.blocks
    guard heading - range.lowerBound <= Self.longestHead else { return false }
    let hasDate = range.prefix(heading - range.lowerBound + Self.longestHead).contains {
      blocks.blocks[$0].hasTime
    }
    guard element.tag == .article || hasDate else { return false }
    let words = range.dropFirst(heading - range.lowerBound + 1).reduce(Float(0)) { sum, part in
      sum + scores.probabilities[part] * Float(scores.page.words(of: part))
    }
    return words >= Self.fewestWords
  }

  /// Whether a block belongs to one of them.
  func contains(_ part: Int) -> Bool { !isInside.isEmpty && isInside[part] }

  /// Marks them as furniture, with the pictures in them.
  func leaveOut(_ marks: inout Marks, stage: String) {
    guard !elements.isEmpty else { return }
    let id = marks.enter(Marks.Origin(stage: stage, why: "it belongs to another article after this one"))
    for element in elements {
      marks.set(.furniture, at: Int(element.node), by: id)
      for part in element.blocks {
        for node in blocks.nodes(of: part) { marks.set(.furniture, at: Int(node), by: id) }
      }
    }
  }
}
