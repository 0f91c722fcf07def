/// The stack of open elements (13.2.4.2), of limited depth, with a count of open HTML elements by tag, so
/// that "is one in scope" mostly needs no search.
struct OpenElements: ~Copyable {
  struct Entry: BitwiseCopyable {
    var node: UInt32
    /// The tag of an HTML element; `.other` for any foreign one.
    var tag: Tag
    var traits: TagTraits
  }

  let arena: UnsafeMutablePointer<Arena>
  var entries = Buffer<Entry>(minimumCapacity: TreeBuilder.maximumDepth + 8)
  private var openCounts = Buffer<UInt16>(minimumCapacity: 256)
  /// The number of open elements by name, for names without a tag and foreign elements.
  private var otherCounts = Buffer<UInt16>()
  var findings = Buffer<Finding>()
  /// The number of insertions below other elements.
  var insertions: UInt32 = 0
  private let htmlTraits = Self.htmlTraits
  /// The last entry; for an empty stack, one without a node.
  private(set) var current = Entry(node: 0, tag: .other, traits: [])
  /// The `option` that was popped last, until the tree builder has handled it.
  var poppedOption: UInt32 = 0
  /// The parent of new nodes: the current node, or the contents of a template.
  private(set) var parent: UInt32 = 0

  init(arena: UnsafeMutablePointer<Arena>) {
    self.arena = arena
    openCounts.fill(count: Tag.allCases.count, with: 0)
  }

  /// The traits of all HTML elements, which are never changed.
  private nonisolated(unsafe) static let htmlTraits: UnsafePointer<TagTraits> = {
    let traits = UnsafeMutablePointer<TagTraits>.allocate(capacity: Tag.allCases.count)
    for tag in Tag.allCases { (traits + Int(tag.rawValue)).initialize(to: TagTraits(html: tag)) }
    return UnsafePointer(traits)
  }()

  @inline(__always) var count: Int { entries.count }

  @inline(__always) var currentKind: Node.Kind { arena.pointee.nodes[Int(current.node)].kind }

  @inline(__always)
  subscript(index: Int) -> Entry { entries[index] }

  @inline(__always)
  func traits(html tag: Tag) -> TagTraits { htmlTraits[Int(tag.rawValue)] }

  @inline(__always)
  mutating func push(_ node: UInt32, html tag: Tag) {
    push(Entry(node: node, tag: tag, traits: htmlTraits[Int(tag.rawValue)]))
  }

  @inline(__always)
  mutating func push(_ entry: Entry) {
    entries.append(entry)
    openCounts[Int(entry.tag.rawValue)] &+= 1
    if entry.tag == .other { countOther(entry.node, 1) }
    arena.pointee.nodes[Int(entry.node)].isOpen = true
    current = entry
    parent = entry.tag == .template ? entry.node &+ 1 : entry.node
  }

  @inline(__always)
  mutating func pop() {
    let count = entries.count &- 1
    assert(count >= 0)
    openCounts[Int(current.tag.rawValue)] &-= 1
    if current.tag == .option { poppedOption = current.node }
    if current.tag == .other { countOther(current.node, -1) }
    arena.pointee.nodes[Int(current.node)].isOpen = false
    entries.truncate(to: count)
    refreshCurrent()
  }

  @inline(__always)
  private mutating func refreshCurrent() {
    current = entries.count > 0 ? entries[entries.count &- 1] : Entry(node: 0, tag: .other, traits: [])
    parent = current.tag == .template ? current.node &+ 1 : current.node
  }

  /// Pops down to `count` elements.
  mutating func pop(to count: Int) {
    while entries.count > count { pop() }
  }

  /// Pops up to and including the nearest HTML element with this tag, which must be open.
  @inline(__always)
  mutating func pop(through tag: Tag) {
    while entries.count > 1 {
      let found = current.tag
      pop()
      if found == tag { return }
    }
  }

  /// Removes an element anywhere in the stack.
  mutating func remove(at index: Int) {
    let entry = entries[index]
    openCounts[Int(entry.tag.rawValue)] &-= 1
    if entry.tag == .other { countOther(entry.node, -1) }
    arena.pointee.nodes[Int(entry.node)].isOpen = false
    entries.remove(at: index)
    refreshCurrent()
  }

