/// A set of names known to HTML, for fast tests of many elements. Names that only a page uses cannot be
/// members.
package struct KnownNameSet: Sendable {
  private var words: [UInt64] = Array(repeating: 0, count: (Int(Name.firstUnknown) + 63) / 64)

  /// Makes a set of lower-case names; names unknown to HTML are ignored.
  package init(_ names: [String]) {
    for name in names {
      guard let number = NameTable.known(name)?.number, number < Name.firstUnknown else {
        continue
      }
      words[Int(number) / 64] |= 1 << UInt64(number % 64)
    }
  }

  /// Whether a name is in the set.
  package func contains(_ name: Name) -> Bool {
    name.number < Name.firstUnknown && words[Int(name.number) / 64] >> UInt64(name.number % 64) & 1 == 1
  }

  /// Whether no name is in the set.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  @inline(__always)
  func contains(_ name: Name, in words: UnsafeBufferPointer<UInt64>) -> Bool {
    name.number < Name.firstUnknown && words[Int(name.number) / 64] >> UInt64(name.number % 64) & 1 == 1
  }

  @inline(__always)
  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) throws -> Result) rethrows -> Result {
    try words.withUnsafeBufferPointer(body)
  }
}

extension Document {
  /// Calls `body` with every HTML element that has one of the tags or attributes, in the order of creation,
  /// which is document order unless the parser moved nodes.
  ///
  /// It iterates over the nodes in memory, which is faster than walking the tree. So it also visits the
  /// contents of templates and nodes that the parser removed from the tree, which ``isBelowRoot(_:)``
  /// excludes.
  package func forEachElement(
    tags: KnownNameSet, attributes: KnownNameSet, _ body: (NodeID) throws -> Void
  ) rethrows {
    let arena = self.arena
    let count = arena.pointee.nodes.count
    let asksForAttributes = !attributes.isEmpty
    try tags.withWords { tagWords in
      try attributes.withWords { attributeWords in
        for index in 0..<count {
          let node = arena.pointee.nodes.base[index]
          guard node.kind == .html else { continue }
          var isWanted = tags.contains(node.name, in: tagWords)
          if !isWanted, asksForAttributes, node.hasAttributes {
            for attribute in arena.pointee.attributes(of: node)
            where attributes.contains(attribute.name, in: attributeWords) {
              isWanted = true
              break
            }
          }
          if isWanted { try body(NodeID(index: UInt32(index))) }
        }
      }
    }
  }

  /// Whether the node is the root or one of its descendants.
  package func isBelowRoot(_ id: NodeID) -> Bool {
    var index = id.index
    while index != 0 {
      let node = arena.pointee.nodes[Int(index)]
      if node.previous == 0 { return false }
      index = node.parent
    }
    return true
  }
}
