import Markup

/// The words that the model is sure of, counted for each element with its descendants.
struct SureWords {
  private let document: Document
  private var below: [Int]
  /// Whether a text node is in a block that the model is sure of.
  private var isSure: [Bool]
  /// Those of the whole page.
  let all: Int

  /// The inverse of the maximum share of a page's sure words that a guarded profile's rule may remove.
  private static let mostTakenShare = 25

  init(_ page: WeighedPage, in document: Document) {
    self.document = document
    below = Array(repeating: 0, count: document.nodeCount)
    isSure = Array(repeating: false, count: document.nodeCount)
    let sure = RegionCheck.sureProbability(page)
    for part in page.blocks.blocks.indices where page.scores.probabilities[part] >= sure {
      let nodes = page.blocks.nodes(of: part)
      if let node = nodes.first { below[Int(node)] += page.scores.page.words(of: part) }
      for node in nodes { isSure[Int(node)] = true }
    }
    // Nodes come after their ancestors, so in reverse order all descendants are known before a node.
    for node in document.descendants(of: document.root).reversed() {
      if let parent = document.parent(of: node) { below[Int(parent.index)] += below[Int(node.index)] }
    }
    all = below[Int(document.root.index)]
  }

  /// Whether the elements to be removed contain more of them than a rule that may be outdated is allowed to remove.
  func areTaken(by elements: [NodeID]) -> Bool {
    func isTooMuch(_ elements: [NodeID]) -> Bool {
      elements.reduce(0) { $0 + below[Int($1.index)] } * Self.mostTakenShare > all
    }
    // Nested elements are counted once, which is checked only if it may matter.
    guard isTooMuch(elements) else { return false }
    var around = NearestAncestors(elements, in: document)
    return isTooMuch(elements.filter { around.ancestor(of: $0) == nil })
  }

  /// The same for texts, each with the node in which it begins.
  func areTaken(by texts: [(node: NodeID, text: String)]) -> Bool {
    let words = texts.reduce(0) { sum, taken in
      sum + (isSure[Int(taken.node.index)] ? taken.text.utf8.count { $0 == Byte.space } + 1 : 0)
    }
    return words * Self.mostTakenShare > all
  }
}
