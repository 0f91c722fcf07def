/// A list of items, ordered or not.
public struct List: Equatable, Sendable {
  /// Whether the items are numbered.
  public var ordered: Bool
  /// The number of the first item of an ordered list, if it is not 1.
  public var start: Int?
  /// Whether items are displayed without paragraph spacing between them.
  public var tight: Bool
  /// The items.
  public var items: [ListItem]

  /// Makes a list.
  public init(ordered: Bool = false, start: Int? = nil, tight: Bool = true, items: [ListItem]) {
    self.ordered = ordered
    self.start = start
    self.tight = tight
    self.items = items
  }
}

/// An item of a list.
public struct ListItem: Equatable, Sendable {
  /// Whether a task is done; `nil` if the item is not a task.
  public var checked: Bool?
  /// The item's blocks.
  public var children: [Block]

  /// Makes an item.
  public init(checked: Bool? = nil, children: [Block]) {
    self.checked = checked
    self.children = children
  }
}
