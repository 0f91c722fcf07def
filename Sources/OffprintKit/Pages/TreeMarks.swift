import Markup

/// What the marks of a page of HTML amount to for each node: a node's own mark, or that of the nearest marked node
/// above it.
///
/// A mark below another has the last word, with two exceptions: what a profile keeps stays kept, and what a profile
/// took for furniture is brought back only by a mark at least as strong.
public struct TreeMarks: Sendable {
  private let marks: Marks
  /// For each node the number of the node whose mark holds for it; 0, the document, where none does.
  private var deciders: [UInt32]

  /// Works out what holds for each node.
  public init(_ marks: Marks, in document: Document) {
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

  /// Whether the mark of a part has the last word over that of one above it.
  private static func prevails(_ part: Int, over above: Int, _ marks: Marks) -> Bool {
    if marks[above] == .unmarked { return true }
    let rank = marks.rank(of: part)
    let rankAbove = marks.rank(of: above)
    return rankAbove == .keep || !marks[above].isContent ? rank >= rankAbove : true
  }

  /// What a node is held to be.
  public subscript(id: NodeID) -> Marks.Role { marks[Int(deciders[Int(id.index)])] }

  /// The node whose mark holds for a node: itself or one above it; nil where nobody has said anything.
  public func decider(of id: NodeID) -> NodeID? {
    let decider = deciders[Int(id.index)]
    return marks[Int(decider)] == .unmarked ? nil : NodeID(index: decider)
  }
}
