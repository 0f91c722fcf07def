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
    deciders = [UInt32](repeating: 0, count: document.nodeCount)
    for id in document.descendants(of: document.root) {
      let above = document.parent(of: id).map { deciders[Int($0.index)] } ?? 0
      deciders[Int(id.index)] = Self.prevails(Int(id.index), over: Int(above), marks) ? id.index : above
    }
  }

  private static func prevails(_ part: Int, over above: Int, _ marks: Marks) -> Bool {
    if marks[part] == .unmarked { return false }
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
