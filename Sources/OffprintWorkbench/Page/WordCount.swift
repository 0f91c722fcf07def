import Markup
import OffprintKit

/// The words in elements, and those of them that are in the article.
struct WordCount {
  private(set) var all = 0
  private(set) var kept = 0

  /// Counts the words in elements in document order; what is in several of them counts once.
  init(in ids: [NodeID], of document: Document, _ tree: TreeMarks) {
    var end: NodeID?
    for id in ids {
      if let end, id < end { continue }
      end = document.after(id, within: document.root)
      var walk = document.descendants(of: id)
      while let below = walk.next() {
        if document.isElement(below), InertNames.dropped.contains(document.tagName(of: below) ?? "") {
          walk.skipChildren(of: below)
        }
        guard document.isText(below) else { continue }
        let words = document.data(of: below).split(whereSeparator: \.isWhitespace).count
        all += words
        if tree[below].outcome == .kept { kept += words }
      }
    }
  }
}
