/// A parsed HTML page: a tree of nodes, each known by its ``NodeID``.
///
/// It is a value: a copy costs a reference and never changes. Parsing into a document anew keeps the memory of the
/// page before, which is how a batch of pages is read.
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

  /// An empty document.
  public init() { storage = Storage() }

  /// Reads through a pointer, so that no access is checked or counted.
  @inline(__always) var arena: UnsafePointer<Arena> { UnsafePointer(storage.arena) }

  /// Owns the arena. It is changed only while one document alone refers to it.
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

  /// The document node, parent of all.
  public var root: NodeID { NodeID(index: 0) }

  /// How many nodes there are; every ``NodeID`` is below it. Some may have been taken out of the tree by the parser:
  /// they have no parent, and a walk from ``root`` does not meet them.
  public var nodeCount: Int { arena.pointee.nodes.count }

  /// Whether the page is of the old kind, by its doctype.
  public var quirksMode: QuirksMode { arena.pointee.quirksMode }

  /// Whether the page was too large, 2 GiB of text or more, so that some of it was left out.
  public var isTruncated: Bool { arena.pointee.isTruncated }

  /// How many bytes it holds, with the room that it keeps for the next page.
  public var memoryUse: Int {
    arena.pointee.source.memoryUse + arena.pointee.side.memoryUse + arena.pointee.nodes.memoryUse
      + arena.pointee.attributes.memoryUse + arena.pointee.names.memoryUse
  }

  /// The encoding that the page was decoded with.
  public var encoding: Encoding { arena.pointee.encoding }

  /// What told the encoding.
  public var encodingSource: Encoding.Sniffed.Source { arena.pointee.encodingSource }

  @inline(__always)
  func node(_ id: NodeID) -> Node {
    precondition(id.index < arena.pointee.nodes.count, "a node of another document")
    return arena.pointee.nodes.base[Int(id.index)]
  }
}
