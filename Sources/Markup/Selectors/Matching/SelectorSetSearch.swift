/// An iterator over the elements of a page that match a selector of a list.
struct SelectorSetSearch: ~Copyable {
  /// The indices of the selectors that match the last element, in ascending order.
  private(set) var found = Buffer<UInt32>()

  private let index: SelectorIndex
  private let entries: UnsafeMutablePointer<SelectorIndex.Entry>
  private let candidates: UnsafeMutablePointer<SelectorIndex.Candidate>
  private let slots: UnsafeMutablePointer<SelectorIndex.Slot>
  private let slotMask: Int
  private let shift: UInt64
  private let hasClasses: Bool
  private let hasIDs: Bool
  private let triesEverywhere: Bool
  private let arena: UnsafePointer<Arena>
  /// Behind a pointer, since it is too large to be moved.
  private let matcher: UnsafeMutablePointer<SelectorMatcher>
  private let top: UInt32
  private var upcoming: UInt32
  /// The bits of all ancestors of the next element, and those of each level above.
  private var ancestors: UInt64 = 0
  private var levels = Buffer<UInt64>()
  /// Entries of the index by the numbers of types on this page, followed by those of attributes.
  private var named = Buffer<UInt32>()
  private let nameCount: Int
  /// For each rule the last element that it matched.
  private var matched = Buffer<UInt32>()
  /// A copy of a value that is not followed by readable bytes.
  private var copy = Buffer<UInt8>()
  /// The document's values of `class`, if they are known.
  private let classes: ClassValues?
  /// What is known about each of these values.
  private var classEntries = Buffer<ClassEntries>()
  /// The entries of the classes in the values, value after value.
  private var entriesOfClasses = Buffer<UInt32>()

  /// The entries of the classes in a value.
  private struct ClassEntries: BitwiseCopyable {
    /// Whether the value has been read.
    var isKnown = false
    var ancestorBits: UInt64 = 0
    var first: UInt32 = 0
    var end: UInt32 = 0
  }

  init(_ set: SelectorSet, in document: Document, below scope: NodeID, _ classes: ClassValues?) {
    self.classes = classes
    index = set.index
    entries = index.entries.base
    candidates = index.candidates.base
    slots = index.slots.base
    slotMask = index.slots.count - 1
    shift = index.shift
    hasClasses = index.hasClasses
    hasIDs = index.hasIDs
    triesEverywhere = index.everywhere.endOfCandidates > 0
    arena = document.arena
    nameCount = arena.pointee.names.count
    top = scope.index
    upcoming = document.firstChild(of: scope)?.index ?? 0
    matcher = .allocate(capacity: 1)
    matcher.initialize(
      to: SelectorMatcher(set.program, document: document, scope: document.isElement(scope) ? top : 0))
    matched.fill(count: set.selectors.count, with: 0)
    named.fill(count: 2 * nameCount, with: 0)
    if hasClasses, let classes { classEntries.fill(count: classes.count, with: ClassEntries()) }
    number(index.types, from: 0)
    number(index.attributes, from: nameCount)
    var ancestor = document.isElement(scope) ? top : 0
    while ancestor != 0 {
      ancestors |= examine(ancestor, isTrying: false)
      ancestor = matcher.pointee.parentElement(ancestor)
    }
  }

  deinit {
    matcher.deinitialize(count: 1)
    matcher.deallocate()
  }

  /// Stores entries at the numbers of their names on this page.
  private mutating func number(_ list: [SelectorIndex.NamedEntry], from start: Int) {
    for (entry, known, text) in list {
      guard let name = known ?? arena.pointee.names.find(text.utf8).map({ PageName($0) }),
        let numbers = name.numbers
      else { continue }
      for number in numbers { named[start + Int(number)] = entry }
    }
  }

