/// The positions of elements among their siblings, computed for all children of a parent at once.
struct SiblingNumbers: ~Copyable {
  /// Positions from 1, among all sibling elements and among those of the same type.
  struct Places: BitwiseCopyable {
    var fromStart: UInt32 = 0
    var fromEnd: UInt32 = 0
    var ofTypeFromStart: UInt32 = 0
    var ofTypeFromEnd: UInt32 = 0
  }

  private var places = Buffer<Places>(minimumCapacity: 1)
  /// The numbers of elements of a type, by ``typeIndex(of:_:)``; all 0 between two calls.
  private var counts = Buffer<UInt32>(minimumCapacity: 1)

  mutating func places(of node: UInt32, _ arena: UnsafePointer<Arena>) -> Places {
    if places.count == 0 {
      let count = arena.pointee.nodes.count
      places.reserve(count)
      for _ in 0..<count { places.append(Places()) }
      let types = 3 * (arena.pointee.names.count + 1)
      counts.reserve(types)
      for _ in 0..<types { counts.append(0) }
    }
    if places[Int(node)].fromStart == 0 { number(siblingsOf: node, arena) }
    return places[Int(node)]
  }

  private func typeIndex(of node: Node, _ names: Int) -> Int {
    min(Int(node.name.number), names) * 3 + Int(node.kind.rawValue - Node.Kind.html.rawValue)
  }

  private mutating func number(siblingsOf node: UInt32, _ arena: UnsafePointer<Arena>) {
    let names = arena.pointee.names.count
    let isAlone = arena.pointee.nodes[Int(node)].previous == 0
    let first = isAlone ? node : arena.pointee.nodes[Int(arena.pointee.nodes[Int(node)].parent)].first
    var total: UInt32 = 0
    var id = first
    while id != 0 {
      let node = arena.pointee.nodes[Int(id)]
      if node.isElement {
        total += 1
        let type = typeIndex(of: node, names)
        counts[type] += 1
        places[Int(id)].fromStart = total
        places[Int(id)].ofTypeFromStart = counts[type]
      }
      id = node.next
    }
    id = first
    while id != 0 {
      let node = arena.pointee.nodes[Int(id)]
      if node.isElement {
        places[Int(id)].fromEnd = total + 1 - places[Int(id)].fromStart
        places[Int(id)].ofTypeFromEnd =
          counts[typeIndex(of: node, names)] + 1 - places[Int(id)].ofTypeFromStart
      }
      id = node.next
    }
    id = first
    while id != 0 {
      let node = arena.pointee.nodes[Int(id)]
      if node.isElement { counts[typeIndex(of: node, names)] = 0 }
      id = node.next
    }
  }
}
