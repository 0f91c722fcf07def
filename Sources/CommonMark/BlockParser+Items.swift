extension BlockParser {
  /// Starts an item, and a list unless it continues the open one.
  mutating func beginItem(_ matched: Int) -> Begun {
    let interrupts = matched == open.count && open[matched - 1].kind == .paragraph
    guard let marker = marker(interrupts: interrupts) else { return .nothing }
    let markerIndent = indent
    advanceToNonspace()
    advance(bytes: marker.length)
    let (savedOffset, savedColumn, savedInTab) = (offset, column, isInTab)
    while column - savedColumn <= 5, bytes[offset].isSpaceOrTab { advance(columns: 1) }
    let space = column - savedColumn
    var width = marker.length + space
    if space >= 5 || space < 1 || offset == end {
      width = marker.length + 1
      (offset, column, isInTab) = (savedOffset, savedColumn, savedInTab)
      if space > 0 { advance(columns: 1) }
    }
    close(downTo: matched)
    prepareForChild(isItem: true)
    let isOpen = open[open.count - 1].kind == .list
    if isOpen, blocks[Int(open[open.count - 1].block)].level != marker.delimiter {
      closeLast(endLine: line - 1)
    }
    guard !isTooDeep || open[open.count - 1].kind == .list else { return .container }
    if open[open.count - 1].kind != .list {
      push(.list, .list)
      let list = blocks.count - 1
      blocks[list].level = marker.delimiter
      blocks[list].value = marker.number
      if marker.isOrdered { blocks[list].flags.insert(.isOrdered) }
    }
    push(.item, .item)
    open[open.count - 1].indent = Int32(markerIndent + width)
    return .container
  }

  private struct Marker {
    var length: Int
    var delimiter: UInt8
    var number: Int32 = 0
    var isOrdered = false
  }

  /// The list marker at the next character.
  private func marker(interrupts: Bool) -> Marker? {
    let first = bytes[nonspace]
    var marker: Marker
    if first.isDigit {
      var place = nonspace
      var number: Int32 = 0
      while bytes[place].isDigit, place - nonspace < 9 {
        number = number * 10 + Int32(bytes[place] - 0x30)
        place += 1
      }
      guard bytes[place] == 0x2E || bytes[place] == 0x29, !interrupts || number == 1 else { return nil }
      marker = Marker(
        length: place + 1 - nonspace, delimiter: bytes[place], number: number, isOrdered: true)
    } else {
      guard first == 0x2A || first == 0x2B || first == 0x2D else { return nil }
      marker = Marker(length: 1, delimiter: first)
    }
    let after = nonspace + marker.length
    guard after == end || bytes[after].isSpaceOrTab else { return nil }
    if interrupts {
      // An empty item cannot interrupt a paragraph.
      var place = after
      while bytes[place].isSpaceOrTab { place += 1 }
      if place == end { return nil }
    }
    return marker
  }
}
