/// The index of a node in its ``Document``: dense, from 0 (the document itself) to `nodeCount - 1`, so that
/// additional data about nodes can be an array. It is invalid in another document, and after the document
/// parses another page.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The index.
  public let index: UInt32

  /// Makes the ID of an index; using an ID that a document does not have stops the program.
  @inline(__always)
  package init(index: UInt32) { self.index = index }

  /// The order of creation, which is document order unless the parser moved nodes.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}
