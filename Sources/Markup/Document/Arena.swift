/// The contents of a parsed page: nodes, attributes and names in one array each, and the bytes of their
/// ranges. All capacity is kept when the next page is parsed.
struct Arena: ~Copyable {
  /// The page as UTF-8 with line endings normalized to line feeds, followed by ``padding`` zeros that are not
  /// counted.
  var source = Buffer<UInt8>(minimumCapacity: 1024)
  /// Bytes that do not occur literally in the source: decoded character references, joined texts.
  var side = Buffer<UInt8>(minimumCapacity: 1024)
  var nodes = Buffer<Node>(minimumCapacity: 256)
  var attributes = Buffer<Attribute>(minimumCapacity: 256)
  var names = NameTable()
  var quirksMode = QuirksMode.none
  var encoding = Encoding.utf8
  var encodingSource = Encoding.Source.content
  /// Whether something exceeded a limit.
  var isTruncated = false
  var recordsErrors = false
  /// The source offset of the current text, if its bytes are in the side buffer.
  var textOffset: UInt32 = 0
  /// The parse errors so far, as offsets in the source.
  var errors: [(code: ParseError.Code, offset: Int)] = []

  /// The number of readable bytes after the source, so that inner loops may read whole words.
  static let padding = 32
  /// Marks the start of a range in the side buffer.
  static let sideBit: UInt32 = 1 << 31
  /// The maximum length of the source and of the side buffer, in bytes: offsets have 31 bits. Anything beyond
  /// is dropped.
  static let maximumBytes = Int(sideBit) - 64

  /// Removes everything except the document node.
  mutating func reset() {
    source.truncate(to: 0)
    side.truncate(to: 0)
    nodes.truncate(to: 0)
    attributes.truncate(to: 0)
    names.reset()
    quirksMode = .none
    isTruncated = false
    errors = []
    // 0 means "no attributes", so no run starts there.
    attributes.append(Attribute(name: .none, start: 0, count: 0))
    nodes.append(Node(kind: .document))
  }

  /// Writes the zeros after the source.
  mutating func padSource() {
    let count = source.count
    source.resize(to: count + Self.padding)
    for index in count..<source.count { source[index] = 0 }
    source.truncate(to: count)
  }

  @inline(never)
  mutating func record(_ code: ParseError.Code, at offset: Int) { errors.append((code, offset)) }

  /// The bytes of a range: in the side buffer if `start` has the ``sideBit``, else in the source.
  @inline(__always)
  func bytes(start: UInt32, count: UInt32) -> UnsafeBufferPointer<UInt8> {
    let base = start & Self.sideBit == 0 ? source.base : side.base
    return UnsafeBufferPointer(start: base + Int(start & ~Self.sideBit), count: Int(count))
  }

  @inline(__always)
  func bytes(of node: Node) -> UnsafeBufferPointer<UInt8> {
    assert(node.hasRange)
    return bytes(start: node.first, count: node.extent)
  }

  /// The attributes of an element, or the name and identifiers of a doctype.
  @inline(__always)
  func attributes(of node: Node) -> UnsafeBufferPointer<Attribute> {
    guard node.hasAttributes else { return UnsafeBufferPointer(start: nil, count: 0) }
    let header = attributes.base + Int(node.extent)
    return UnsafeBufferPointer(start: header + 1, count: Int(header.pointee.count))
  }
}

extension Arena {
  @inline(__always)
  func firstChild(of id: UInt32) -> UInt32 {
    let node = nodes[Int(id)]
    return node.hasRange ? 0 : node.first
  }

  @inline(__always)
  func lastChild(of id: UInt32) -> UInt32 {
    let first = firstChild(of: id)
    return first == 0 ? 0 : nodes[Int(first)].previous
  }

  @inline(__always)
  func previousSibling(of id: UInt32) -> UInt32 {
    let node = nodes[Int(id)]
    return firstChild(of: node.parent) == id ? 0 : node.previous
  }

  /// Makes a parentless node the last child of `parent`.
  @inline(__always)
  mutating func append(_ child: UInt32, to parent: UInt32) {
    let first = nodes[Int(parent)].first
    nodes[Int(child)].parent = parent
    if first == 0 {
      nodes[Int(parent)].first = child
      nodes[Int(child)].previous = child
    } else {
      let last = nodes[Int(first)].previous
      nodes[Int(last)].next = child
      nodes[Int(child)].previous = last
      nodes[Int(first)].previous = child
    }
  }

  /// Makes a parentless node the sibling before `sibling`.
  mutating func insert(_ child: UInt32, before sibling: UInt32) {
    let parent = nodes[Int(sibling)].parent
    let previous = nodes[Int(sibling)].previous
    nodes[Int(child)].parent = parent
    nodes[Int(child)].next = sibling
    nodes[Int(child)].previous = previous
    nodes[Int(sibling)].previous = child
    if nodes[Int(parent)].first == sibling {
      nodes[Int(parent)].first = child
    } else {
      nodes[Int(previous)].next = child
    }
  }

  /// Removes a node with its descendants from the tree.
  mutating func remove(_ id: UInt32) {
    let node = nodes[Int(id)]
    let first = nodes[Int(node.parent)].first
    if first == id {
      nodes[Int(node.parent)].first = node.next
    } else {
      nodes[Int(node.previous)].next = node.next
    }
    if node.next != 0 {
      nodes[Int(node.next)].previous = node.previous
    } else if first != id {
      nodes[Int(first)].previous = node.previous
    }
    nodes[Int(id)].parent = 0
    nodes[Int(id)].next = 0
    nodes[Int(id)].previous = 0
  }

  /// Appends all children of `old` to `new`, in order.
  mutating func moveChildren(of old: UInt32, to new: UInt32) {
    let first = nodes[Int(old)].first
    guard first != 0 else { return }
    nodes[Int(old)].first = 0
    let last = nodes[Int(first)].previous
    var child = first
    while child != 0 {
      nodes[Int(child)].parent = new
      child = nodes[Int(child)].next
    }
    let newFirst = nodes[Int(new)].first
    if newFirst == 0 {
      nodes[Int(new)].first = first
    } else {
      let newLast = nodes[Int(newFirst)].previous
      nodes[Int(newLast)].next = first
      nodes[Int(first)].previous = newLast
      nodes[Int(newFirst)].previous = last
    }
  }
}
