/// A walk over the elements below a node that stops at those that match a selector.
struct SelectorSearch: ~Copyable {
  /// Behind a pointer, since it is too big to be moved about.
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
