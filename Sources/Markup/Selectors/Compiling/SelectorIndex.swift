import SelectorSyntax

/// Finds candidates among the selectors of a list by an element's id, classes, name and attributes.
///
/// Classes and ids are identified by their hashes only: candidates are tested in any case, so a collision
/// only costs time. A selector's condition on an ancestor has a bit, so that the combined bits of all
/// ancestors exclude most selectors.
final class SelectorIndex: @unchecked Sendable {
  /// A selector without commas to be tested.
  struct Candidate: BitwiseCopyable {
    var complex: UInt32
    var rule: UInt32
    /// The bits required of the ancestors.
    var ancestors: UInt64
    /// The bits required of the attribute's value, for candidates by attribute.
    var value: UInt64 = 0
  }

  /// The candidates for a class, id, name or attribute.
  struct Entry: BitwiseCopyable {
    var firstCandidate: UInt32 = 0
    var endOfCandidates: UInt32 = 0
    /// Whether a candidate requires bits of the attribute's value.
    var asksForValue = false
    /// The bit that it contributes to those of ancestors.
    var ancestorBit: UInt64 = 0
  }

  /// An entry with its name; `known` is `nil` for a name that only some pages use.
  typealias NamedEntry = (entry: UInt32, known: PageName?, text: String)

  /// A slot of the table of classes and ids.
  struct Slot: BitwiseCopyable {
    var hash: UInt32 = 0
    /// The index of an entry; 0 if the slot is free.
    var entry: UInt32 = 0
  }

  /// A selective condition on an element.
  enum Key: Hashable {
    case any
    case type(String), attribute(String)
    case `class`(UInt64), id(UInt64)
  }

  private(set) var candidates = Buffer<Candidate>()
  /// Entry 0 has no candidates.
  private(set) var entries = Buffer<Entry>()
  private(set) var slots = Buffer<Slot>()
  /// The shift that turns a hash into an index of ``slots``.
  private(set) var shift: UInt64 = 0
  private(set) var types: [NamedEntry] = []
  private(set) var attributes: [NamedEntry] = []
  /// Whether the table contains any classes, or ids.
  private(set) var hasClasses = false
  private(set) var hasIDs = false
  /// The candidates for every element.
  private(set) var everywhere = Entry()

  init(_ lists: [[ComplexSelector]], _ program: SelectorProgram) {
    var numbers: [Key: Int] = [:]
    var groups: [(key: Key, candidates: [Candidate], bit: UInt64)] = []
    func group(_ key: Key) -> Int {
      if let number = numbers[key] { return number }
      numbers[key] = groups.count
      groups.append((key, [], 0))
      return groups.count - 1
    }
    var bits = 0
    for (rule, list) in lists.enumerated() {
      for (number, selector) in list.enumerated() {
        guard let last = selector.compounds.last else { continue }
        var candidate = Candidate(
          complex: program.lists[rule].firstComplex + UInt32(number), rule: UInt32(rule), ancestors: 0)
        for key in selector.ancestorKeys {
          let group = group(key)
          if groups[group].bit == 0 {
            groups[group].bit = 1 << UInt64(bits & 63)
            bits += 1
          }
          candidate.ancestors |= groups[group].bit
        }
        for lead in last.leads {
          candidate.value = lead.value
          groups[group(lead.key)].candidates.append(candidate)
        }
      }
    }
    entries.append(Entry())
    for (key, group, bit) in groups { add(key, group, bit) }
    fillSlots(groups.map(\.key))
  }

  private func add(_ key: Key, _ group: [Candidate], _ bit: UInt64) {
    let number = UInt32(entries.count)
    var entry = Entry(firstCandidate: UInt32(candidates.count), ancestorBit: bit)
    for candidate in group {
      candidates.append(candidate)
      if candidate.value != 0 { entry.asksForValue = true }
    }
    entry.endOfCandidates = UInt32(candidates.count)
    entries.append(entry)
    switch key {
    case .any: everywhere = entry
    case .type(let name): types.append(Self.named(number, name))
    case .attribute(let name): attributes.append(Self.named(number, name))
    case .class: hasClasses = true
    case .id: hasIDs = true
    }
  }

  private static func named(_ entry: UInt32, _ text: String) -> NamedEntry {
    (entry, NameTable.known(text).map { PageName($0) }, text)
  }

  private func fillSlots(_ keys: [Key]) {
    var width: UInt64 = 6
    while 1 << width < keys.count * 4 { width += 1 }
    shift = 64 - width
    for _ in 0..<1 << width { slots.append(Slot()) }
    for (number, key) in keys.enumerated() {
      guard let hash = key.hash else { continue }
      var place = Int(hash >> shift)
      while slots[place].entry != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(hash: UInt32(truncatingIfNeeded: hash), entry: UInt32(number + 1))
    }
  }
}

extension SelectorIndex.Key {
  /// The hash of a class or an id.
  fileprivate var hash: UInt64? {
    switch self {
    case .class(let hash): hash
    case .id(let hash): hash ^ TokenHash.ofIDs
    case .any, .type, .attribute: nil
    }
  }
}

/// A condition by which an index finds candidates for an element.
struct SelectorLead {
  var key: SelectorIndex.Key
  /// The higher, the fewer elements satisfy it.
  var rank = 0
  /// The bits that an attribute's value must have.
  var value: UInt64 = 0
}

extension ComplexSelector {
  /// The most selective condition of each compound that must match an ancestor.
  fileprivate var ancestorKeys: [SelectorIndex.Key] {
    zip(compounds, combinators).compactMap { compound, combinator in
      guard combinator == .descendant || combinator == .child else { return nil }
      return compound.bestLead { if case .attribute = $0.key { false } else { true } }?.key
    }
  }
}

extension [SimpleSelector] {
  /// The alternatives of which an element must satisfy one to match; ``SelectorIndex/Key/any`` if there is no
  /// condition.
  fileprivate var leads: [SelectorLead] {
    if let lead = bestLead({ _ in true }) { return [lead] }
    for case .matches(let list) in self {
      let leads = list.flatMap { $0.compounds.last?.leads ?? [] }
      if !leads.contains(where: { $0.key == .any }) { return leads }
    }
    return [SelectorLead(key: .any)]
  }

  fileprivate func bestLead(_ isWanted: (SelectorLead) -> Bool) -> SelectorLead? {
    var best: SelectorLead?
    for case let lead? in lazy.map(\.lead) where isWanted(lead) && lead.rank > best?.rank ?? 0 { best = lead }
    return best
  }
}

extension SimpleSelector {
  private static let commonAttributes: Set<String> = ["alt", "class", "href", "id", "src", "style", "title"]

  fileprivate var lead: SelectorLead? {
    switch self {
    case .id(let id): return SelectorLead(key: .id(TokenHash.of(id)), rank: 5)
    case .class(let name): return SelectorLead(key: .class(TokenHash.of(name)), rank: 4)
    case .type(let name): return SelectorLead(key: .type(name), rank: 2)
    case .attribute(let attribute) where !attribute.inAnyNamespace:
      let bits = ValueBits.of(attribute.value)
      let isTelling = bits.nonzeroBitCount > 1 || !Self.commonAttributes.contains(attribute.name)
      return SelectorLead(key: .attribute(attribute.name), rank: isTelling ? 3 : 1, value: bits)
    default: return nil
    }
  }
}
