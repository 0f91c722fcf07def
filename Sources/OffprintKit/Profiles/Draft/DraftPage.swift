import Diagnostics
import Markup

/// A saved page with the result of the generic stages, for drafting a profile.
struct DraftPage {
  let html: HTMLPage
  /// Its blocks with the model's probabilities; `nil` if it has no text.
  let weighed: WeighedPage?
  let url: String?
  let metadata: Metadata
  /// The effective mark of each node.
  let tree: TreeMarks
  /// For each node the bytes of content below it, and of all visible text.
  private(set) var contentBytes: [Int]
  private(set) var allBytes: [Int]
  /// The elements, in document order.
  private(set) var elements: [NodeID] = []

  /// Analyses a converted page.
  ///
  /// - Throws: a diagnostic if it is not an HTML page.
  init(_ page: ProfileDraft.Page) throws(Diagnostic) {
    guard case .html(let html)? = page.conversion.page, let marks = page.conversion.marks else {
      throw Diagnostic(.error, .badInput, "\(page.file): not an HTML page")
    }
    self.init(html, marks: marks, metadata: page.conversion.article.metadata, url: page.url)
  }

  /// Analyses a page.
  init(_ html: HTMLPage, marks: Marks, metadata: Metadata, url: String?) {
    self.html = html
    weighed = WeighedPage(html)
    self.url = url
    self.metadata = metadata
    tree = TreeMarks(marks, in: html.document)
    contentBytes = Array(repeating: 0, count: html.document.nodeCount)
    allBytes = contentBytes
    count()
  }

  /// The tree.
  var document: Document { html.document }
  /// What several stages ask about the page.
  var view: PageView { html.view }

  /// Whether another page has the same blocks of text.
  func hasSameText(as other: DraftPage) -> Bool {
    guard let own = weighed?.scores.keys, let others = other.weighed?.scores.keys else { return false }
    return own == others
  }

  /// The amount of content on the page.
  var content: Int { contentBytes[0] }

  private mutating func count() {
    let hidden: Set<String> = ["script", "style", "noscript", "template", "head", "svg"]
    var order: [NodeID] = []
    var walk = document.descendants(of: document.root)
    while let id = walk.next() {
      if let tag = document.tagName(of: id), document.isElement(id) {
        if hidden.contains(tag) {
          walk.skipChildren(of: id)
          continue
        }
        elements.append(id)
      }
      order.append(id)
      guard document.isText(id) else { continue }
      let bytes = document.withData(of: id) { data in
        var text = CollapsedText()
        text.append(data)
        return text.bytes.count
      }
      allBytes[Int(id.index)] = bytes
      if tree[id].isContent { contentBytes[Int(id.index)] = bytes }
    }
    // Backwards, so that an element is complete before it is added to its parent.
    for id in order.reversed() {
      guard let parent = document.parent(of: id) else { continue }
      contentBytes[Int(parent.index)] += contentBytes[Int(id.index)]
      allBytes[Int(parent.index)] += allBytes[Int(id.index)]
    }
  }

  func contentBytes(of id: NodeID) -> Int { contentBytes[Int(id.index)] }
  func allBytes(of id: NodeID) -> Int { allBytes[Int(id.index)] }

  /// The elements that are not inside another of them.
  func outermost(_ ids: [NodeID]) -> [NodeID] {
    let all = Set(ids)
    return ids.filter { id in !document.ancestors(of: id).contains { all.contains($0) } }
  }
}
