import Markup

extension ElementLowering {
  /// Opens a list.
  func openList(_ id: NodeID, _ tag: Tag, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    var list = List(ordered: tag == .ol, items: [])
    if tag == .ol,
      let start = page.attribute(page.names.start, of: id).flatMap({ Int(WhiteSpace.collapsed($0)) }),
      start != 1, (0...List.greatestNumber).contains(start)
    {
      list.start = start
    }
    blocks.open(list, countdown: countdown(id, list), &step)
  }

  /// The number of the first item of a list that counts down.
  private func countdown(_ id: NodeID, _ list: List) -> Int? {
    guard list.ordered, let name = page.names.reversed.name, page.document.hasAttribute(name, of: id) else {
      return nil
    }
    if let start = list.start { return start }
    return page.document.children(of: id).reduce(0) { $0 + (page.document.tag(of: $1) == .li ? 1 : 0) }
  }

  /// Opens an item.
  func openItem(_ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) {
    if page.names.value.name != nil, let value = page.number(page.names.value, of: id) {
      blocks.number(item: value)
    }
    blocks.open(.item, &step)
  }

  /// Opens a paragraph that is an item, as Word writes lists: the style specifies list and level, the bullet or
  /// number is text.
  ///
  /// - Returns: whether it is one.
  func openWordItem(_ id: NodeID, _ step: inout LoweringStep, in blocks: inout BlockBuilder) -> Bool {
    guard let level = wordLevel(of: id) else { return false }
    return blocks.openItem(level: level, isNumbered: hasWordNumber(id), &step)
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
}
