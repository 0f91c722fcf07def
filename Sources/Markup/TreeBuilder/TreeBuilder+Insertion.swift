/// An insertion point: the end of `parent`, or, unless 0, before a child of it.
struct InsertionPlace {
  var parent: UInt32
  var before: UInt32 = 0
}

extension TreeBuilder {
  /// A parentless HTML element for a tag.
  @inline(__always)
  mutating func makeElement(_ tag: StartTag) -> UInt32 { makeElement(tag, kind: .html, name: tag.name) }

  @inline(__always)
  mutating func makeElement(_ tag: StartTag, kind: Node.Kind, name: Name) -> UInt32 {
    var node = Node(kind: kind, name: name)
    if tag.attributes != 0 {
      node.extent = tag.attributes
      node.hasAttributes = true
    } else {
      node.extent = tag.offset
    }
    let id = UInt32(truncatingIfNeeded: arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    if kind == .html && name.tag == .template { arena.pointee.nodes.append(Node(kind: .fragment)) }
    return id
  }

  /// A parentless HTML element without a tag in the source.
  mutating func makeImplied(_ tag: Tag, at offset: UInt32) -> UInt32 {
    var node = Node(kind: .html, name: Name(tag))
    node.extent = offset
    node.isImplied = true
    let id = UInt32(arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    return id
  }

  /// A parentless copy of an element without its children.
  mutating func copy(of id: UInt32) -> UInt32 {
    var node = arena.pointee.nodes[Int(id)]
    (node.parent, node.next, node.previous, node.first) = (0, 0, 0, 0)
    node.isOpen = false
    node.isImplied = true
    let copy = UInt32(arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    return copy
  }

  /// The appropriate place for inserting a node (13.2.6.1).
  @inline(__always)
  mutating func insertionPlace() -> InsertionPlace {
    if isFostering && stack.current.traits.contains(.fosters) { return fosterPlace() }
    return InsertionPlace(parent: stack.parent)
  }

  /// The appropriate place for a target other than the current node.
  mutating func place(within entry: OpenElements.Entry) -> InsertionPlace {
    if isFostering && entry.traits.contains(.fosters) { return fosterPlace() }
    return InsertionPlace(parent: entry.tag == .template ? entry.node + 1 : entry.node)
  }

  @inline(never)
  private mutating func fosterPlace() -> InsertionPlace {
    let template = stack.lastIndex(of: .template)
    guard let table = stack.lastIndex(of: .table) else {
      if let template { return InsertionPlace(parent: stack[template].node + 1) }
      return InsertionPlace(parent: stack[0].node)
    }
    if let template, template > table { return InsertionPlace(parent: stack[template].node + 1) }
    let node = stack[table].node
    if arena.pointee.nodes[Int(node)].previous != 0 {
      return InsertionPlace(parent: arena.pointee.nodes[Int(node)].parent, before: node)
    }
    let above = stack[table - 1]
    return InsertionPlace(parent: above.tag == .template ? above.node + 1 : above.node)
  }

  @inline(__always)
  mutating func insert(_ node: UInt32, at place: InsertionPlace) {
    if place.before == 0 {
      arena.pointee.append(node, to: place.parent)
    } else {
      arena.pointee.insert(node, before: place.before)
    }
  }

  /// Inserts a node at the appropriate place, without opening it.
  @inline(__always)
  mutating func insert(_ node: UInt32) { insert(node, at: insertionPlace()) }

  /// Inserts an HTML element for a tag and opens it.
  @inline(__always)
  @discardableResult
  mutating func insertElement(_ tag: StartTag) -> UInt32 {
    let node = makeElement(tag)
    insert(node)
    stack.push(node, html: tag.name.tag)
    return node
  }

  /// Inserts an HTML element without a tag in the source and opens it.
  @discardableResult
  mutating func insertImplied(_ tag: Tag, at offset: UInt32) -> UInt32 {
    let node = makeImplied(tag, at: offset)
    insert(node)
    stack.push(node, html: tag)
    return node
  }

  /// Inserts an element with a special content model for the tokenizer (13.2.6.2).
  mutating func insertRawText(_ tag: StartTag, _ model: ContentModel) {
    insertElement(tag)
    nextContentModel = model
    originalMode = mode
    mode = .text
  }

  /// Inserts text at the appropriate place, joined to an adjacent text.
  @inline(__always)
  mutating func insertText(_ start: UInt32, _ count: UInt32) {
    let place = insertionPlace()
    let neighbour: UInt32
    if place.before == 0 {
      // The standard drops text directly in the document.
      if place.parent == 0 { return }
      neighbour = arena.pointee.lastChild(of: place.parent)
    } else {
      neighbour = arena.pointee.previousSibling(of: place.before)
    }
    if neighbour != 0 && arena.pointee.nodes[Int(neighbour)].kind == .text {
      arena.pointee.extendText(neighbour, with: start, count)
      return
    }
    var node = Node(kind: .text)
    node.first = start
    node.extent = count
    let id = UInt32(truncatingIfNeeded: arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    insert(id, at: place)
  }

  mutating func makeComment(_ start: UInt32, _ count: UInt32, target: Name? = nil) -> UInt32 {
    var node = target.map { Node(kind: .processingInstruction, name: $0) } ?? Node(kind: .comment)
    node.first = start
    node.extent = count
    let id = UInt32(arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    return id
  }

  mutating func comment(_ start: UInt32, _ count: UInt32) { insertComment(makeComment(start, count)) }

  mutating func processingInstruction(_ target: Name, _ start: UInt32, _ count: UInt32) {
    insertComment(makeComment(start, count, target: target))
  }

  private mutating func insertComment(_ node: UInt32) {
    if mode == .inTableText { flushTableText() }
    ignoresLineFeed = false
    if isForeign { return insert(node) }
    switch mode {
    case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset: arena.pointee.append(node, to: 0)
    case .afterBody: arena.pointee.append(node, to: stack[0].node)
    default: insert(node)
    }
  }

  /// Adds the attributes of a later tag that are missing to the root element or to `body`.
  mutating func mergeAttributes(of tag: StartTag, into id: UInt32) {
    guard tag.attributes != 0 else { return }
    let added = arena.pointee.attributes[Int(tag.attributes)].count
    if !arena.pointee.nodes[Int(id)].isGrowable { makeRoom(id) }
    let run = Int(arena.pointee.nodes[Int(id)].extent)
    for index in 1...Int(added) {
      let attribute = arena.pointee.attributes[Int(tag.attributes) + index]
      let count = Int(arena.pointee.attributes[run].count)
      if count == Self.mergedAttributes { return }
      if (0..<count).contains(where: { arena.pointee.attributes[run + 1 + $0].name == attribute.name }) {
        continue
      }
      arena.pointee.attributes[run + 1 + count] = attribute
      arena.pointee.attributes[run].count += 1
    }
  }

  /// The maximum number of attributes of `html` and `body` when several tags specify them.
  private static let mergedAttributes = 128

  /// Moves an element's attributes to a run with spare capacity.
  private mutating func makeRoom(_ id: UInt32) {
    let node = arena.pointee.nodes[Int(id)]
    let old = arena.pointee.attributes(of: node).count
    let run = arena.pointee.attributes.count
    let start = node.hasAttributes ? arena.pointee.attributes[Int(node.extent)].start : node.extent
    arena.pointee.attributes.append(Attribute(name: .none, start: start, count: UInt32(old)))
    for index in 0..<max(old, Self.mergedAttributes) {
      arena.pointee.attributes.append(
        index < old
          ? arena.pointee.attributes[Int(node.extent) + 1 + index]
          : Attribute(name: .none, start: 0, count: 0))
    }
    arena.pointee.nodes[Int(id)].extent = UInt32(run)
    arena.pointee.nodes[Int(id)].hasAttributes = true
    arena.pointee.nodes[Int(id)].isGrowable = true
  }
}
