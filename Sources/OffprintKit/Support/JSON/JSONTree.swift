/// A JSON text as nodes in one array in preorder.
///
/// Readers can access members in any order and still know the offset of each.
struct JSONTree {
  /// A value.
  struct Node {
    /// The kind.
    var kind: JSONScanner.Kind
    /// The offset of its first byte.
    var offset: Int
    /// The offset of the name, if it is a member of an object.
    var nameOffset: Int?
    /// The index after the node and its descendants.
    var end: Int
  }

  /// The whole text.
  let bytes: [UInt8]
  /// The values; the first is the document.
  private(set) var nodes: [Node] = []

  /// Reads a text.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    var scanner = try JSONScanner(bytes)
    var open: [Int] = []
    var nameOffset: Int?
    repeat {
      let kind = try scanner.kind()
      let index = nodes.count
      nodes.append(Node(kind: kind, offset: scanner.position, nameOffset: nameOffset, end: index + 1))
      nameOffset = nil
      if kind == .array || kind == .object {
        try scanner.enter()
        open.append(index)
      } else {
        try scanner.skipValue()
      }
      while let last = open.last {
        if nodes[last].kind == .array {
          if try scanner.nextElement() { break }
        } else if try scanner.nextMember() {
          nameOffset = scanner.position
          try scanner.skipString()
          try scanner.colon()
          break
        }
        nodes[last].end = nodes.count
        open.removeLast()
      }
    } while !open.isEmpty
    try scanner.end()
  }

  /// The indices of the values in an array or object.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }
}
