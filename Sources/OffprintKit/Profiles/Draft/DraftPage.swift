import Markup

/// A saved page with what the generic stages made of it, as a draft of a profile looks at it.
struct DraftPage {
  let document: Document
  let file: String
  let url: String?
  let metadata: Metadata
  /// What each node is held to be.
  let tree: TreeMarks
  /// For each node the bytes of text below it that are content, and of all that can be seen.
  private(set) var contentBytes: [Int]
  private(set) var allBytes: [Int]
  /// The elements, in document order.
  private(set) var elements: [NodeID] = []

  /// Looks at a page.
  init(document: Document, marks: Marks, metadata: Metadata, file: String, url: String?) {
    self.document = document
    self.file = file
    self.url = url
    self.metadata = metadata
    tree = TreeMarks(marks, in: document)
    contentBytes = Array(repeating: 0, count: document.nodeCount)
    allBytes = contentBytes
    count()
  }

  /// How much of the page is content.
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
    // Backwards, so that an element is complete before its parent takes it in.
    for id in order.reversed() {
      guard let parent = document.parent(of: id) else { continue }
      contentBytes[Int(parent.index)] += contentBytes[Int(id.index)]
      allBytes[Int(parent.index)] += allBytes[Int(id.index)]
    }
  }

  func contentBytes(of id: NodeID) -> Int { contentBytes[Int(id.index)] }
  func allBytes(of id: NodeID) -> Int { allBytes[Int(id.index)] }

  /// Elements none of which is within another.
  func outermost(_ ids: [NodeID]) -> [NodeID] {
    let all = Set(ids)
    return ids.filter { id in !document.ancestors(of: id).contains { all.contains($0) } }
  }
}
