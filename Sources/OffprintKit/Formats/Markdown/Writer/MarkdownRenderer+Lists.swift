/// Lists.
extension MarkdownRenderer {
  mutating func write(_ list: List, in sequence: inout BlockSequence) {
    guard !list.items.isEmpty else { return }
    let bullet = options.markdown.bullet.byte
    var marker = MarkdownListMarker(list, bullet: bullet, after: sequence.listMarker)
    let before = lines.out.count
    let isUnderText = sequence.isTight && sequence.previous == .paragraph
    place(marker.shape, in: &sequence) { renderer in
      for (index, item) in list.items.enumerated() {
        if index > 0 {
          if list.tight { renderer.lines.newLine() } else { renderer.lines.blankLine() }
        }
        let start = renderer.lines.out.count
        let isEmpty = !renderer.write(item, marker: marker.text(at: index), tight: list.tight)
        guard isEmpty, index == 0 else { continue }
        if MarkdownListMarker.endRule(renderer.lines.out) {
          marker = MarkdownListMarker(list, bullet: bullet, after: marker.byte)
          renderer.lines.out.truncate(to: start)
          renderer.lines.out.append(marker.text(at: index))
        } else if isUnderText {
          // A marker without text directly after a paragraph would be text of it, or underline it.
          renderer.lines.out.truncate(to: before)
          renderer.lines.blankLine()
          renderer.lines.out.append(marker.text(at: index))
        }
      }
    }
    sequence.listMarker = marker.byte
  }

  /// Writes an item.
  ///
  /// - Returns: whether anything follows its marker.
  private mutating func write(_ item: ListItem, marker: String, tight: Bool) -> Bool {
    lines.out.append(marker)
    lines.out.append(0x20)
    let start = lines.out.count
    if let checked = item.checked { lines.out.append(checked ? "[x] " as StaticString : "[ ] ") }
    lines.beginItem(item.checked == nil)
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
      renderer.lines.out.trimSpaces(downTo: start)
      sequence.previous = .paragraph
      renderer.write(Array(children), in: &sequence)
    }
    lines.beginItem(false)
    lines.out.trimSpaces(downTo: start - 1)
    return lines.out.count > start
  }
}
