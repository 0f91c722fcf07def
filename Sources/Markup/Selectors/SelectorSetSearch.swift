/// A walk over a page that stops at each element that a selector of a list matches.
struct SelectorSetSearch: ~Copyable {
  /// The numbers of the selectors that match the element given last, in ascending order.
  private(set) var found = Buffer<UInt32>()

  private let index: SelectorIndex
  private let entries: UnsafeMutablePointer<SelectorIndex.Entry>
  private let candidates: UnsafeMutablePointer<SelectorIndex.Candidate>
  private let tokens: SelectorIndex.Tokens
  private let everywhere: Range<UInt32>
  /// Behind a pointer, since it is too big to be moved about.
  private let matcher: UnsafeMutablePointer<SelectorMatcher>
  private let top: UInt32
  private var upcoming: UInt32
  /// The bits of all ancestors of the element to come, and those of each level above.
  private var ancestors: UInt64 = 0
  private var levels = Buffer<UInt64>()
  /// Entries of the index and 1, by the numbers of types and attributes on this page.
  private var types = Buffer<UInt32>()
  private var attributes = Buffer<UInt32>()
  /// For each rule the last element that it matched.
  private var matched = Buffer<UInt32>()

  init(_ set: SelectorSet, _ index: SelectorIndex, in document: Document, below scope: NodeID) {
    self.index = index
    entries = index.entries.base
    candidates = index.candidates.base
    tokens = index.tokens
    everywhere = index.everywhere
    top = scope.index
    upcoming = document.firstChild(of: scope)?.index ?? 0
    matcher = .allocate(capacity: 1)
    matcher.initialize(
      to: SelectorMatcher(set.program, document: document, scope: document.isElement(scope) ? top : 0))
    for _ in set.selectors { matched.append(0) }
    number(index, in: document)
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

  private mutating func number(_ index: SelectorIndex, in document: Document) {
    let count = document.arena.pointee.names.count
    types.reserve(count)
    attributes.reserve(count)
    for _ in 0..<count {
      types.append(0)
      attributes.append(0)
    }
    for (entry, known, text) in index.named {
      let name = known ?? BoundName(document.arena.pointee.names.find(text.utf8))
      guard let numbers = name.numbers else { continue }
      for number in numbers {
        if index.entries[entry].kind == .type {
          types[Int(number)] = UInt32(entry + 1)
        } else {
          attributes[Int(number)] = UInt32(entry + 1)
        }
      }
    }
  }

  /// The next element with matches, which then stand in ``found``.
  mutating func next() -> NodeID? {
    while upcoming != 0 {
      let id = upcoming
      let node = matcher.pointee.nodes[Int(id)]
      guard node.isElement else {
        goOn(after: node)
        continue
      }
      found.truncate(to: 0)
      let bits = examine(id, isTrying: true)
      if node.first != 0 {
        levels.append(ancestors)
        ancestors |= bits
        upcoming = node.first
      } else {
        goOn(after: node)
      }
      if found.count > 0 { return NodeID(index: id) }
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
      node = matcher.pointee.nodes[Int(node.parent)]
    }
    upcoming = node.next
  }

  /// Tries the selectors that an element's name, id, classes and attributes lead to; gives its bits.
  @inline(__always)
  private mutating func examine(_ id: UInt32, isTrying: Bool) -> UInt64 {
    let node = matcher.pointee.nodes[Int(id)]
    var bits: UInt64 = 0
    if isTrying {
      if !everywhere.isEmpty { attempt(everywhere.lowerBound, everywhere.upperBound, id) }
      let number = Int(node.name.number)
      if number < types.count { attempt(entry: types.base[number], id) }
    }
    for attribute in matcher.pointee.arena.pointee.attributes(of: node) {
      let number = Int(attribute.name.number)
      if isTrying, number < attributes.count, attributes.base[number] != 0 {
        let entry = entries[Int(attributes.base[number] &- 1)]
        let value =
          entry.asksForValue
          ? ValueBits.of(matcher.pointee.arena.pointee.bytes(start: attribute.start, count: attribute.count))
          : ~0
        attempt(entry.firstCandidate, entry.endOfCandidates, id, value: value)
      }
      if attribute.name == .class {
        let value = matcher.pointee.arena.pointee.bytes(start: attribute.start, count: attribute.count)
        bits |= examine(classes: value, id, isTrying)
      } else if attribute.name == .id {
        let value = matcher.pointee.arena.pointee.bytes(start: attribute.start, count: attribute.count)
        var hash = TokenHash()
        for byte in value { hash.add(matcher.pointee.isFolding ? folded(byte) : byte) }
        bits |= examine(.id, hash.value, value, id, isTrying)
      }
    }
    return bits
  }

  @inline(__always)
  private mutating func examine(classes value: ByteRun, _ id: UInt32, _ isTrying: Bool) -> UInt64 {
    guard let base = value.baseAddress else { return 0 }
    var bits: UInt64 = 0
    var position = 0
    while position < value.count {
      if isHTMLSpace(base[position]) {
        position &+= 1
        continue
      }
      let start = position
      var hash = TokenHash()
      repeat {
        hash.add(matcher.pointee.isFolding ? folded(base[position]) : base[position])
        position &+= 1
      } while position < value.count && !isHTMLSpace(base[position])
      let token = ByteRun(start: base + start, count: position &- start)
      bits |= examine(.class, hash.value, token, id, isTrying)
    }
    return bits
  }

  @inline(__always)
  private mutating func examine(
    _ kind: SelectorIndex.Key.Kind, _ hash: UInt32, _ token: ByteRun, _ id: UInt32, _ isTrying: Bool
  ) -> UInt64 {
    guard let entry = tokens.entry(kind, hash, token, isFolding: matcher.pointee.isFolding) else { return 0 }
    if isTrying { attempt(entry.firstCandidate, entry.endOfCandidates, id) }
    return entry.ancestorBit
  }

  @inline(__always)
  private mutating func attempt(entry place: UInt32, _ id: UInt32) {
    if place == 0 { return }
    let entry = entries[Int(place &- 1)]
    attempt(entry.firstCandidate, entry.endOfCandidates, id)
  }

  private mutating func attempt(_ first: UInt32, _ end: UInt32, _ id: UInt32, value: UInt64 = ~0) {
    var place = first
    while place < end {
      let candidate = candidates[Int(place)]
      place &+= 1
      if candidate.ancestors & ~ancestors | candidate.value & ~value != 0
        || matched.base[Int(candidate.rule)] == id
      {
        continue
      }
      if matcher.pointee.matches(complex: candidate.complex, id) {
        matched[Int(candidate.rule)] = id
        add(candidate.rule)
      }
    }
  }

  private mutating func add(_ rule: UInt32) {
    found.append(rule)
    var place = found.count - 1
    while place > 0, found[place - 1] > rule {
      found[place] = found[place - 1]
      place -= 1
    }
    found[place] = rule
  }
}
