import Markup

/// Counts of what is below each element of a page, computed once so that lowering need not look ahead.
struct PageSurvey {
  /// The counts of a node's subtree.
  struct Below {
    /// Bytes of text marked as content.
    var kept: UInt32 = 0
    /// Bytes of content for which the generic stages chose individual texts.
    var chosen: UInt32 = 0
    /// Bytes of text.
    var text: UInt32 = 0
    /// Pictures, players, frames, formulas, rules: content without text.
    var media: UInt32 = 0

    @inline(__always)
    fileprivate mutating func add(_ other: Below) {
      kept &+= other.kept
      chosen &+= other.chosen
      text &+= other.text
      media &+= other.media
    }
  }

  private var below: [Below]
  /// The first `base` element.
  private(set) var base: NodeID?
  /// The address that the page declares.
  private(set) var canonical: String?
  /// Whether a script of the page renders formulas in its text.
  private(set) var setsTeX = false
  private let view: PageView
  private let formulas: FormulaBoxes

  /// Walks the whole tree, without recursion.
  init(
    _ view: PageView, _ nodes: Tree, _ tree: TreeMarks, _ marks: Marks, _ names: AttributeNames
  ) {
    self.view = view
    formulas = view.formulas
    below = []
    var below = [Below](repeating: Below(), count: nodes.count)
    below.withUnsafeMutableBufferPointer { walk($0, nodes, tree, marks, names) }
    self.below = below
  }

  private mutating func walk(
    _ below: UnsafeMutableBufferPointer<Below>, _ nodes: Tree, _ tree: TreeMarks, _ marks: Marks,
    _ names: AttributeNames
  ) {
    var id = nodes.firstChild(0)
    var parent = 0
    while id != 0 {
      if nodes.isText(id) {
        Self.count(id, nodes, tree, marks, &below[parent])
      } else if note(id, nodes, tree, names, &below[parent]) {
        let child = nodes.firstChild(id)
        if child != 0 {
          parent = Int(id)
          id = child
          continue
        }
      }
      while id != 0, nodes.next(id) == 0 {
        id = nodes.parent(id)
        guard id != 0 else { return }
        parent = Int(nodes.parent(id))
        below[parent].add(Self.asPart(below[Int(id)], nodes.anyTag(id)))
      }
      id = nodes.next(id)
    }
  }

  /// What an element contributes to its parent's counts. Program text is unlike anything that the stages
  /// know: if none of it was chosen, it is treated like a picture and belongs to the content around it.
  @inline(__always)
  private static func asPart(_ below: Below, _ tag: Tag) -> Below {
    guard tag == .pre, below.kept == 0, below.text > 0 else { return below }
    var part = Below()
    part.media = 1
    return part
  }

  /// The counts of a node's subtree.
  subscript(id: NodeID) -> Below { below[Int(id.index)] }

  private static func count(
    _ id: UInt32, _ nodes: Tree, _ tree: TreeMarks, _ marks: Marks, _ sum: inout Below
  ) {
    let data = nodes.text(id)
    let length = UInt32(data.count - data.blankLength(from: 0))
    guard length > 0 else { return }
    let role = tree[NodeID(index: id)]
    let isContent = role.isContent || role == .credit
    if !isContent {
      // In a box of its own such white space separates what is not text from the text.
      if length <= longestBlank, !nodes.anyTag(nodes.parent(id)).isBlock, isBlank(data) { return }
      if isFormulaNumber(data), isAlone(id, nodes) { return }
    }
    sum.text &+= length
    guard isContent else { return }
    sum.kept &+= length
    if role.isContent, let decider = tree.decider(of: NodeID(index: id)),
      marks.rank(of: Int(decider.index)) == .generic
    {
      sum.chosen &+= length
    }
  }

  private static let longestBlank = 16

  /// Whether a text contains only white space of any kind, which no block of text contains either.
  private static func isBlank(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < data.count {
      let length = isHTMLSpace(data[index]) ? 1 : data.spaceLength(at: index, before: data.count)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// Whether a text is the number of a formula, such as `(12)`: it does not determine whether the formula is kept.
  private static func isFormulaNumber(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
    guard data.count <= longestBlank, let start = data.firstIndex(where: { !isHTMLSpace($0) }),
      let end = data.lastIndex(where: { !isHTMLSpace($0) }), data[start] == UInt8(ascii: "("),
      data[end] == UInt8(ascii: ")"), end > start + 1
    else { return false }
    return data[(start + 1)..<end].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }

  /// Whether a text is in a box or cell of its own, not in a line.
  private static func isAlone(_ id: UInt32, _ nodes: Tree) -> Bool {
    let tag = nodes.anyTag(nodes.parent(id))
    return (tag == .div || tag == .td) && nodes.firstChild(nodes.parent(id)) == id && nodes.next(id) == 0
  }

  /// Records an element.
  ///
  /// - Returns: whether to descend into it.
  @inline(__always)
  private mutating func note(
    _ id: UInt32, _ nodes: Tree, _ tree: TreeMarks, _ names: AttributeNames, _ sum: inout Below
  ) -> Bool {
    let tag = nodes.anyTag(id)
    switch tag {
    case .script:
      sum.media &+= 1
      if !setsTeX { setsTeX = TeXScript.isOne(id, nodes, names) }
      return false
    case .math:
      sum.media &+= 1
      return false
    case .style, .template, .noembed, .noframes, .select, .textarea: return false
    case .head:
      readHead(NodeID(index: id), nodes, names)
      return false
    case .base:
      if base == nil { base = NodeID(index: id) }
    case .img:
      sum.media &+= 1
      // A picture with its own mark prevents its ancestors from being skipped.
      if tree[NodeID(index: id)].isContent { sum.kept &+= 1 }
    case .iframe, .video, .audio, .object, .embed, .hr, .picture, .noscript:
      sum.media &+= 1
    case .svg:
      // The words in a drawing are not text of the page.
      sum.media &+= 1
      return false
    case .other:
      sum.media &+= 1
      return !formulas.contains(id, tag, nodes)
    case .span, .div, .p, .table:
      guard formulas.contains(id, tag, nodes) else {
        noteBackground(id, nodes, names, &sum)
        return true
      }
      sum.media &+= 1
      return false
    case .a, .i, .figure, .section:
      noteBackground(id, nodes, names, &sum)
    default: break
    }
    return true
  }

  /// Counts a background picture of an empty element.
  @inline(__always)
  private func noteBackground(_ id: UInt32, _ nodes: Tree, _ names: AttributeNames, _ sum: inout Below) {
    if nodes.firstChild(id) == 0, BackgroundPicture.mayBeOne(id, nodes, names) { sum.media &+= 1 }
  }

  private mutating func readHead(_ head: NodeID, _ nodes: Tree, _ names: AttributeNames) {
    let document = view.document
    for id in document.children(of: head) {
      switch document.tag(of: id) {
      case .base where base == nil: base = id
      case .link where canonical == nil && view.relations(of: id).contains(.canonical):
        canonical = document.attribute("href", of: id)
      case .script where !setsTeX: setsTeX = TeXScript.isOne(id.index, nodes, names)
      default: break
      }
    }
  }
}
