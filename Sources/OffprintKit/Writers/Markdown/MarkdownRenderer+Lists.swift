extension MarkdownRenderer {
  private static let largestNumber = 999_999_999

  mutating func write(_ list: List, in sequence: inout BlockSequence) {
    guard !list.items.isEmpty else { return }
    let start = min(max(list.start ?? 1, 0), Self.largestNumber)
    let shape: BlockShape = !list.ordered ? .bulletList : start == 1 ? .firstOrderedList : .orderedList
    // Two lists side by side would be one: the second takes the other marker.
    let markers: [UInt8] = list.ordered ? [0x2E, 0x29] : [0x2D, 0x2A]
    let marker = sequence.listMarker == markers[0] ? markers[1] : markers[0]
    place(shape, in: &sequence) { renderer in
      for (index, item) in list.items.enumerated() {
        if index > 0 {
          if list.tight { renderer.newLine() } else { renderer.blankLine() }
        }
        let number = list.ordered ? String(min(start + index, Self.largestNumber)) : ""
        renderer.write(item, marker: number + String(UnicodeScalar(marker)), tight: list.tight)
      }
    }
    sequence.listMarker = marker
  }

  private mutating func write(_ item: ListItem, marker: String, tight: Bool) {
    out.append(marker)
    out.append(0x20)
    let start = out.count
    if let checked = item.checked { out.append(checked ? "[x] " as StaticString : "[ ] ") }
    beginsItem = item.checked == nil
    indented(by: String(repeating: " ", count: marker.utf8.count + 1)) { renderer in
      if item.checked != nil, let first = item.children.first, !first.isParagraph { renderer.newLine() }
      renderer.write(item.children, tight: tight)
    }
    beginsItem = false
    out.trimSpaces(downTo: start - 1)
  }
}

extension Block {
  /// Whether it is a paragraph.
  var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
