/// Tells from an element's id, classes, name and attributes which selectors of a list may match it.
///
/// The classes and ids that the list speaks of stand in a table by their hashes. One that a selector wants of an
/// ancestor has a bit as well, so that one look at the bits of all ancestors rules most selectors out.
final class SelectorIndex: @unchecked Sendable {
  /// A selector without commas that is to be tried.
  struct Candidate: BitwiseCopyable {
    var complex: UInt32
    var rule: UInt32
    /// The bits that the ancestors must have.
    var ancestors: UInt64
    /// The bits that the attribute's value must have, where an attribute leads here.
    var value: UInt64 = 0
  }

  /// What one class, id, name or attribute leads to.
  struct Entry: BitwiseCopyable {
    var kind: Key.Kind
    var hash: UInt32
    /// The text, in the bytes of the table.
    var start: UInt32
    var count: UInt32
    /// The selectors to try.
    var firstCandidate: UInt32 = 0
    var endOfCandidates: UInt32 = 0
    /// Whether a selector to try asks for bits of the attribute's value.
    var asksForValue = false
    /// What it adds to the bits of ancestors.
    var ancestorBit: UInt64 = 0
  }

  /// A condition that tells much about an element.
  struct Key: Hashable {
    enum Kind: UInt8 { case any, type, attribute, `class`, id }

    var kind: Kind
    var text: String
  }

  private(set) var candidates = Buffer<Candidate>()
  private(set) var entries = Buffer<Entry>()
  private(set) var bytes = Buffer<UInt8>()
  /// Places of classes and ids in ``entries`` and 1, at the places that their hashes give.
  private(set) var slots = Buffer<UInt32>()
  private(set) var mask: UInt32 = 0
  /// The entries of types and attributes with the texts that a page may number.
  private(set) var named: [(entry: Int, name: BoundName?, text: String)] = []
  /// Those to be tried on every element.
  private(set) var everywhere: Range<UInt32> = 0..<0

  init(_ lists: [[ComplexSelector]], _ program: SelectorProgram, isFolding: Bool) {
    var groups: [Key: [Candidate]] = [:]
    var bits: [Key: UInt64] = [:]
    for (rule, list) in lists.enumerated() {
      for (number, selector) in list.enumerated() {
        guard let last = selector.compounds.last else { continue }
        let wanted = selector.ancestorKeys(isFolding: isFolding)
        for key in wanted where bits[key] == nil { bits[key] = 1 << UInt64(bits.count & 63) }
        let candidate = Candidate(
          complex: program.lists[rule].firstComplex + UInt32(number), rule: UInt32(rule),
          ancestors: wanted.reduce(0) { $0 | (bits[$1] ?? 0) })
        for lead in last.leads(isFolding: isFolding) {
          var candidate = candidate
          candidate.value = lead.value
          groups[lead.key, default: []].append(candidate)
        }
      }
    }
    for key in Set(groups.keys).union(bits.keys) { add(key, groups[key] ?? [], bits[key] ?? 0) }
    fillSlots()
  }

  private func add(_ key: Key, _ group: [Candidate], _ bit: UInt64) {
    let first = UInt32(candidates.count)
    for candidate in group { candidates.append(candidate) }
    if key.kind == .any {
      everywhere = first..<UInt32(candidates.count)
      return
    }
    let start = UInt32(bytes.count)
    for byte in key.text.utf8 { bytes.append(byte) }
    var hash = TokenHash()
    for byte in key.text.utf8 { hash.add(byte) }
    if key.kind == .type || key.kind == .attribute {
      let known = KnownNameTable.shared.find(key.text)
      named.append((entries.count, known.map { BoundName($0) }, key.text))
    }
    entries.append(
      Entry(
        kind: key.kind, hash: hash.value, start: start, count: UInt32(bytes.count) - start,
        firstCandidate: first, endOfCandidates: UInt32(candidates.count),
        asksForValue: group.contains { $0.value != 0 }, ancestorBit: bit))
  }

  private func fillSlots() {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    mask = UInt32(size - 1)
    for _ in 0..<size { slots.append(0) }
    for index in 0..<entries.count where entries[index].kind == .class || entries[index].kind == .id {
      var slot = entries[index].hash & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt32(index + 1)
    }
  }

  /// The table of classes and ids.
  var tokens: Tokens {
    Tokens(slots: slots.base, entries: entries.base, bytes: bytes.base, mask: mask)
  }

  struct Tokens {
    fileprivate let slots: UnsafeMutablePointer<UInt32>
    fileprivate let entries: UnsafeMutablePointer<Entry>
    fileprivate let bytes: UnsafeMutablePointer<UInt8>
    fileprivate let mask: UInt32

    /// The entry of a class or an id; nil where no selector speaks of it.
    @inline(__always)
    func entry(_ kind: Key.Kind, _ hash: UInt32, _ token: ByteRun, isFolding: Bool) -> Entry? {
      var slot = hash & mask
      while case let place = slots[Int(slot)], place != 0 {
        let entry = entries + Int(place &- 1)
        if entry.pointee.hash == hash, entry.pointee.kind == kind, Int(entry.pointee.count) == token.count {
          let text = ByteRun(start: bytes + Int(entry.pointee.start), count: token.count)
          if equals(token, text, ignoringCase: isFolding) { return entry.pointee }
        }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }
}

/// Hashes a class or an id while its end is looked for. A page that makes its classes collide gains nothing, since
/// only those of selectors stand in a table.
struct TokenHash: BitwiseCopyable {
  private var state: UInt32 = 5381

  @inline(__always) mutating func add(_ byte: UInt8) { state = state &* 33 &+ UInt32(byte) }

  @inline(__always) var value: UInt32 { state ^ state >> 15 }
}
