@testable import Markup

/// Checks the invariants of every parsed tree, for any input. It depends only on the module, so that a fuzzer
/// can use it.
struct TreeCheck {
  /// The maximum depth of a node, with the document's children at depth 1: the text of a `title`, `script` or
  /// the like in the last element that may be open, for which the parser may have added a `tbody` and a `tr`.
  static let maximumDepth = TreeBuilder.maximumDepth + 4

  /// The first violations; empty for a valid tree.
  private(set) var faults: [String] = []
  /// The depth of the deepest node, not counting the contents of a template as a level.
  private(set) var depth = 0

  private let document: Document
  private let count: Int
  private var isReachable: [Bool]

  init(_ document: Document) {
    self.document = document
    count = document.nodeCount
    isReachable = [Bool](repeating: false, count: count)
    checkNodes()
    checkReach()
  }

  private func node(_ index: UInt32) -> Node { document.arena.pointee.nodes[Int(index)] }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds && faults.count < 10 { faults.append(fault()) }
  }

  private mutating func checkNodes() {
    expect(count > 0 && node(0).kind == .document, "the first node is the document")
    for index in 0..<UInt32(count) {
      let node = node(index)
      let farthest = max(node.parent, node.next, node.previous, node.hasRange ? 0 : node.first)
      guard farthest < count else {
        faults.append("node \(index) leads to \(farthest), which is none")
        return
      }
    }
    for index in 0..<UInt32(count) {
      checkLinks(index)
      checkContent(index)
    }
  }

  private mutating func checkLinks(_ index: UInt32) {
    let node = node(index)
    if !node.hasRange, node.first != 0 {
      expect(self.node(node.first).parent == index, "the first child of \(index) has another parent")
      expect(self.node(node.first).previous != 0, "the first child of \(index) is out of the tree")
    }
    guard node.previous != 0 else {
      expect(node.parent == 0 && node.next == 0, "\(index) is half out of the tree")
      if node.kind == .fragment {
        let template = self.node(index - 1)
        expect(template.kind == .html && template.name.tag == .template, "\(index) is of no template")
      }
      return
    }
    let parent = self.node(node.parent)
    expect(!parent.hasRange, "\(index) is within a text, comment or processing instruction")
    expect(parent.kind != .doctype, "\(index) is within a doctype")
    expect(node.kind != .document && node.kind != .fragment, "\(index) is a root within the tree")
    let before = self.node(node.previous)
    if parent.first == index {
      expect(before.parent == node.parent && before.next == 0, "\(index) does not lead to the last child")
    } else {
      expect(
        before.next == index && before.parent == node.parent, "\(index) is not after its previous sibling")
    }
    if node.next != 0 {
      let after = self.node(node.next)
      expect(
        after.previous == index && after.parent == node.parent, "\(index) is not before its next sibling")
      expect(node.kind != .text || after.kind != .text, "the texts \(index) and \(node.next) are not joined")
    }
  }

  private mutating func checkContent(_ index: UInt32) {
    let node = node(index)
    let arena = document.arena
    if node.hasRange {
      expect(isRange(node.first, node.extent), "the range of \(index) is outside")
      expect(node.kind != .text || node.extent > 0, "the text \(index) is empty")
    }
    let hasName = node.isElement || node.kind == .processingInstruction
    expect(hasName == (node.name != .none), "\(index) has a name wrongly, or none")
    expect(node.name.number < arena.pointee.names.count, "the name of \(index) is none")
    guard node.isElement || node.kind == .doctype else { return }
    if node.hasAttributes {
      guard Int(node.extent) < arena.pointee.attributes.count,
        Int(node.extent) + Int(arena.pointee.attributes[Int(node.extent)].count)
          < arena.pointee.attributes.count
      else {
        faults.append("the attributes of \(index) are outside")
        return
      }
      var names = Set<Name>()
      for attribute in arena.pointee.attributes(of: node) {
        expect(attribute.name.number < arena.pointee.names.count, "an attribute of \(index) has no name")
        expect(names.insert(attribute.name).inserted, "an attribute of \(index) is there twice")
        expect(isRange(attribute.start, attribute.count), "an attribute of \(index) is outside")
      }
    }
    if let offset = document.sourceOffset(of: NodeID(index: index)) {
      let isTag = offset < arena.pointee.source.count && arena.pointee.source[offset] == UInt8(ascii: "<")
      expect(isTag, "the tag of \(index) is not in the source")
    }
  }

  private func isRange(_ start: UInt32, _ length: UInt32) -> Bool {
    let isSide = start & Arena.sideBit != 0
    let end = Int(start & ~Arena.sideBit) + Int(length)
    return end <= (isSide ? document.arena.pointee.side.count : document.arena.pointee.source.count)
  }

  /// Walks the tree by its links, then the nodes that the parser removed from it: every node must be visited
  /// exactly once.
  private mutating func checkReach() {
    if !faults.isEmpty { return }
    let depth = walk(from: 0)
    self.depth = depth
    expect(depth <= Self.maximumDepth, "\(depth) levels")
    for index in 0..<UInt32(count) where !isReachable[Int(index)] && node(index).previous == 0 {
      _ = walk(from: index)
    }
    for index in 0..<UInt32(count) { expect(isReachable[Int(index)], "\(index) is nowhere") }
  }

  private mutating func walk(from top: UInt32) -> Int {
    var deepest = 0
    var upcoming: [(id: UInt32, depth: Int)] = [(top, 0)]
    while let (id, depth) = upcoming.popLast() {
      if isReachable[Int(id)] {
        faults.append("\(id) is there twice")
        return deepest
      }
      isReachable[Int(id)] = true
      deepest = max(deepest, depth)
      let node = node(id)
      if node.next != 0, id != top { upcoming.append((node.next, depth)) }
      if !node.hasRange, node.first != 0 { upcoming.append((node.first, depth + 1)) }
      if node.kind == .html, node.name.tag == .template { upcoming.append((id + 1, depth)) }
    }
    return deepest
  }
}
