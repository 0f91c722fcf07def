/// A list being read.
///
/// An article's list counts up without gaps. One that counts down or skips numbers becomes several, so that each item keeps
/// its number.
struct ListDraft {
  /// The lists before the current one.
  private var earlier: [List] = []
  private var list: List
  /// The number of the next item, if the list counts down.
  private var countdown: Int?
  /// Whether its items contain paragraphs.
  private var isLoose = false

  /// Starts a list without items, which may count down from a number.
  init(_ list: List, countdown: Int? = nil) {
    self.list = list
    self.countdown = countdown
    if let countdown { self.list.number = countdown }
  }

  /// Records that an item contains paragraphs.
  mutating func loosen() { isLoose = true }

  /// Sets the number of the next item.
  mutating func number(_ value: Int) {
    guard list.ordered else { return }
    if countdown != nil { countdown = value }
    if list.items.isEmpty {
      list.number = value
    } else if countdown == nil, value != list.number + list.items.count {
      split(at: value)
    }
  }

  /// Adds an item.
  mutating func append(_ item: ListItem) {
    if let number = countdown {
      if !list.items.isEmpty { split(at: number) }
      countdown = number - 1
    }
    list.items.append(item)
  }

  private mutating func split(at number: Int) {
    guard (0...List.greatestNumber).contains(number) else { return }
    earlier.append(list)
    list.items = []
    list.number = number
  }

  /// Adds a child that is not an item: a list becomes part of the previous item, anything else a new item.
  mutating func append(_ block: Block) {
    if case .list = block, let last = list.items.indices.last {
      list.items[last].children.append(block)
    } else {
      append(ListItem(children: [block]))
    }
  }

  /// The list, in parts if its numbers have gaps; empty if it has no items.
  func finished() -> [List] {
    guard !list.items.isEmpty else { return earlier.map(finished) }
    return earlier.map(finished) + [finished(list)]
  }

  private func finished(_ list: List) -> List {
    var list = list
    list.tight = !isLoose
    return list
  }
}

extension List {
  /// The greatest number of an item that all formats can represent.
  static let greatestNumber = 999_999_999

  /// The number of the first item.
  fileprivate var number: Int {
    get { start ?? 1 }
    set { start = newValue == 1 ? nil : min(newValue, Self.greatestNumber) }
  }
}
