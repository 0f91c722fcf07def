import Markup

/// The effective mark of each node of an HTML page: its own, or that of the nearest marked ancestor.
///
/// A mark overrides those of ancestors, with two exceptions: what a profile keeps stays kept, and what a
/// profile marked as furniture is restored only by a mark of at least the same strength.
package struct TreeMarks: Sendable {
  private let marks: Marks
  /// For each node the index of the node whose mark applies to it; 0, the document, if there is none.
  private var deciders: [UInt32]

  /// Computes the effective mark of each node.
  package init(_ marks: Marks, in document: Document) {
    self.marks = marks
    var deciders = [UInt32](repeating: 0, count: document.nodeCount)
    if !marks.isBlank {
      document.withTree { tree in
        deciders.withUnsafeMutableBufferPointer { Self.fill($0, tree, marks) }
      }
    }
    self.deciders = deciders
  }

  private static func fill(
    _ deciders: UnsafeMutableBufferPointer<UInt32>, _ tree: Tree, _ marks: Marks
  ) {
    var id = tree.firstChild(0)
    var above: UInt32 = 0
    while id != 0 {
      let decider =
        marks[Int(id)] != .unmarked && prevails(Int(id), over: Int(above), marks) ? id : above
      deciders[Int(id)] = decider
      let child = tree.firstChild(id)
      if child != 0 {
        id = child
        above = decider
        continue
      }
      while id != 0, tree.next(id) == 0 { id = tree.parent(id) }
      guard id != 0 else { return }
      id = tree.next(id)
      above = deciders[Int(tree.parent(id))]
    }
  }

  /// Whether the mark of a part overrides that of an ancestor.
  private static func prevails(_ part: Int, over above: Int, _ marks: Marks) -> Bool {
    if marks[above] == .unmarked { return true }
    let rank = marks.rank(of: part)
    let rankAbove = marks.rank(of: above)
    return rankAbove == .keep || !marks[above].isContent ? rank >= rankAbove : true
  }

  /// The effective role of a node.
  package subscript(id: NodeID) -> Marks.Role { marks[Int(deciders[Int(id.index)])] }

  /// The node whose mark applies to a node: itself or an ancestor; `nil` if there is none.
  package func decider(of id: NodeID) -> NodeID? {
    let decider = deciders[Int(id.index)]
    return marks[Int(decider)] == .unmarked ? nil : NodeID(index: decider)
  }
}
