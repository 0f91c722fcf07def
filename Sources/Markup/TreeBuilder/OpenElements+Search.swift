/// Searches down the stack that remember where they ended. A hostile page asks the same of a deep stack again and again,
/// and each time but the first only what was opened since is looked at.
extension OpenElements {
  /// What is searched for; more of it is in a number beside.
  enum Subject: UInt32 {
    case element, scope, nodeInScope, headingInScope, endTag, foreignEndTag, html, listItem, description, mode
  }

  /// Where a search ended.
  struct Finding: BitwiseCopyable {
    var subject: Subject
    var detail: UInt32
    var insertions: UInt32
    /// Elements from this number on were not there yet.
    var nodeCount: UInt32
    /// Where it ended, and the element there; no element if it found nothing.
    var index: Int32
    var node: UInt32
  }

  /// So many elements are looked at without remembering: pages are seldom deeper.
  private static let shortSearch = 24
  private static let findingBits: UInt32 = 6

  /// The index of the nearest element of which this holds; -1 if it holds of none. It must follow from the subject and
  /// the entry alone.
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
