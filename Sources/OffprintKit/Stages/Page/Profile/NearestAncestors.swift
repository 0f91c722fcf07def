import Markup

/// Finds the nearest ancestors in a set. The results of one way up are remembered, so that all queries together
/// cost no more than a walk over the page, however deep it is.
struct NearestAncestors {
  private static let unknown = UInt32.max

  private let document: Document
  private let wanted: [NodeID]
  /// For each node the nearest wanted ancestor or itself; 0, the document, if there is none.
  private var known: [UInt32] = []

  init(_ wanted: [NodeID], in document: Document) {
    self.document = document
    self.wanted = wanted
  }

  /// The nearest ancestor that is wanted.
  mutating func ancestor(of id: NodeID) -> NodeID? {
    document.parent(of: id).flatMap { orSelf($0) }
  }

  /// The element itself or its nearest ancestor that is wanted.
  mutating func orSelf(_ id: NodeID) -> NodeID? {
    if wanted.isEmpty { return nil }
    prepare()
    var node = id
    while known[Int(node.index)] == Self.unknown, let parent = document.parent(of: node) { node = parent }
    let known = known[Int(node.index)]
    let answer = known == Self.unknown ? 0 : known
    var passed = id
    while self.known[Int(passed.index)] == Self.unknown {
      self.known[Int(passed.index)] = answer
      guard let parent = document.parent(of: passed) else { break }
      passed = parent
    }
    return answer == 0 && wanted.first?.index != 0 ? nil : NodeID(index: answer)
  }

  private mutating func prepare() {
    guard known.isEmpty else { return }
    known = Array(repeating: Self.unknown, count: document.nodeCount)
    for id in wanted { known[Int(id.index)] = id.index }
  }
}
