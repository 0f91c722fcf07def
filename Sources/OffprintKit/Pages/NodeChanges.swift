import Markup

/// A profile's changes to how the nodes of a page are read. The page itself is not changed: lowering applies
/// them.
public struct NodeChanges: Sendable {
  /// How one element is read.
  public struct Change: Equatable, Sendable {
    /// The name to use for the element, in lower case.
    public var name: String?
    /// The name of an element to wrap it in.
    public var wrapper: String?
    /// Whether its children replace it.
    public var isUnwrapped = false
    /// Values of attributes, by name in lower case.
    public var attributes: [String: String] = [:]
    /// The names of attributes to ignore.
    public var removedAttributes: Set<String> = []

    /// Makes an empty change.
    public init() {}
  }

  private var changes: [NodeID: Change] = [:]

  /// Makes an empty set of changes.
  public init() {}

  /// Whether no node is changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// The change of a node; `nil` if it is read unchanged.
  public subscript(id: NodeID) -> Change? {
    get { changes.isEmpty ? nil : changes[id] }
    set { changes[id] = newValue }
  }
}
