extension SelectorMatcher {
  /// `:nth-child()` and the similar pseudo-classes.
  mutating func isNth(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let fromEnd = test.option == 1
    let place: UInt32
    if test.index == SelectorProgram.noIndex {
      let places = siblings.places(of: node, arena)
      place =
        switch (test.ofType, fromEnd) {
        case (false, false): places.fromStart
        case (false, true): places.fromEnd
        case (true, false): places.ofTypeFromStart
        case (true, true): places.ofTypeFromEnd
        }
    } else {
      guard matches(list: Int(test.index), node) else { return false }
      let count = count(upTo: node, list: test.index)
      place = fromEnd ? total(besides: node, list: test.index) &+ 1 &- count : count
    }
    let distance = Int(place) - Int(test.offset)
    if test.step == 0 { return distance == 0 }
    let (rounds, rest) = distance.quotientAndRemainder(dividingBy: Int(test.step))
    return rest == 0 && rounds >= 0
  }

  /// The number of siblings up to and including a matching node that match a list.
  private mutating func count(upTo node: UInt32, list: UInt32) -> UInt32 {
    var count: UInt32 = 0
    var other = node
    while other != 0 {
      if let known = memo[.count(list: list), other] {
        count += known
        break
      }
      if matches(list: Int(list), other) { count += 1 }
      other = previousElement(other)
    }
    memo[.count(list: list), node] = count
    return count
  }

  private mutating func total(besides node: UInt32, list: UInt32) -> UInt32 {
    let link = nodes[Int(node)]
    if link.previous == 0 { return 1 }
    // The document is not an element, but as parent of the root it has its own entry.
    if let known = memo[.total(list: list), link.parent] { return known }
    var total: UInt32 = 0
    var other = nodes[Int(link.parent)].first
    while other != 0 {
      if nodes[Int(other)].isElement, matches(list: Int(list), other) { total += 1 }
      other = nodes[Int(other)].next
    }
    memo[.total(list: list), link.parent] = total
    return total
  }

  mutating func isRoot(_ node: UInt32) -> Bool {
    nodes[Int(node)].previous != 0 && nodes[Int(node)].parent == 0
  }

  mutating func isFirstOfType(_ node: UInt32) -> Bool {
    let type = nodes[Int(node)].type
    var other = node
    for _ in 0..<8 {
      other = previousElement(other)
      if other == 0 { return true }
      if nodes[Int(other)].type == type { return false }
    }
    return siblings.places(of: node, arena).ofTypeFromStart == 1
  }

  mutating func isLastOfType(_ node: UInt32) -> Bool {
    let type = nodes[Int(node)].type
    var other = node
    for _ in 0..<8 {
      other = nextElement(other)
      if other == 0 { return true }
      if nodes[Int(other)].type == type { return false }
    }
    return siblings.places(of: node, arena).ofTypeFromEnd == 1
  }

  /// Whether an element contains neither elements nor text, including white space.
  mutating func isEmpty(_ node: UInt32) -> Bool {
    var child = nodes[Int(node)].first
    for _ in 0..<8 {
      if child == 0 { return true }
      if hasContent(child) { return false }
      child = nodes[Int(child)].next
    }
    if let known = memo[.isEmpty, node] { return known == 1 }
    while child != 0, !hasContent(child) { child = nodes[Int(child)].next }
    memo[.isEmpty, node] = child == 0 ? 1 : 0
    return child == 0
  }

  private mutating func hasContent(_ child: UInt32) -> Bool {
    let node = nodes[Int(child)]
    return node.isElement || node.kind == .text && node.extent > 0
  }
}
