extension InlineFlow {
  /// Replaces spaces of the text by line ends so that lines fit into the width if possible, and existing line
  /// ends by spaces.
  ///
  /// Backslashes from escaping are not counted, so a line may exceed the width by them.
  mutating func wrap(at width: Int, from start: Int, links: MarkdownOptions.Links) {
    var column = start
    var candidate: (place: Int, column: Int)?
    func overflow(_ bytes: inout [UInt8]) {
      guard column > width, let space = candidate else { return }
      bytes[space.place] = 0x0A
      column = start + column - space.column
      candidate = nil
    }
    for token in tokens {
      switch token.kind {
      case .text:
        var place = token.range.lowerBound
        while place < token.range.upperBound {
          if bytes[place] == 0x0A { bytes[place] = 0x20 }
          guard bytes[place] != 0x20 else {
            column += 1
            candidate = (place, column)
            place += 1
            continue
          }
          let end =
            bytes[place..<token.range.upperBound].firstIndex { $0 == 0x20 || $0 == 0x0A }
            ?? token.range.upperBound
          column += columns(of: place..<end)
          place = end
          overflow(&bytes)
        }
      case .lineBreak:
        column = start
        candidate = nil
      case .open, .close: column += marks[token.index].delimiter?.count ?? 0
      case .linkOpen: column += targets[token.index].isImage ? 2 : 1
      case .linkClose where links == .reference && !targets[token.index].isImage: column += 5
      case .linkClose:
        column +=
          3 + targets[token.index].url.utf8.count
          + (targets[token.index].title.map { $0.utf8.count + 3 } ?? 0)
      case .code: column += columns(of: token.range) + 2
      case .literal, .note: column += columns(of: token.range)
      }
      overflow(&bytes)
    }
  }

  private func columns(of range: Range<Int>) -> Int {
    ColumnWidth.of(bytes[range])
  }
}
