extension MarkdownRenderer {
  static let largestNumber = 999_999_999

  mutating func write(_ list: List, in sequence: inout BlockSequence) {
    guard !list.items.isEmpty else { return }
    let start = min(max(list.start ?? 1, 0), Self.largestNumber)
    let shape: BlockShape = !list.ordered ? .bulletList : start == 1 ? .firstOrderedList : .orderedList
    // Two adjacent lists would be joined: the second uses the other marker.
    let bullet = options.markdown.bullet.byte
    let markers: [UInt8] = list.ordered ? [0x2E, 0x29] : [bullet, bullet == 0x2A ? 0x2D : 0x2A]
    let marker = sequence.listMarker == markers[0] ? markers[1] : markers[0]
    let before = out.count
    let isUnderText = sequence.isTight && sequence.previous == .paragraph
    place(shape, in: &sequence) { renderer in
      for (index, item) in list.items.enumerated() {
        if index > 0 {
          if list.tight { renderer.newLine() } else { renderer.blankLine() }
        }
        let number = list.ordered ? String(min(start + index, Self.largestNumber)) : ""
        let mark = number + String(UnicodeScalar(marker))
        let isEmpty = !renderer.write(item, marker: mark, tight: list.tight)
        if isEmpty, index == 0, isUnderText {
          // A marker without text directly after a paragraph would be text of it, or underline it.
          renderer.out.truncate(to: before)
          renderer.blankLine()
          renderer.out.append(mark)
        }
      }
    }
    sequence.listMarker = marker
  }

  /// Writes an item.
  ///
  /// - Returns: whether anything follows its marker.
  private mutating func write(_ item: ListItem, marker: String, tight: Bool) -> Bool {
    out.append(marker)
    out.append(0x20)
    let start = out.count
    if let checked = item.checked { out.append(checked ? "[x] " as StaticString : "[ ] ") }
    beginsItem = item.checked == nil
    indented(by: String(repeating: " ", count: marker.utf8.count + 1)) { renderer in
      var sequence = BlockSequence(isTight: tight)
      guard item.checked != nil else { return renderer.write(item.children, in: &sequence) }
      // Footnotes are written elsewhere.
      var children = item.children.filter { if case .footnoteDefinition = $0 { false } else { true } }[...]
      // The checkbox is the start of a paragraph; other blocks go below it, since otherwise it would become
      // text.
      if children.first?.isParagraph == true {
        renderer.write([children.removeFirst()], in: &sequence)
      }
      renderer.out.trimSpaces(downTo: start)
      sequence.previous = .paragraph
      renderer.write(Array(children), in: &sequence)
    }
    beginsItem = false
    out.trimSpaces(downTo: start - 1)
    return out.count > start
  }
}

extension Block {
  /// Whether it is a paragraph.
  var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
