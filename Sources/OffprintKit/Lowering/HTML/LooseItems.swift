/// Consecutive items outside of any list, which form one list.
struct LooseItems {
  private var items: [ListItem] = []
  /// Whether the first of them has a number.
  private var areNumbered = false

  /// Whether an item of the first level does not continue the list.
  func isOther(level: Int, isNumbered: Bool) -> Bool {
    level == 1 && !items.isEmpty && areNumbered != isNumbered
  }

  /// Adds an item of a level, from 1; deeper ones are part of the item before them.
  mutating func append(_ item: ListItem, level: Int, isNumbered: Bool) {
    if items.isEmpty { areNumbered = isNumbered }
    Self.append(item, level: level, isNumbered: isNumbered, to: &items)
  }

  /// Removes the items and returns their list; `nil` if there are none.
  mutating func take() -> List? {
    guard !items.isEmpty else { return nil }
    let list = List(ordered: areNumbered, items: items)
    items = []
    return list
  }

  private static func append(_ item: ListItem, level: Int, isNumbered: Bool, to items: inout [ListItem]) {
    guard level > 1, let last = items.indices.last else { return items.append(item) }
    var list = List(ordered: isNumbered, items: [])
    if case .list(let inner)? = items[last].children.last {
      list = inner
      items[last].children.removeLast()
    }
    append(item, level: level - 1, isNumbered: isNumbered, to: &list.items)
    items[last].children.append(.list(list))
  }
}
