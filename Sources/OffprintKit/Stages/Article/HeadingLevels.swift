import Diagnostics

/// Normalizes the levels of headings: the title is the first level, so sections begin at the second, and no
/// level is skipped on the way down.
struct HeadingLevels: ArticleStage {
  /// `heading-levels`
  static let name = "heading-levels"
  /// The description in `offprint stages`.
  static let summary = "makes headings begin below the title and skip no level"
  /// Not on an article that its author has written as it is.
  static let runsOnArticles = false

  /// Makes the stage.
  init() {}

  /// Changes the depth of headings if the article has a title; without one the first level may be right.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    guard article.metadata.title != nil else { return }
    var isUsed = [Bool](repeating: false, count: 7)
    Self.forEachHeading(&article.content) { isUsed[Self.clamped($0.depth)] = true }
    var depths = [Int](repeating: 2, count: 7)
    var next = 2
    for depth in 1...6 where isUsed[depth] {
      depths[depth] = min(next, 6)
      next += 1
    }
    guard (1...6).contains(where: { isUsed[$0] && depths[$0] != $0 }) else { return }
    Self.forEachHeading(&article.content) { $0.depth = depths[Self.clamped($0.depth)] }
  }

  private static func clamped(_ depth: Int) -> Int { min(max(depth, 1), 6) }

  private static func forEachHeading(_ blocks: inout [Block], _ body: (inout Heading) -> Void) {
    for index in blocks.indices {
      switch blocks[index] {
      case .heading(var heading):
        body(&heading)
        blocks[index] = .heading(heading)
      case .container(var container):
        forEachHeading(&container.children, body)
        blocks[index] = .container(container)
      default: break
      }
    }
  }
}
