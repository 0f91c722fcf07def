import Markup

/// What stands below each element of a page, counted once so that lowering need not look ahead.
struct PageSurvey {
  /// What stands below a node.
  struct Below {
    /// Bytes of text that is content.
    var kept: UInt32 = 0
    /// Bytes of text.
    var text: UInt32 = 0
    /// Pictures, players, frames, formulas, rules: content that is no text.
    var media: UInt32 = 0
  }

  private var below: [Below]
  /// The links to places within the page, in document order.
  private(set) var fragmentLinks: [NodeID] = []
  /// The first `base` element.
  private(set) var base: NodeID?
  /// The address that the page gives as its own.
  private(set) var canonical: String?

  /// Walks the whole tree, without recursion.
  init(_ document: Document, _ tree: TreeMarks, _ names: AttributeNames) {
    below = [Below](repeating: Below(), count: document.nodeCount)
    var path: [(node: NodeID, sum: Below)] = [(document.root, Below())]
    var upcoming = document.firstChild(of: document.root)
    while true {
      guard let id = upcoming else {
        let (node, sum) = path.removeLast()
        below[Int(node.index)] = sum
        guard let parent = path.indices.last else { return }
        path[parent].sum.kept &+= sum.kept
        path[parent].sum.text &+= sum.text
        path[parent].sum.media &+= sum.media
        upcoming = document.nextSibling(of: node)
        continue
      }
      if document.isText(id) {
        count(id, document, tree, &path[path.count - 1].sum)
      } else if let child = document.firstChild(of: id), note(id, document, names, &path[path.count - 1].sum)
      {
        path.append((id, Below()))
        upcoming = child
        continue
      } else {
        _ = note(id, document, names, &path[path.count - 1].sum)
      }
      upcoming = document.nextSibling(of: id)
    }
  }

  /// What stands below a node.
  subscript(id: NodeID) -> Below { below[Int(id.index)] }

  private func count(_ id: NodeID, _ document: Document, _ tree: TreeMarks, _ sum: inout Below) {
    let length = document.withData(of: id) { data -> Int in
      var start = 0
      while start < data.count, isHTMLSpace(data[start]) { start += 1 }
      return data.count - start
    }
    guard length > 0 else { return }
    sum.text &+= UInt32(length)
    if tree[id].isContent || tree[id] == .credit { sum.kept &+= UInt32(length) }
  }

  /// Notes an element, and says whether to look below it.
  private mutating func note(
    _ id: NodeID, _ document: Document, _ names: AttributeNames, _ sum: inout Below
  ) -> Bool {
    switch document.tag(of: id) {
    case .script:
      sum.media &+= 1
      return false
    case .style, .template, .head, .noembed, .noframes, .select, .textarea:
      if document.tag(of: id) == .head { readHead(id, document) }
      return false
    case .base:
      if base == nil { base = id }
    case .img, .iframe, .video, .audio, .object, .embed, .hr, .math, .svg, .picture, .noscript:
      sum.media &+= 1
    case .other:
      sum.media &+= 1
    case .a:
      if let href = names.href.name,
        document.withAttribute(href, of: id, { $0.count > 1 && $0[0] == 0x23 }) == true
      {
        fragmentLinks.append(id)
      }
    default: break
    }
    return true
  }

  private mutating func readHead(_ head: NodeID, _ document: Document) {
    for id in document.children(of: head) {
      switch document.tag(of: id) {
      case .base where base == nil: base = id
      case .link where canonical == nil && document.attribute("rel", of: id)?.lowercased() == "canonical":
        canonical = document.attribute("href", of: id)
      default: break
      }
    }
  }
}
