extension TreeBuilder {
  /// Reconstructs the active formatting elements (13.2.4.3).
  @inline(__always)
  mutating func reconstructFormatting() {
    let count = formatting.entries.count
    if count == 0 { return }
    let last = formatting.entries[count &- 1]
    if last.node == 0 || stack.isOpen(last.node) { return }
    reopenFormatting()
  }

  @inline(never)
  private mutating func reopenFormatting() {
    var index = formatting.entries.count - 1
    while index > 0 {
      let before = formatting.entries[index - 1]
      if before.node == 0 || stack.isOpen(before.node) { break }
      index -= 1
    }
    while index < formatting.entries.count {
      guard copiesLeft > 0, stack.count < Self.maximumDepth else { return }
      copiesLeft -= 1
      let entry = formatting.entries[index]
      let node = copy(of: entry.node)
      insert(node)
      stack.push(node, html: entry.tag)
      formatting.entries[index].node = node
      index += 1
    }
  }

  /// Opens a formatting element, with at most three identical ones in the list (the "Noah's Ark clause").
  mutating func insertFormatting(_ tag: StartTag) {
    reconstructFormatting()
    if stack.count >= Self.maximumDepth {
      insert(makeElement(tag))
      overflow += 1
      return
    }
    let node = insertElement(tag)
    var entry = FormattingElements.Entry(node: node, tag: tag.name.tag)
    var alike = 0
    var eldestAlike = 0
    var index = formatting.entries.count - 1
    while index >= 0 && formatting.entries[index].node != 0 {
      if formatting.entries[index].tag == entry.tag {
        if entry.hash == 0 { entry.hash = hash(of: node) }
        if formatting.entries[index].hash == 0 {
          formatting.entries[index].hash = hash(of: formatting.entries[index].node)
        }
        if formatting.entries[index].hash == entry.hash && isAlike(formatting.entries[index].node, node) {
          alike += 1
          eldestAlike = index
        }
      }
      index -= 1
    }
    if alike >= 3 {
      formatting.entries.remove(at: eldestAlike)
    } else if formatting.entries.count - 1 - index >= FormattingElements.limit {
      formatting.entries.remove(at: index + 1)
    }
    formatting.entries.append(entry)
  }

  /// A hash of an element's attributes that does not depend on their order, never 0.
  private mutating func hash(of id: UInt32) -> UInt32 {
    var sum: UInt32 = 1
    for attribute in arena.pointee.attributes(of: arena.pointee.nodes[Int(id)]) {
      var hash = attribute.name.number &* 0x9E37_79B1 ^ attribute.count
      for byte in arena.pointee.bytes(start: attribute.start, count: min(attribute.count, 64)) {
        hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      }
      sum = sum &+ hash
    }
    return sum == 0 ? 1 : sum
  }

  private mutating func isAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    let first = arena.pointee.attributes(of: arena.pointee.nodes[Int(a)])
    let second = arena.pointee.attributes(of: arena.pointee.nodes[Int(b)])
    guard first.count == second.count else { return false }
    // Many attributes would make this quadratic; elements with that many are considered different.
    guard first.count <= 32 else { return false }
    return first.allSatisfy { attribute in
      second.contains { other in
        other.name == attribute.name && other.count == attribute.count
          && arena.pointee.bytes(start: attribute.start, count: attribute.count).elementsEqual(
            arena.pointee.bytes(start: other.start, count: other.count))
      }
    }
  }

  /// The adoption agency algorithm (13.2.6.4.7) for an end tag, or a start tag that closes an element of the
  /// same name.
  mutating func adopt(_ name: Name, _ offset: UInt32) {
    let subject = name.tag
    if stack.current.tag == subject && formatting.index(of: stack.current.node) == nil {
      stack.pop()
      return
    }
    for _ in 0..<8 {
      guard let listIndex = formatting.lastIndex(of: subject) else { return anyOtherEndTag(name, offset) }
      let element = formatting.entries[listIndex]
      guard stack.isOpen(element.node) else {
        report(.unexpectedEndTag, at: offset)
        formatting.entries.remove(at: listIndex)
        return
      }
      guard let stackIndex = stack.indexInScope(element.node) else {
        return report(.unexpectedEndTag, at: offset)
      }
      if stackIndex != stack.count - 1 { report(.unexpectedEndTag, at: offset) }
      guard let block = (stackIndex + 1..<stack.count).first(where: { stack[$0].traits.contains(.special) })
      else {
        stack.pop(to: stackIndex)
        formatting.entries.remove(at: listIndex)
        return
      }
      relocate(element, listIndex, stackIndex, block)
    }
  }

  /// One round of the adoption agency algorithm: the elements between the formatting element and the furthest
  /// block are cloned into its parent, and the block's children are wrapped in a clone of the formatting
  /// element.
  private mutating func relocate(
    _ element: FormattingElements.Entry, _ listIndex: Int, _ stackIndex: Int, _ furthest: Int
  ) {
    var listIndex = listIndex
    var furthest = furthest
    let block = stack[furthest]
    var bookmark = listIndex
    var last = block.node
    var index = furthest - 1
    var rounds = 0
    while index > stackIndex {
      rounds += 1
      let node = stack[index].node
      var place = formatting.index(of: node)
      if let found = place, rounds > 3 || copiesLeft <= 0 {
        formatting.entries.remove(at: found)
        if found < bookmark { bookmark -= 1 }
        if found < listIndex { listIndex -= 1 }
        place = nil
      }
      if let found = place {
        copiesLeft -= 1
        let copy = copy(of: node)
        formatting.entries[found].node = copy
        stack.replace(at: index, with: copy)
        if last == block.node { bookmark = found + 1 }
        move(last, to: InsertionPlace(parent: copy))
        last = copy
      } else {
        stack.remove(at: index)
        furthest -= 1
      }
      index -= 1
    }
    move(last, to: place(within: stack[stackIndex - 1]))
    let wrapper = copy(of: element.node)
    let parent = block.tag == .template ? block.node + 1 : block.node
    arena.pointee.moveChildren(of: parent, to: wrapper)
    arena.pointee.append(wrapper, to: parent)
    formatting.entries.insert(
      FormattingElements.Entry(node: wrapper, tag: element.tag, hash: element.hash), at: bookmark)
    formatting.entries.remove(at: listIndex < bookmark ? listIndex : listIndex + 1)
    stack.remove(at: stackIndex)
    stack.insert(
      OpenElements.Entry(node: wrapper, tag: element.tag, traits: stack.traits(html: element.tag)),
      at: furthest)
  }

  private mutating func move(_ node: UInt32, to place: InsertionPlace) {
    if arena.pointee.nodes[Int(node)].previous != 0 { arena.pointee.remove(node) }
    insert(node, at: place)
  }
}
