extension Document {
  /// The first element in document order that matches, below `scope` if one is given.
  ///
  /// As in the DOM's `querySelector`, the selector may speak of elements above and beside `scope`; `:scope` in it is
  /// that element, or the root.
  public func first(_ selector: Selector, in scope: NodeID? = nil) -> NodeID? {
    var search = SelectorSearch(selector, in: self, below: scope)
    return search.next()
  }

  /// All elements that match, in document order, below `scope` if one is given.
  public func all(_ selector: Selector, in scope: NodeID? = nil) -> [NodeID] {
    var search = SelectorSearch(selector, in: self, below: scope)
    var found: [NodeID] = []
    while let id = search.next() { found.append(id) }
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
}
