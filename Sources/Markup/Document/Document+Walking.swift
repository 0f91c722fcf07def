extension Document {
  @inline(__always)
  private func link(_ index: UInt32) -> NodeID? { index == 0 ? nil : NodeID(index: index) }

  /// The parent; `nil` for the document, for the contents of a template and for nodes that the parser removed
  /// from the tree.
  public func parent(of id: NodeID) -> NodeID? {
    let node = node(id)
    return node.previous == 0 ? nil : NodeID(index: node.parent)
  }

  /// The first child, if there is one.
  public func firstChild(of id: NodeID) -> NodeID? { node(id).hasRange ? nil : link(node(id).first) }

  /// The last child, if there is one.
  public func lastChild(of id: NodeID) -> NodeID? {
    guard let first = firstChild(of: id) else { return nil }
    return link(node(first).previous)
  }

  /// The node after this one with the same parent.
  public func nextSibling(of id: NodeID) -> NodeID? { link(node(id).next) }

  /// The node before this one with the same parent.
  public func previousSibling(of id: NodeID) -> NodeID? {
    let node = node(id)
    if node.previous == 0 { return nil }
    return self.node(NodeID(index: node.parent)).first == id.index ? nil : link(node.previous)
  }

  /// The children in order.
  public func children(of id: NodeID) -> Children { Children(document: self, upcoming: firstChild(of: id)) }

  /// The descendants in document order, without the contents of templates.
  public func descendants(of id: NodeID) -> Descendants {
    Descendants(document: self, top: id, upcoming: firstChild(of: id))
  }

  /// The ancestors, from the parent up to the document.
  public func ancestors(of id: NodeID) -> Ancestors { Ancestors(document: self, upcoming: parent(of: id)) }

  /// The children of a node.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let document: Document
    var upcoming: NodeID?

    /// The next node.
    public mutating func next() -> NodeID? {
      guard let id = upcoming else { return nil }
      upcoming = document.nextSibling(of: id)
      return id
    }
  }

  /// The descendants of a node.
  public struct Descendants: Sequence, IteratorProtocol, Sendable {
    let document: Document
    let top: NodeID
    var upcoming: NodeID?

    /// The next node.
    public mutating func next() -> NodeID? {
      guard let id = upcoming else { return nil }
      upcoming = document.firstChild(of: id) ?? document.after(id, within: top)
      return id
    }

    /// Skips the descendants of the node returned last.
    public mutating func skipChildren(of last: NodeID) { upcoming = document.after(last, within: top) }
  }

  /// The ancestors of a node, nearest first.
  public struct Ancestors: Sequence, IteratorProtocol, Sendable {
    let document: Document
    var upcoming: NodeID?

    /// The next node.
    public mutating func next() -> NodeID? {
      guard let id = upcoming else { return nil }
      upcoming = document.parent(of: id)
      return id
    }
  }

  /// The next node in document order that is not a descendant of `id`, if it is a descendant of `top`.
  package func after(_ id: NodeID, within top: NodeID) -> NodeID? {
    var id = id
    while id != top {
      if let next = nextSibling(of: id) { return next }
      guard let parent = parent(of: id) else { return nil }
      id = parent
    }
    return nil
  }
}
