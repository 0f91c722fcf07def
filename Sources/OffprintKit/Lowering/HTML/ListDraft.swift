/// A list being read.
struct ListDraft {
  private var list: List
  /// Whether its items contain paragraphs.
  private var isLoose = false

  /// Starts a list without items.
  init(_ list: List) { self.list = list }

  /// Records that an item contains paragraphs.
  mutating func loosen() { isLoose = true }

  /// The number of the first item is that of the list.
  mutating func number(_ value: Int) {
    guard list.ordered, list.items.isEmpty else { return }
    list.start = value == 1 ? nil : min(value, 999_999_999)
  }

  /// Adds an item.
  mutating func append(_ item: ListItem) { list.items.append(item) }

  /// Adds a child that is not an item: a list becomes part of the previous item, anything else a new item.
  mutating func append(_ block: Block) {
    if case .list = block, let last = list.items.indices.last {
      list.items[last].children.append(block)
    } else {
      list.items.append(ListItem(children: [block]))
    }
  }

  /// The list; `nil` if it is empty.
  func finished() -> List? {
    guard !list.items.isEmpty else { return nil }
    var list = list
    list.tight = !isLoose
    return list
  }
}
