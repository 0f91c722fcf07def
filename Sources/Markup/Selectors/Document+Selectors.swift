extension Document {
  /// The first matching element in document order, below `scope` if one is given.
  ///
  /// As in the DOM's `querySelector`, the selector may refer to elements outside of `scope`; `:scope` in it
  /// is that element, or the root.
  public func first(_ selector: Selector, in scope: NodeID? = nil) -> NodeID? {
    var search = SelectorSearch(selector, in: self, below: scope)
    return search.next()
  }

  /// All matching elements in document order, below `scope` if one is given.
  public func all(_ selector: Selector, in scope: NodeID? = nil) -> [NodeID] {
    var search = SelectorSearch(selector, in: self, below: scope)
    var found: [NodeID] = []
    while let id = search.next() { found.append(id) }
    return found
  }

  /// Whether an element matches. A selector with `:has()` or `:contains()` processes the whole page, so use
  /// ``all(_:in:)`` or a ``SelectorSet`` for many elements.
  public func matches(_ selector: Selector, _ id: NodeID, scope: NodeID? = nil) -> Bool {
    guard node(id).isElement else { return false }
    var matcher = SelectorMatcher(selector.program, document: self, scope: scope?.index ?? 0)
    return matcher.matches(list: 0, id.index)
  }

  /// The element itself or its nearest matching ancestor.
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

/// An iterator over the descendants of a node that match a selector.
struct SelectorSearch: ~Copyable {
  /// Behind a pointer, since it is too large to be moved.
  private let matcher: UnsafeMutablePointer<SelectorMatcher>
  private let top: UInt32
  private var upcoming: UInt32

  init(_ selector: Selector, in document: Document, below scope: NodeID?) {
    let scope = scope ?? document.root
    top = scope.index
    upcoming = document.firstChild(of: scope)?.index ?? 0
    matcher = .allocate(capacity: 1)
    matcher.initialize(
      to: SelectorMatcher(selector.program, document: document, scope: document.isElement(scope) ? top : 0))
  }

  deinit {
    matcher.deinitialize(count: 1)
    matcher.deallocate()
  }

  mutating func next() -> NodeID? {
    while upcoming != 0 {
      let id = upcoming
      let isElement = matcher.pointee.nodes[Int(id)].isElement
      upcoming = matcher.pointee.arena.pointee.following(id, isElement: isElement, below: top)
      if isElement, matcher.pointee.matches(list: 0, id) { return NodeID(index: id) }
    }
    return nil
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
