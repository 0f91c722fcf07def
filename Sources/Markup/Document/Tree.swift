/// A document's nodes for inner loops: queries of ``Document`` without checks and calls. Indices are those of
/// ``NodeID``; 0 means "none".
///
/// It is valid only within ``Document/withTree(_:)``, and indices are not checked, so it is not public. Other
/// modules of this package inline it, which needs `@usableFromInline`.
@usableFromInline @frozen package struct Tree {
  @usableFromInline let nodes: UnsafePointer<Node>
  @usableFromInline let attributes: UnsafePointer<Attribute>
  @usableFromInline let source: UnsafePointer<UInt8>
  @usableFromInline let side: UnsafePointer<UInt8>
  /// The number of nodes.
  @usableFromInline package let count: Int

  init(_ arena: UnsafePointer<Arena>) {
    nodes = UnsafePointer(arena.pointee.nodes.base)
    attributes = UnsafePointer(arena.pointee.attributes.base)
    source = UnsafePointer(arena.pointee.source.base)
    side = UnsafePointer(arena.pointee.side.base)
    count = arena.pointee.nodes.count
  }

  @inlinable @inline(__always)
  func node(_ id: UInt32) -> Node {
    assert(id < count)
    return nodes[Int(id)]
  }

  /// The parent.
  @inlinable @inline(__always)
  package func parent(_ id: UInt32) -> UInt32 { node(id).parent }

  /// The next sibling.
  @inlinable @inline(__always)
  package func next(_ id: UInt32) -> UInt32 { node(id).next }

  /// The first child of an element or of the document.
  @inlinable @inline(__always)
  package func firstChild(_ id: UInt32) -> UInt32 {
    let node = node(id)
    return node.isElement || id == 0 ? node.first : 0
  }

  /// Whether a node is a text node.
  @inlinable @inline(__always)
  package func isText(_ id: UInt32) -> Bool { node(id).isText }

  /// Whether a node is an element of any namespace.
  @inlinable @inline(__always)
  package func isElement(_ id: UInt32) -> Bool { node(id).isElement }

  /// The tag of an HTML element; `nil` for any other node.
  @inlinable @inline(__always)
  package func tag(_ id: UInt32) -> Tag? {
    let node = node(id)
    return node.isHTML ? node.name.tag : nil
  }

  /// The element of a node, as in ``Document/tag(of:)``.
  @inlinable @inline(__always)
  package func anyTag(_ id: UInt32) -> Tag {
    let node = node(id)
    if node.isHTML { return node.name.tag }
    guard node.isElement else { return .other }
    return node.isSVG ? (node.name.tag == .svg ? .svg : .other) : node.name.tag == .math ? .math : .other
  }

  /// The name of an element.
  @inlinable @inline(__always)
  package func name(_ id: UInt32) -> Name { node(id).name }

  /// The bytes of a text or comment.
  @inlinable @inline(__always)
  package func text(_ id: UInt32) -> UnsafeBufferPointer<UInt8> {
    let node = node(id)
    assert(!node.isElement)
    return bytes(node.first, node.extent)
  }

  /// Calls `body` with each attribute's name and value.
  @inlinable @inline(__always)
  package func forEachAttribute(_ id: UInt32, _ body: (Name, UnsafeBufferPointer<UInt8>) -> Void) {
    let node = node(id)
    guard node.isElement, node.hasAttributes else { return }
    let header = attributes + Int(node.extent)
    for index in 1..<Int(header.pointee.count) + 1 {
      let attribute = header[index]
      body(attribute.name, bytes(attribute.start, attribute.count))
    }
  }

  /// The value of an attribute; `nil` if the element does not have it.
  @inlinable @inline(__always)
  package func value(_ name: Name, _ id: UInt32) -> UnsafeBufferPointer<UInt8>? {
    let node = node(id)
    guard node.isElement, node.hasAttributes else { return nil }
    let header = attributes + Int(node.extent)
    for index in 1..<Int(header.pointee.count) + 1 where header[index].name == name {
      return bytes(header[index].start, header[index].count)
    }
    return nil
  }

  @inlinable @inline(__always)
  func bytes(_ start: UInt32, _ count: UInt32) -> UnsafeBufferPointer<UInt8> {
    let base = start >> 31 == 0 ? source : side
    return UnsafeBufferPointer(start: base + Int(start & ~(1 << 31)), count: Int(count))
  }
}

extension Document {
  /// Calls `body` with the nodes for reading.
  package func withTree<Result>(_ body: (Tree) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(storage) { try body(Tree(arena)) }
  }
}
