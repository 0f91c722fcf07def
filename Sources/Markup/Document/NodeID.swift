/// The number of a node in its ``Document``: dense, from 0 (the document itself) to `nodeCount - 1`, so that a side
/// table of a tree is an array. It means nothing in another document, nor after the document is parsed anew.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The number itself.
  public let index: UInt32

  /// The node of this number; asking a document for a node that it does not have stops the program.
  @inline(__always)
  public init(index: UInt32) { self.index = index }

  /// The order of making, which is document order wherever the parser moved nothing.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}
