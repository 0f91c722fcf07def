/// A parsed HTML page: a tree of nodes, each identified by its ``NodeID``.
///
/// It is an immutable value, and a copy shares its storage. Parsing another page into a document reuses its
/// memory, which is the way to read a batch of pages.
///
/// ```swift
/// var document = Document()
/// document.parse(bytes)
/// for link in document.descendants(of: document.root) where document.tagName(of: link) == "a" {
///   print(document.attribute("href", of: link) ?? "")
/// }
/// ```
public struct Document: Sendable {
  var storage: Storage

  /// Makes an empty document.
  public init() { storage = Storage() }

  /// A pointer, to avoid exclusivity checks and reference counting.
  @inline(__always) var arena: UnsafePointer<Arena> { UnsafePointer(storage.arena) }

  /// Owns the arena, which is modified only while it is uniquely referenced.
  final class Storage: @unchecked Sendable {
    let arena: UnsafeMutablePointer<Arena>

    init() {
      arena = .allocate(capacity: 1)
      arena.initialize(to: Arena())
      arena.pointee.reset()
    }

    deinit {
      arena.deinitialize(count: 1)
      arena.deallocate()
    }
  }

  /// The document node, the root of the tree.
  public var root: NodeID { NodeID(index: 0) }

  /// The number of nodes; the index of every ``NodeID`` is below it. Some may have been removed from the tree
  /// by the parser: they have no parent, and are not reached from ``root``.
  public var nodeCount: Int { arena.pointee.nodes.count }

  /// The quirks mode, as determined by the doctype.
  package var quirksMode: QuirksMode { arena.pointee.quirksMode }

  /// Whether the page exceeded 2 GiB of text, so that some of it was dropped.
  public var isTruncated: Bool { arena.pointee.isTruncated }

  /// The number of bytes allocated, including unused capacity.
  package var memoryUse: Int {
    arena.pointee.source.memoryUse + arena.pointee.side.memoryUse + arena.pointee.nodes.memoryUse
      + arena.pointee.attributes.memoryUse + arena.pointee.names.memoryUse
  }

  /// The encoding that the page was decoded with.
  public var encoding: Encoding { arena.pointee.encoding }

  /// How the encoding was determined.
  public var encodingSource: Encoding.Source { arena.pointee.encodingSource }

  @inline(__always)
  func node(_ id: NodeID) -> Node {
    precondition(id.index < arena.pointee.nodes.count, "a node of another document")
    return arena.pointee.nodes.base[Int(id.index)]
  }
}
