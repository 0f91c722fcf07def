import Markup

/// Queries for the text below a node that stop early if there is more than needed.
extension Document {
  /// The maximum number of nodes to examine for a short text.
  private static let mostNodes = 64

  /// The text below a node, with white space collapsed; `nil` if it has more bytes than `longest`.
  func shortText(of id: NodeID, atMost longest: Int) -> String? {
    let (text, isWhole) = collapsedText(of: id, atMost: longest + 1)
    return isWhole ? text : nil
  }

  /// The start of the text below a node, with white space collapsed.
  func beginning(of id: NodeID, bytes longest: Int) -> String { collapsedText(of: id, atMost: longest).text }

  /// The text below a node, with white space collapsed, up to a number of bytes, and whether that is all of
  /// it.
  private func collapsedText(of id: NodeID, atMost most: Int) -> (text: String, isWhole: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity(min(most, 64))
    var isDue = false
    let isWhole = forEachText(of: id, atMost: Self.mostNodes) { data in
      for index in data.indices {
        let byte = data[index]
        if isHTMLSpace(byte) {
          isDue = !text.isEmpty
        } else {
          if isDue { text.append(Byte.space) }
          isDue = false
          text.append(byte)
          if text.count >= most { return false }
        }
      }
      return true
    }
    return (String(decoding: text, as: UTF8.self), isWhole)
  }

  /// The number of bytes of text below a node, without white space; more than `longest` if there are more.
  func textSize(of id: NodeID, atMost longest: Int) -> Int {
    var size = 0
    let fits = forEachText(of: id, atMost: Self.mostNodes + longest) { data in
      for index in data.indices where !isHTMLSpace(data[index]) {
        size += 1
        if size > longest { return false }
      }
      return true
    }
    return fits ? size : longest + 1
  }

  /// Calls `body` with the data of each text below a node, until it returns `false` or the limit of nodes is
  /// reached.
  ///
  /// - Returns: whether all of the text was read.
  private func forEachText(of id: NodeID, atMost mostNodes: Int, _ body: (Span<UInt8>) -> Bool) -> Bool {
    if isText(id) { return withData(of: id, body) }
    var left = mostNodes
    var descendants = descendants(of: id)
    while let node = descendants.next() {
      left -= 1
      if left < 0 { return false }
      if isText(node) {
        if !withData(of: node, body) { return false }
      } else if [.script, .style].contains(tag(of: node)) {
        descendants.skipChildren(of: node)
      }
    }
    return true
  }

  /// Whether a node is another or its descendant, examining a limited number of levels.
  func stands(_ id: NodeID, in other: NodeID, levels: Int = 12) -> Bool {
    if id == other { return true }
    return ancestors(of: id).prefix(levels).contains(other)
  }

  /// The next element after a node, ignoring text.
  func elementAfter(_ id: NodeID) -> NodeID? {
    var next = nextSibling(of: id)
    while let node = next, !isElement(node) { next = nextSibling(of: node) }
    return next
  }

  /// Whether a node is text that contains only white space.
  func isBlankText(_ id: NodeID) -> Bool {
    isText(id)
      && withData(of: id) { text in
        for place in text.indices where !isHTMLSpace(text[place]) { return false }
        return true
      }
  }

  /// The element before a node, if there is only white space in between.
  func elementBefore(_ id: NodeID) -> NodeID? {
    var previous = previousSibling(of: id)
    while let node = previous {
      if isElement(node) { return node }
      if isText(node), !isBlankText(node) { return nil }
      previous = previousSibling(of: node)
    }
    return nil
  }
}
