/// Writes a tree of any depth, in constant memory besides the output.
protocol TreeSerializer {
  var document: Document { get }
  /// Writes what precedes a node's children.
  mutating func open(_ node: Node, _ id: UInt32)
  /// Writes what follows them.
  mutating func close(_ node: Node, _ id: UInt32)
}

extension TreeSerializer {
  /// Writes a node with its descendants, or only its descendants. The contents of a template replace its
  /// children.
  mutating func serialize(_ top: UInt32, withItself: Bool) {
    let nodes = UnsafePointer(document.arena.pointee.nodes.base)
    let topNode = document.node(NodeID(index: top))
    if withItself { open(topNode, top) }
    var id = top
    while true {
      let first = firstChild(of: nodes[Int(id)], id)
      if first != 0 {
        id = first
        open(nodes[Int(id)], id)
        continue
      }
      while id != top {
        let node = nodes[Int(id)]
        close(node, id)
        if node.next != 0 { break }
        // The contents of a template follow it in the arena and have no parent.
        id = nodes[Int(node.parent)].kind == .fragment && node.parent != top ? node.parent &- 1 : node.parent
      }
      if id == top { break }
      id = nodes[Int(id)].next
      open(nodes[Int(id)], id)
    }
    if withItself { close(topNode, top) }
  }

  @inline(__always)
  private func firstChild(of node: Node, _ id: UInt32) -> UInt32 {
    if node.hasRange { return 0 }
    if node.kind == .html, node.name.tag == .template {
      return document.arena.pointee.nodes[Int(id) &+ 1].first
    }
    return node.first
  }
}
