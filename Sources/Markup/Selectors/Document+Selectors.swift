extension Document {
  /// The first element in document order that matches, below `scope` if one is given.
  ///
  /// As in the DOM's `querySelector`, the selector may speak of elements above and beside `scope`; `:scope` in it is
  /// that element, or the root.
  public func first(_ selector: Selector, in scope: NodeID? = nil) -> NodeID? {
    var found: NodeID?
    forEachMatch(of: selector, in: scope) { id in
      found = id
      return false
    }
    return found
  }

  /// All elements that match, in document order, below `scope` if one is given.
  public func all(_ selector: Selector, in scope: NodeID? = nil) -> [NodeID] {
    var found: [NodeID] = []
    forEachMatch(of: selector, in: scope) { id in
      found.append(id)
      return true
    }
    return found
  }

  /// Whether an element matches. A selector with `:has()` or `:contains()` looks at the whole page for that, so many
  /// elements are better asked for with ``all(_:in:)`` or a ``SelectorSet``.
  public func matches(_ selector: Selector, _ id: NodeID, scope: NodeID? = nil) -> Bool {
    guard node(id).isElement else { return false }
    var matcher = SelectorMatcher(selector.program, document: self, scope: scope?.index ?? 0)
    return matcher.matches(list: 0, id.index)
  }

  /// The element itself or its nearest ancestor that matches.
  public func closest(_ selector: Selector, of id: NodeID) -> NodeID? {
    var matcher = SelectorMatcher(selector.program, document: self, scope: id.index)
    var index = node(id).isElement ? id.index : matcher.parentElement(id.index)
    while index != 0 {
      if matcher.matches(list: 0, index) { return NodeID(index: index) }
      index = matcher.parentElement(index)
    }
    return nil
  }

  /// Gives the elements that match to `body` until it gives false.
  @inline(__always)
  private func forEachMatch(of selector: Selector, in scope: NodeID?, _ body: (NodeID) -> Bool) {
    let top = scope?.index ?? 0
    let isElement = node(NodeID(index: top)).isElement
    var matcher = SelectorMatcher(selector.program, document: self, scope: isElement ? top : 0)
    var id = arena.pointee.firstChild(of: top)
    while id != 0 {
      let node = matcher.nodes[Int(id)]
      if node.isElement, matcher.matches(list: 0, id), !body(NodeID(index: id)) { return }
      id = arena.pointee.following(id, isElement: node.isElement, below: top)
    }
  }
}

extension Arena {
  /// The next node in document order below `top`; 0 at the end.
  @inline(__always)
  func following(_ id: UInt32, isElement: Bool, below top: UInt32) -> UInt32 {
    let node = nodes[Int(id)]
    if isElement, node.first != 0 { return node.first }
    if node.next != 0 { return node.next }
    var ancestor = node.parent
    while ancestor != top {
      let node = nodes[Int(ancestor)]
      if node.next != 0 { return node.next }
      ancestor = node.parent
    }
    return 0
  }
}
