import Markup

/// What a profile says the nodes of a page are to be read as. The page itself stays as it is: lowering asks here.
public struct NodeChanges: Sendable {
  /// How one element is read.
  public struct Change: Equatable, Sendable {
    /// The name that the element is read under, in lower case.
    public var name: String?
    /// The name of an element to read around it.
    public var wrapper: String?
    /// Whether its children are read in its place.
    public var isUnwrapped = false
    /// Values that attributes are read with, by name in lower case.
    public var attributes: [String: String] = [:]
    /// The names of attributes that it is read without.
    public var removedAttributes: Set<String> = []

    /// Makes a change that changes nothing.
    public init() {}
  }

  private var changes: [NodeID: Change] = [:]

  /// Makes changes of no node.
  public init() {}

  /// Whether no node is changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// How a node is read, where that differs from what stands there.
  public subscript(id: NodeID) -> Change? {
    get { changes.isEmpty ? nil : changes[id] }
    set { changes[id] = newValue }
  }
}
