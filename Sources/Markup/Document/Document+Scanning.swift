/// A set of names that HTML knows, to be asked of many elements in little time. Names that a page alone uses are no
/// part of it.
public struct KnownNameSet: Sendable {
  private var words: [UInt64] = Array(repeating: 0, count: (Int(Name.firstUnknown) + 63) / 64)

  /// Makes a set of names, lower case; what HTML does not know is left out.
  public init(_ names: [String]) {
    for name in names {
      guard let number = KnownNameTable.shared.find(name)?.number, number < Name.firstUnknown else {
        continue
      }
      words[Int(number) / 64] |= 1 << UInt64(number % 64)
    }
  }

  /// Whether a name is in the set.
  public func contains(_ name: Name) -> Bool {
    name.number < Name.firstUnknown && words[Int(name.number) / 64] >> UInt64(name.number % 64) & 1 == 1
  }

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
  /// Gives every HTML element that has one of the tags or carries one of the attributes to `body`, in the order of
  /// making, which is document order wherever the parser moved nothing.
  ///
  /// It goes over the nodes as they lie in memory, which is faster than walking the tree. So it also meets what stands
  /// in templates and what the parser took out of the tree: ``isBelowRoot(_:)`` tells.
  public func forEachElement(
    tags: KnownNameSet, attributes: KnownNameSet, _ body: (NodeID) throws -> Void
  ) rethrows {
    let arena = self.arena
    let count = arena.pointee.nodes.count
    try tags.withWords { tagWords in
      try attributes.withWords { attributeWords in
        for index in 0..<count {
          let node = arena.pointee.nodes.base[index]
          guard node.kind == .html else { continue }
          var isWanted = tags.contains(node.name, in: tagWords)
          if !isWanted, node.hasAttributes {
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

  /// Gives every text and its bytes, UTF-8, to `body`, in the order of making, until that gives `false`. As
  /// ``forEachElement(tags:attributes:_:)`` it meets texts that no walk meets.
  public func forEachText(_ body: (NodeID, Swift.Span<UInt8>) throws -> Bool) rethrows {
    let arena = self.arena
    for index in 0..<arena.pointee.nodes.count {
      let node = arena.pointee.nodes.base[index]
      guard node.kind == .text else { continue }
      if try !body(NodeID(index: UInt32(index)), arena.pointee.bytes(of: node).span) { return }
    }
  }

  /// Whether a walk from ``root`` meets the node.
  public func isBelowRoot(_ id: NodeID) -> Bool {
    var index = id.index
    while index != 0 {
      let node = arena.pointee.nodes[Int(index)]
      if node.previous == 0 { return false }
      index = node.parent
    }
    return true
  }
}
