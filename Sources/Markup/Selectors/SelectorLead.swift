/// A condition by which an index finds the selectors to try on an element.
struct SelectorLead {
  var key: SelectorIndex.Key
  /// The higher, the fewer elements meet it.
  var rank = 0
  /// The bits of the value that an attribute must have.
  var value: UInt64 = 0

  static let any = SelectorLead(key: SelectorIndex.Key(kind: .any, text: ""))
}

extension ComplexSelector {
  /// For each compound that must match an ancestor: the class or id that is most telling of it.
  func ancestorKeys(isFolding: Bool) -> [SelectorIndex.Key] {
    zip(compounds, combinators).compactMap { compound, combinator in
      guard combinator == .descendant || combinator == .child else { return nil }
      return compound.compactMap { $0.lead(isFolding: isFolding) }
        .filter { $0.key.kind == .id || $0.key.kind == .class }
        .max { $0.rank < $1.rank }?.key
    }
  }
}

extension [SimpleSelector] {
  /// What an element must have one of to match; ``SelectorLead/any`` where nothing is told of it.
  func leads(isFolding: Bool) -> [SelectorLead] {
    if let lead = compactMap({ $0.lead(isFolding: isFolding) }).max(by: { $0.rank < $1.rank }) {
      return [lead]
    }
    for case .matches(let list) in self {
      let leads = list.flatMap { $0.compounds.last?.leads(isFolding: isFolding) ?? [] }
      if !leads.contains(where: { $0.key.kind == .any }) { return leads }
    }
    return [.any]
  }
}

extension SimpleSelector {
  private static let commonAttributes: Set<String> = ["alt", "class", "href", "id", "src", "style", "title"]

  fileprivate func lead(isFolding: Bool) -> SelectorLead? {
    func lead(_ kind: SelectorIndex.Key.Kind, _ text: String, rank: Int) -> SelectorLead {
      SelectorLead(
        key: SelectorIndex.Key(kind: kind, text: isFolding ? text.asciiLowercased : text), rank: rank)
    }
    switch self {
    case .id(let id): return lead(.id, id, rank: 5)
    case .class(let name): return lead(.class, name, rank: 4)
    case .type(let name): return lead(.type, name, rank: 2)
    case .attribute(let attribute) where !attribute.inAnyNamespace:
      let bits = Array(attribute.value.utf8).withUnsafeBufferPointer { ValueBits.of($0) }
      let isTelling = bits.nonzeroBitCount > 1 || !Self.commonAttributes.contains(attribute.name)
      var lead = lead(.attribute, attribute.name, rank: isTelling ? 3 : 1)
      lead.value = bits
      return lead
    default: return nil
    }
  }
}

/// A bit for each pair of neighbouring letters of a text, case apart: a part of the text has no bit that it lacks.
enum ValueBits {
  @inline(__always)
  static func of(_ text: ByteRun) -> UInt64 {
    guard let base = text.baseAddress, text.count > 1 else { return 0 }
    // A long text has nearly all bits, so it is not worth the time.
    if text.count > 200 { return ~0 }
    var bits: UInt64 = 0
    for index in 1..<text.count {
      let pair = UInt32(base[index - 1] | 0x20) << 8 | UInt32(base[index] | 0x20)
      bits |= 1 << UInt64(pair &* 0x9E37_79B1 >> 26)
    }
    return bits
  }
}
