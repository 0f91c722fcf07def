/// The texts searched by `:contains()`. Small elements are searched one by one; once that has taken as long
/// as the page, all text of the page is concatenated, so that the text of an element is a part of it and no
/// text is searched more than a few times, however deep it is nested.
struct TextSearch: ~Copyable {
  /// The range of a node's text in ``text``.
  struct Extent: BitwiseCopyable {
    var start: UInt32 = 0
    var end: UInt32 = 0
  }

  private struct Query {
    /// The remaining number of bytes to search one element at a time.
    var allowance: Int
    /// The starts of the searched text; `nil` until the allowance is used up.
    var places: [UInt32]?
  }

  private var text = Buffer<UInt8>(minimumCapacity: 1)
  private var extents = Buffer<Extent>(minimumCapacity: 1)
  private var queries: [Query] = []
  /// The number of nodes and bytes searched before all text was collected.
  private var work = 0

  /// Whether the text of an element contains a part; `query` is the index of the search.
  mutating func contains(
    _ part: ByteRun, below node: UInt32, query: Int, of count: Int, _ arena: UnsafePointer<Arena>
  ) -> Bool {
    if part.count == 0 { return true }
    if extents.count == 0 {
      if let answer = isInFewNodes(part, below: node, arena) { return answer }
      gather(arena)
      queries = Array(repeating: Query(allowance: text.count &* 2, places: nil), count: count)
    }
    let extent = extents[Int(node)]
    let start = Int(extent.start)
    let length = Int(extent.end) - start
    if length < part.count { return false }
    if queries[query].allowance >= length {
      queries[query].allowance -= length
      return Occurrences.contains(ByteRun(start: text.base + start, count: length), part)
    }
    let places = queries[query].places ?? places(of: part)
    queries[query].places = places
    // The first occurrence that starts within the element is the first one to end.
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < extent.start { low = middle + 1 } else { high = middle }
    }
    return low < places.count && Int(places[low]) + part.count <= Int(extent.end)
  }

  /// Searches for a text in an element with a few nodes; `nil` if there are too many.
  private mutating func isInFewNodes(
    _ part: ByteRun, below top: UInt32, _ arena: UnsafePointer<Arena>
  ) -> Bool? {
    if work > arena.pointee.source.count &+ arena.pointee.nodes.count { return nil }
    var id = arena.pointee.nodes[Int(top)].first
    if id == 0 { return false }
    text.truncate(to: 0)
    for _ in 0..<16 {
      let node = arena.pointee.nodes[Int(id)]
      if node.kind == .text {
        let bytes = arena.pointee.bytes(of: node)
        if bytes.count > 4096 { break }
        if let base = bytes.baseAddress { text.append(base, count: bytes.count) }
      }
      id = arena.pointee.following(id, isElement: node.isElement, below: top)
      if id == 0 {
        work &+= 16 &+ text.count
        return Occurrences.contains(ByteRun(start: text.base, count: text.count), part)
      }
    }
    work &+= 16 &+ text.count
    return nil
  }

  private func places(of part: ByteRun) -> [UInt32] {
    var places: [UInt32] = []
    Occurrences.forEach(of: Array(part), in: ByteRun(start: text.base, count: text.count)) { start in
      places.append(UInt32(truncatingIfNeeded: start))
      return true
    }
    return places
  }

  private mutating func gather(_ arena: UnsafePointer<Arena>) {
    let count = arena.pointee.nodes.count
    text.truncate(to: 0)
    extents.reserve(count)
    for _ in 0..<count { extents.append(Extent()) }
    for index in 0..<count {
      let kind = arena.pointee.nodes[index].kind
      if kind == .document || kind == .fragment { gather(below: UInt32(index), arena) }
    }
  }

  private mutating func gather(below top: UInt32, _ arena: UnsafePointer<Arena>) {
    var id = top
    while true {
      let node = arena.pointee.nodes[Int(id)]
      extents[Int(id)].start = UInt32(truncatingIfNeeded: text.count)
      if node.kind == .text {
        let bytes = arena.pointee.bytes(of: node)
        if let base = bytes.baseAddress { text.append(base, count: bytes.count) }
      }
      let child = arena.pointee.firstChild(of: id)
      if child != 0 {
        id = child
        continue
      }
      while true {
        extents[Int(id)].end = UInt32(truncatingIfNeeded: text.count)
        if id == top { return }
        let link = arena.pointee.nodes[Int(id)]
        if link.next != 0 {
          id = link.next
          break
        }
        id = link.parent
      }
    }
  }
}

extension SelectorMatcher {
  mutating func contains(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    texts.contains(
      value(of: test), below: node, query: Int(test.index), of: program.containsCount, arena)
  }
}
