/// A `selectedcontent` element in a `select` shows a copy of the selected option's contents; the parser
/// creates it when options end (the standard's "maybe clone an option into selectedcontent").
extension TreeBuilder {
  /// Records the first `selectedcontent` of a `select` that was just opened.
  mutating func beginSelectedContent() {
    guard selectedContent == 0, stack.current.tag == .selectedcontent,
      let select = stack.lastIndex(of: .select), !stack.contains(.option)
    else {
      return
    }
    if hasAttribute("multiple", stack[select].node) { return }
    selectedContent = stack.current.node
    hasChosenOption = false
    stack.poppedOption = 0
  }

  /// Copies the contents of the option that has just ended, if it is the selected one: the first that is not
  /// disabled, unless a later one is marked as selected.
  mutating func showOption() {
    let option = stack.poppedOption
    stack.poppedOption = 0
    // An open element may still receive text, so it is never replaced.
    if stack.isOpen(selectedContent) { return }
    let isSelected = hasAttribute("selected", option)
    guard isSelected || !hasChosenOption && !hasAttribute("disabled", option) else { return }
    hasChosenOption = true
    guard let size = sizeBelow(option, atMost: copiesLeft) else { return }
    copiesLeft -= size
    var old = arena.pointee.firstChild(of: selectedContent)
    while old != 0 {
      let next = arena.pointee.nodes[Int(old)].next
      arena.pointee.remove(old)
      old = next
    }
    copyChildren(of: option, to: selectedContent)
  }

  private mutating func hasAttribute(_ name: StaticString, _ id: UInt32) -> Bool {
    arena.pointee.attributes(of: arena.pointee.nodes[Int(id)]).contains {
      arena.pointee.names.text($0.name).equals(name)
    }
  }

  /// The number of descendants of a node; `nil` if more than `limit`.
  private mutating func sizeBelow(_ top: UInt32, atMost limit: Int) -> Int? {
    var size = 0
    var node = arena.pointee.firstChild(of: top)
    while node != 0 {
      size += 1
      if size > limit { return nil }
      node = following(node, within: top)
    }
    return size
  }

  private mutating func following(_ node: UInt32, within top: UInt32) -> UInt32 {
    let first = arena.pointee.firstChild(of: node)
    if first != 0 { return first }
    var node = node
    while node != top {
      let next = arena.pointee.nodes[Int(node)].next
      if next != 0 { return next }
      node = arena.pointee.nodes[Int(node)].parent
    }
    return 0
  }

  private mutating func copyChildren(of top: UInt32, to target: UInt32) {
    var node = arena.pointee.firstChild(of: top)
    // The copy of the parent of `node`.
    var parent = target
    while node != 0 {
      let original = arena.pointee.nodes[Int(node)]
      let copy = original.hasRange ? copyOfText(original) : copy(of: node)
      if original.kind == .html && original.name.tag == .template {
        arena.pointee.nodes.append(Node(kind: .fragment))
      }
      arena.pointee.append(copy, to: parent)
      let first = arena.pointee.firstChild(of: node)
      if first != 0 {
        node = first
        parent = copy
        continue
      }
      while arena.pointee.nodes[Int(node)].next == 0 {
        node = arena.pointee.nodes[Int(node)].parent
        if node == top { return }
        parent = arena.pointee.nodes[Int(parent)].parent
      }
      node = arena.pointee.nodes[Int(node)].next
    }
  }

  private mutating func copyOfText(_ original: Node) -> UInt32 {
    var node = original
    (node.parent, node.next, node.previous) = (0, 0, 0)
    // Both now share their bytes, so neither may grow in place.
    node.isGrowable = false
    let id = UInt32(arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    return id
  }
}
