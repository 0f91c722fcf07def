import Markup

/// Lists as Word writes them: paragraphs whose style specifies list and level, each with its bullet or number
/// as text.
extension HTMLLowering {
  /// Opens a paragraph that is an item.
  ///
  /// - Returns: whether it is one.
  mutating func openWordItem(_ id: NodeID, _ step: inout Step) -> Bool {
    guard let level = wordLevel(of: id), open(.item, &step) else { return false }
    frames[frames.count - 1].level = level
    frames[frames.count - 1].isNumbered = hasWordNumber(id)
    return true
  }

  private func wordLevel(of id: NodeID) -> Int? {
    let level = page.wordStyle(of: id)?.split(separator: " ").first { $0.hasPrefix("level") }
    return level?.dropFirst("level".count).first?.wholeNumberValue
  }

  private func hasWordNumber(_ id: NodeID) -> Bool {
    for node in page.document.descendants(of: id).prefix(16)
    where page.document.isElement(node) && page.isWordMark(node) {
      let mark = WhiteSpace.collapsed(page.document.textContent(of: node)).utf8.prefix {
        $0 < 0x80 && $0 > 0x20
      }
      guard let last = mark.last, mark.count > 1 else { return false }
      return last == 0x2E || last == 0x29
    }
    return false
  }

  /// Adds an item of a level to those outside of any list.
  static func append(_ item: ListItem, level: Int, isNumbered: Bool, to items: inout [ListItem]) {
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