  /// Inserts a formatting element anywhere in the stack.
  mutating func insert(_ entry: Entry, at index: Int) {
    insertions &+= 1
    entries.insert(entry, at: index)
    openCounts[Int(entry.tag.rawValue)] &+= 1
    arena.pointee.nodes[Int(entry.node)].isOpen = true
    refreshCurrent()
  }

  /// Replaces a node by another of the same type.
  mutating func replace(at index: Int, with node: UInt32) {
    arena.pointee.nodes[Int(entries[index].node)].isOpen = false
    arena.pointee.nodes[Int(node)].isOpen = true
    entries[index].node = node
    refreshCurrent()
  }

  @inline(__always)
  func contains(_ tag: Tag) -> Bool { openCounts[Int(tag.rawValue)] != 0 }

  func isOpen(_ node: UInt32) -> Bool { arena.pointee.nodes[Int(node)].isOpen }

  /// Whether an element with this name is open that has no tag or is foreign.
  func containsOther(_ name: Name) -> Bool {
    name.number < otherCounts.count && otherCounts[Int(name.number)] != 0
  }

  @inline(__always)
  private mutating func countOther(_ node: UInt32, _ change: Int) {
    let number = Int(arena.pointee.nodes[Int(node)].name.number)
    if number >= otherCounts.count { growOtherCounts(number) }
    otherCounts[number] = UInt16(truncatingIfNeeded: Int(otherCounts[number]) &+ change)
  }

  @inline(never)
  private mutating func growOtherCounts(_ number: Int) {
    let old = otherCounts.count
    otherCounts.resize(to: number + 1)
    for index in old...number { otherCounts[index] = 0 }
  }

  /// The index of the nearest HTML element with this tag, if one is open.
  mutating func lastIndex(of tag: Tag) -> Int? {
    guard contains(tag) else { return nil }
    let index = nearest(.element, UInt32(tag.rawValue)) { $0.tag == tag }
    return index < 0 ? nil : index
  }

  func index(of node: UInt32) -> Int? {
    guard isOpen(node) else { return nil }
    var index = entries.count - 1
    while index >= 0 {
      if entries[index].node == node { return index }
      index -= 1
    }
    return nil
  }

  /// Whether an HTML element with this tag is open with none of these bounds above it.
  @inline(__always)
  mutating func hasInScope(_ tag: Tag, _ bounds: TagTraits = .scope) -> Bool {
    contains(tag) && isInScope(tag, bounds)
  }

  private mutating func isInScope(_ tag: Tag, _ bounds: TagTraits) -> Bool {
    let subject = UInt32(bounds.rawValue) << 16 | UInt32(tag.rawValue)
    let index = nearest(.scope, subject) { $0.tag == tag || !$0.traits.isDisjoint(with: bounds) }
    return index >= 0 && entries[index].tag == tag
  }

  /// The index of this element, if no bound of the scope is above it.
  mutating func indexInScope(_ node: UInt32) -> Int? {
    let index = nearest(.nodeInScope, node) { $0.node == node || $0.traits.contains(.scope) }
    return index >= 0 && entries[index].node == node ? index : nil
  }

  /// Whether a heading is in scope.
  mutating func hasHeadingInScope() -> Bool {
    let index = nearest(.headingInScope, 0) { !$0.traits.isDisjoint(with: [.heading, .scope]) }
    return index >= 0 && entries[index].traits.contains(.heading)
  }

  /// Generates implied end tags (13.2.6.3), except for one tag.
  @inline(__always)
  mutating func generateImpliedEndTags(except tag: Tag = .other) {
    while current.traits.contains(.impliedEnd) && current.tag != tag { pop() }
  }

  mutating func generateImpliedEndTagsThoroughly() {
    while current.traits.contains(.impliedEndThorough) { pop() }
  }

  /// Pops until the current node has one of these traits.
  mutating func clear(to bounds: TagTraits) {
    while entries.count > 1 && current.traits.isDisjoint(with: bounds) { pop() }
  }
}