  /// The next element with matches, which are then in ``found``.
  mutating func next() -> NodeID? {
    let nodes = arena.pointee.nodes.base
    found.truncate(to: 0)
    while upcoming != 0 {
      let id = upcoming
      let node = nodes[Int(id)]
      if node.isElement {
        let bits = examine(id, isTrying: true)
        if node.first != 0 {
          levels.append(ancestors)
          ancestors |= bits
          upcoming = node.first
        } else {
          goOn(after: node)
        }
        if found.count > 0 { return NodeID(index: id) }
      } else {
        goOn(after: node)
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func goOn(after node: Node) {
    var node = node
    while node.next == 0 {
      if node.parent == top {
        upcoming = 0
        return
      }
      ancestors = levels[levels.count &- 1]
      levels.truncate(to: levels.count &- 1)
      node = arena.pointee.nodes.base[Int(node.parent)]
    }
    upcoming = node.next
  }

  /// Tests the candidates for an element's name, id, classes and attributes; returns its bits.
  @inline(__always)
  private mutating func examine(_ id: UInt32, isTrying: Bool) -> UInt64 {
    let node = arena.pointee.nodes.base[Int(id)]
    var bits: UInt64 = 0
    if triesEverywhere, isTrying { attempt(index.everywhere, id) }
    let number = Int(node.name.number)
    if number < nameCount, case let entry = named.base[number], entry != 0 {
      bits |= entries[Int(entry)].ancestorBit
      if isTrying { attempt(entries[Int(entry)], id) }
    }
    for attribute in arena.pointee.attributes(of: node) {
      let number = Int(attribute.name.number)
      if isTrying, number < nameCount, case let entry = named.base[nameCount &+ number], entry != 0 {
        attempt(entries[Int(entry)], id, attribute)
      }
      if attribute.name == .class {
        if hasClasses { bits |= examine(classes: attribute, id, isTrying) }
      } else if attribute.name == .id, hasIDs {
        let hash = TokenHash.of(start(of: attribute), count: Int(attribute.count)) ^ TokenHash.ofIDs
        if let entry = entry(of: hash) {
          bits |= entries[Int(entry)].ancestorBit
          if isTrying { attempt(entries[Int(entry)], id) }
        }
      }
    }
    return bits
  }

  @inline(__always)
  private mutating func examine(classes attribute: Attribute, _ id: UInt32, _ isTrying: Bool) -> UInt64 {
    let found: ClassEntries
    if let classes {
      let number = classes.number(of: NodeID(index: id))
      if !classEntries[number].isKnown { classEntries[number] = read(classes: attribute) }
      found = classEntries[number]
    } else {
      entriesOfClasses.truncate(to: 0)
      found = read(classes: attribute)
    }
    if isTrying {
      for place in found.first..<found.end { attempt(entries[Int(entriesOfClasses[Int(place)])], id) }
    }
    return found.ancestorBits
  }

  /// Looks up the classes in a value.
  private mutating func read(classes attribute: Attribute) -> ClassEntries {
    var found = ClassEntries(isKnown: true)
    found.first = UInt32(entriesOfClasses.count)
    var place = start(of: attribute)
    let end = place + Int(attribute.count)
    while place < end {
      if isHTMLSpace(place.pointee) {
        place += 1
        continue
      }
      if let entry = entry(of: TokenHash.ofToken(&place, end)) {
        found.ancestorBits |= entries[Int(entry)].ancestorBit
        entriesOfClasses.append(entry)
      }
    }
    found.end = UInt32(entriesOfClasses.count)
    return found
  }

  /// The start of an attribute's value, which is followed by readable bytes.
  @inline(__always)
  private mutating func start(of attribute: Attribute) -> UnsafePointer<UInt8> {
    if attribute.start & Arena.sideBit == 0 {
      return UnsafePointer(arena.pointee.source.base + Int(attribute.start))
    }
    return copied(attribute)
  }

  @inline(never)
  private mutating func copied(_ attribute: Attribute) -> UnsafePointer<UInt8> {
    let value = arena.pointee.bytes(start: attribute.start, count: attribute.count)
    copy.truncate(to: 0)
    if let start = value.baseAddress { copy.append(start, count: value.count) }
    for _ in 0..<TokenHash.padding { copy.append(0) }
    return UnsafePointer(copy.base)
  }

  /// The entry of a class or id, by its hash.
  @inline(__always)
  private func entry(of hash: UInt64) -> UInt32? {
    var place = Int(truncatingIfNeeded: hash &>> shift)
    while case let slot = slots[place], slot.entry != 0 {
      if slot.hash == UInt32(truncatingIfNeeded: hash) { return slot.entry }
      place = (place &+ 1) & slotMask
    }
    return nil
  }

  @inline(__always)
  private mutating func attempt(_ entry: SelectorIndex.Entry, _ id: UInt32) {
    var place = entry.firstCandidate
    while place < entry.endOfCandidates {
      let candidate = candidates + Int(place)
      place &+= 1
      if candidate.pointee.ancestors & ~ancestors == 0 { attempt(candidate, id) }
    }
  }

  /// Tests the candidates for an attribute, except those excluded by its value.
  @inline(__always)
  private mutating func attempt(_ entry: SelectorIndex.Entry, _ id: UInt32, _ attribute: Attribute) {
    var bits = ~0 as UInt64
    if entry.asksForValue { bits = ValueBits.of(start(of: attribute), count: Int(attribute.count)) }
    var place = entry.firstCandidate
    while place < entry.endOfCandidates {
      let candidate = candidates + Int(place)
      place &+= 1
      if candidate.pointee.ancestors & ~ancestors | candidate.pointee.value & ~bits == 0 {
        attempt(candidate, id)
      }
    }
  }

  @inline(never)
  private mutating func attempt(_ candidate: UnsafeMutablePointer<SelectorIndex.Candidate>, _ id: UInt32) {
    let rule = candidate.pointee.rule
    if matched[Int(rule)] == id { return }
    guard matcher.pointee.matches(complex: candidate.pointee.complex, id) else { return }
    matched[Int(rule)] = id
    found.append(rule)
    var place = found.count - 1
    while place > 0, found[place - 1] > rule {
      found[place] = found[place - 1]
      place -= 1
    }
    found[place] = rule
  }
}
