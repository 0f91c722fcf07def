import Markup

/// Turns a marked page of HTML into an article.
struct HTMLLowering {
  static func lower(_ page: HTMLPage, _ marks: Marks) -> Article {
    let tree = TreeMarks(marks, in: page.document)
    var blocks: [Block] = []
    for id in page.document.descendants(of: page.document.root)
    where page.document.isText(id) && tree[id].isContent {
      blocks.append(.paragraph([.text(page.document.data(of: id))]))
    }
    return Article(metadata: Findings.metadata(marks), content: blocks)
  }
}
