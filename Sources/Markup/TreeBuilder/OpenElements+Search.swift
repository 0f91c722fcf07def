/// Searches down the stack that cache their result. A hostile page may repeat a search of a deep stack many
/// times; each time after the first only the elements opened since then are examined.
extension OpenElements {
  /// The kind of search, to which a number is added.
  enum Subject: UInt32 {
    case element, scope, nodeInScope, headingInScope, endTag, foreignEndTag, html, listItem, description, mode
  }

  /// The result of a search.
  struct Finding: BitwiseCopyable {
    var subject: Subject
    var detail: UInt32
    var insertions: UInt32
    /// Elements from this index on did not exist yet.
    var nodeCount: UInt32
    /// The stack index of the result, and its element; no element if nothing was found.
    var index: Int32
    var node: UInt32
  }

  /// The number of elements examined without caching: stacks of most pages are not deeper.
  private static let shortSearch = 24
  private static let findingBits: UInt32 = 6

  /// The index of the nearest element that satisfies the predicate, or -1. The predicate must depend only on
  /// the subject and the entry.
  @inline(__always)
  mutating func nearest(_ subject: Subject, _ detail: UInt32, where isSought: (Entry) -> Bool) -> Int {
    var index = entries.count &- 1
    let last = max(index &- Self.shortSearch, -1)
    while index > last {
      if isSought(entries[index]) { return index }
      index &-= 1
    }
    return index < 0 ? -1 : farther(subject, detail, from: index, where: isSought)
  }

  @inline(never)
  private mutating func farther(
    _ subject: Subject, _ detail: UInt32, from start: Int, where isSought: (Entry) -> Bool
  ) -> Int {
    if findings.count == 0 {
      let none = Finding(subject: .element, detail: 0, insertions: 0, nodeCount: 0, index: -1, node: 0)
      for _ in 0..<1 << Self.findingBits { findings.append(none) }
    }
    let hash = (detail &+ subject.rawValue &* 0x85EB_CA6B) &* 0x9E37_79B1
    let slot = Int(hash >> (32 - Self.findingBits))
    let finding = findings[slot]
    let isKnown =
      finding.subject == subject && finding.detail == detail && finding.insertions == insertions
      && (finding.index < 0 || finding.index <= start && entries[Int(finding.index)].node == finding.node)
    var index = start
    while index >= 0 {
      let entry = entries[index]
      if isKnown && entry.node < finding.nodeCount {
        index = Int(finding.index)
        break
      }
      if isSought(entry) { break }
      index -= 1
    }
    assert(index == (0...start).last { isSought(entries[$0]) } ?? -1, "what was remembered does not hold")
    findings[slot] = Finding(
      subject: subject, detail: detail, insertions: insertions, nodeCount: UInt32(arena.pointee.nodes.count),
      index: Int32(index), node: index < 0 ? 0 : entries[index].node)
    return index
  }
}
