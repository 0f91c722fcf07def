import SelectorSyntax

/// `:has()`: all matching anchors are found at once, from right to left. Matches of the rightmost compound
/// mark the elements that may match the next one on the left, and so on up to the anchors; as marking stops
/// at marked elements, each compound costs at most one pass.
extension SelectorMatcher {
  mutating func isAnchor(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let index = Int(test.start)
    if anchors.isEmpty { anchors = Array(repeating: nil, count: program.hasCount) }
    if anchors[index] == nil { findAnchors(test) }
    return anchors[index]?.contains(node) ?? false
  }

  @inline(never)
  private mutating func findAnchors(_ test: SelectorProgram.Test) {
    var found = NodeSet(count: arena.pointee.nodes.count)
    let list = lists[Int(test.index)]
    for complex in list.firstComplex..<list.endOfComplexes {
      found.formUnion(anchors(of: complexes[Int(complex)]))
    }
    anchors[Int(test.start)] = found
  }

  private mutating func anchors(of complex: SelectorProgram.Complex) -> NodeSet {
    let count = UInt32(arena.pointee.nodes.count)
    var marked = NodeSet(count: Int(count))
    let step = steps[Int(complex.firstStep)]
    // A type is always the first test.
    let type = tests[Int(step.firstTest)].kind == .type ? names[Int(tests[Int(step.firstTest)].index)] : nil
    var node: UInt32 = 1
    while node < count {
      let id = node
      node &+= 1
      if let type, !type.equals(nodes[Int(id)].name) { continue }
      if nodes[Int(id)].isElement, passes(complex.firstStep, id) {
        mark(from: id, step.combinator, in: &marked)
      }
    }
    for step in complex.firstStep &+ 1..<complex.endOfSteps {
      var next = NodeSet(count: Int(count))
      var candidates = Buffer<UInt32>()
      marked.forEach { candidates.append($0) }
      for index in 0..<candidates.count where passes(step, candidates[index]) {
        mark(from: candidates[index], steps[Int(step)].combinator, in: &next)
      }
      marked = next
    }
    return marked
  }

  private mutating func mark(from node: UInt32, _ combinator: Combinator, in marked: inout NodeSet) {
    switch combinator {
    case .child:
      let parent = parentElement(node)
      if parent != 0 { _ = marked.insert(parent) }
    case .next:
      let sibling = previousElement(node)
      if sibling != 0 { _ = marked.insert(sibling) }
    case .descendant:
      var ancestor = parentElement(node)
      while ancestor != 0, marked.insert(ancestor) { ancestor = parentElement(ancestor) }
    case .subsequent:
      var sibling = previousElement(node)
      while sibling != 0, marked.insert(sibling) { sibling = previousElement(sibling) }
    }
  }
}

/// A set of nodes, one bit each.
struct NodeSet {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ node: UInt32) -> Bool { words[Int(node >> 6)] >> UInt64(node & 63) & 1 == 1 }

  /// Inserts a node; returns whether it was not a member.
  mutating func insert(_ node: UInt32) -> Bool {
    let bit: UInt64 = 1 << UInt64(node & 63)
    if words[Int(node >> 6)] & bit != 0 { return false }
    words[Int(node >> 6)] |= bit
    return true
  }

  mutating func formUnion(_ other: NodeSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Calls `body` with the nodes in ascending order.
  func forEach(_ body: (UInt32) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
  }
}
