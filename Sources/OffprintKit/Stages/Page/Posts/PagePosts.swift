import Diagnostics
import Markup

/// Finds the posts of a thread, with their authors and dates.
///
/// It searches for elements that data or classes mark as posts and that contain both text of the article and an
/// author or a date of their own. If there are two or more of them, the page is a thread; the lines with author
/// and date are kept with each post's text.
struct PagePosts: HTMLStage {
  /// `page-posts`
  static let name = "page-posts"
  /// The description in `offprint stages`.
  static let summary = "finds the posts of a thread with their authors and dates"

  /// The longest line that is kept for the author or date in it, in bytes.
  private static let longestLine = 80

  /// Makes the stage.
  init() {}

  /// Notes the posts and marks the lines of author and date in them as text.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    var finder = PostFinder(page.view)
    guard finder.mayBeThread else { return }
    let tree = TreeMarks(marks, in: page.document)
    let posts = finder.posts(tree)
    if posts.count < 2 { return }
    let id = marks.enter(Marks.Origin(stage: Self.name, why: "it says who wrote the post, or when"))
    for post in posts {
      marks.posts[post.node] = post.post
      for node in post.lines { Self.keep(node, page.document, tree, &marks, by: id) }
    }
    if let first = posts.first, !Self.isBehindText(first.node, page.document, tree) {
      Self.begin(with: first, &marks)
    }
  }

  /// The most text before the first post, in bytes, that is not that of an article.
  private static let longestLead = 80

  /// Whether there is an article before a post, which is then one of its comments.
  private static func isBehindText(_ post: NodeID, _ document: Document, _ tree: TreeMarks) -> Bool {
    var size = 0
    for text in document.descendants(of: document.root) {
      if text == post { return false }
      guard document.isText(text), tree[text].isContent else { continue }
      size += document.withData(of: text) { $0.count }
      if size > longestLead { return true }
    }
    return false
  }

  /// The author and date of a thread are those of its first post, if the page states neither.
  private static func begin(with first: PostFinder.Found, _ marks: inout Marks) {
    let id = marks.enter(Marks.Origin(stage: name, why: "the first post of the thread"))
    let part = Int(first.node.index)
    if marks.finding("published") == nil, let date = first.post.published {
      marks.find("published", date, at: part, by: id)
    }
    if marks.finding("authors") == nil, let author = first.post.author {
      marks.find(
        "authors", author.name, at: part, by: id, detail: author.url.map { .author(url: $0, role: nil) })
    }
  }

  private static func keep(
    _ node: NodeID, _ document: Document, _ tree: TreeMarks, _ marks: inout Marks, by id: Marks.OriginID
  ) {
    var (texts, size): ([NodeID], Int) = ([], 0)
    for text in document.descendants(of: node) where document.isText(text) {
      size += document.withData(of: text) { $0.count }
      guard size <= longestLine else { return }
      texts.append(text)
    }
    for text in texts where !tree[text].isContent { marks.set(.body, at: Int(text.index), by: id) }
  }
}
