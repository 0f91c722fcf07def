import Markup

/// A profile's changes to how the nodes of a page are read. The page itself is not changed: lowering applies
/// them.
package struct NodeChanges: Sendable {
  /// How one element is read.
  package struct Change: Equatable, Sendable {
    /// The name to use for the element, in lower case.
    package var name: String?
    /// The name of an element to wrap it in.
    package var wrapper: String?
    /// Whether its children replace it.
    package var isUnwrapped = false
    /// Values of attributes, by name in lower case.
    package var attributes: [String: String] = [:]
    /// The names of attributes to ignore.
    package var removedAttributes: Set<String> = []

    /// Makes an empty change.
    package init() {}
  }

  private var changes: [NodeID: Change] = [:]
  /// A bit for each node up to the last that is changed: most of the nodes that are asked about are not.
  private var bits: [UInt64] = []

  /// Makes an empty set of changes.
  package init() {}

  /// Whether no node is changed.
  package var isEmpty: Bool { changes.isEmpty }

  /// The change of a node; `nil` if it is read unchanged.
  package subscript(id: NodeID) -> Change? {
    get { isChanged(id) ? changes[id] : nil }
    set {
      changes[id] = newValue
      let place = Int(id.index >> 6)
      while bits.count <= place { bits.append(0) }
      bits[place] |= 1 << UInt64(id.index & 63)
    }
  }

  private func isChanged(_ id: NodeID) -> Bool {
    let place = Int(id.index >> 6)
    return place < bits.count && bits[place] >> UInt64(id.index & 63) & 1 == 1
  }
}
