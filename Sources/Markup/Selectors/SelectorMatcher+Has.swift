/// `:has()`: all elements it is true of are found at once, from right to left. What matches the rightmost compound
/// marks the elements that may be meant by the next one on the left, and so on up to the anchors; as marking stops at
/// what is marked already, each compound costs one pass at most.
extension SelectorMatcher {
  mutating func isAnchor(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let index = Int(test.start)
    if anchors.isEmpty { anchors = Array(repeating: nil, count: program.hasCount) }
    if anchors[index] == nil { findAnchors(test) }
    return anchors[index]?.contains(node) ?? false
  }

  @inline(never)
  private mutating func findAnchors(_ test: SelectorProgram.Test) {
    var found = Bitmap(count: arena.pointee.nodes.count)
    let list = lists[Int(test.index)]
    for complex in list.firstComplex..<list.endOfComplexes {
      found.formUnion(anchors(of: complexes[Int(complex)]))
    }
    anchors[Int(test.start)] = found
  }

  private mutating func anchors(of complex: SelectorProgram.Complex) -> Bitmap {
    let count = UInt32(arena.pointee.nodes.count)
    var marked = Bitmap(count: Int(count))
    let step = steps[Int(complex.firstStep)]
    // Where a type is asked for, it is the first test.
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
      var next = Bitmap(count: Int(count))
      var candidates = Buffer<UInt32>()
      marked.forEach { candidates.append($0) }
      for index in 0..<candidates.count where passes(step, candidates[index]) {
        mark(from: candidates[index], steps[Int(step)].combinator, in: &next)
      }
      marked = next
    }
    return marked
  }

  private mutating func mark(from node: UInt32, _ combinator: Combinator, in marked: inout Bitmap) {
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
