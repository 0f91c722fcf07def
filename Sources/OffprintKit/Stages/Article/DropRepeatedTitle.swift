import Diagnostics

/// Removes the title at the beginning of the content, as the metadata already contains it.
struct DropRepeatedTitle: ArticleStage {
  /// `drop-repeated-title`
  static let name = "drop-repeated-title"
  /// The description in `offprint stages`.
  static let summary = "removes the title if the content begins with it"
  /// Not on an article that its author has written as it is.
  static let runsOnArticles = false

  /// Makes the stage.
  init() {}

  /// Drops the first blocks that repeat the title.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    guard let title = article.metadata.title else { return }
    let repeated = article.content.prefix { Self.text(of: $0) == title }.count
    article.content.removeFirst(repeated)
  }

  private static func text(of block: Block) -> String? {
    switch block {
    case .paragraph(let inlines): inlines.plainText
    case .heading(let heading): heading.children.plainText
    default: nil
    }
  }
}
