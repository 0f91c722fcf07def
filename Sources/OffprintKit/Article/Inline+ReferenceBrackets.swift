extension [Inline] {
  /// The line without the brackets around references to footnotes: `[1]` and `[1, 2]` in the source, where writers
  /// have brackets of their own.
  var withoutReferenceBrackets: [Inline] {
    var line = self
    var place = line.startIndex
    while place < line.endIndex {
      guard case .footnoteReference = line[place] else {
        place += 1
        continue
      }
      let first = place
      var separators: [Int] = []
      while place < line.endIndex {
        if case .footnoteReference = line[place] {
          place += 1
        } else if place + 1 < line.endIndex, case .text(let between) = line[place], Self.separates(between),
          case .footnoteReference = line[place + 1]
        {
          separators.append(place)
          place += 2
        } else {
          break
        }
      }
      guard first > line.startIndex, place < line.endIndex, case .text(let before) = line[first - 1],
        case .text(let after) = line[place], let open = before.lastIndex(where: { $0 != " " }),
        let close = after.firstIndex(where: { $0 != " " }), before[open] == "[", after[close] == "]"
      else { continue }
      line[first - 1] = .text(String(before[..<open]))
      line[place] = .text(String(after[after.index(after: close)...]))
      for separator in separators { line[separator] = .text("") }
    }
    return line.filter { $0 != .text("") }
  }

  private static func separates(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
  }
}
