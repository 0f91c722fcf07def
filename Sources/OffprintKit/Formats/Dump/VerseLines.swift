/// Finds groups of short lines whose line ends were set by the author: stanzas, addresses, lists without
/// bullets.
struct VerseLines {
  /// The maximum length of a line of verse, in columns.
  private static let longestLine = 60
  /// The minimum length in bytes of a paragraph of prose.
  private static let leastProse = 90

  /// The lines that are verse, if the dump separates paragraphs by blank lines.
  static func find(
    _ lines: [Dump.Line], continuing: [Bool], in bytes: [UInt8]
  ) -> [Int] {
    var verse: [Int] = []
    var stanzas = 0
    var (parted, unparted) = (0, 0)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].blanksBefore == 0, !lines[end].startsPage { end += 1 }
      let group = start..<end
      let isJoined = group.contains { continuing[$0] }
      if !isJoined, isStanza(group, lines, bytes) {
        verse += group
        stanzas += 1
      } else {
        let prose = group.filter {
          !continuing[$0] && (lines[$0].count >= leastProse || goesOn($0, group, continuing))
        }
        if prose.count == 1 { parted += 1 } else { unparted += prose.count }
      }
      start = end
    }
    if parted + unparted == 0 { return stanzas > 1 ? verse : [] }
    return parted >= unparted * 4 ? verse : []
  }

  private static func goesOn(_ line: Int, _ group: Range<Int>, _ continuing: [Bool]) -> Bool {
    line + 1 < group.upperBound && continuing[line + 1]
  }

  private static func isStanza(
    _ group: Range<Int>, _ lines: [Dump.Line], _ bytes: [UInt8]
  ) -> Bool {
    guard group.count >= 2, group.count <= 60 else { return false }
    var stops = 0
    for line in group {
      guard lines[line].kind == .text, lines[line].count <= 3 * longestLine,
        DumpItem(bytes, lines[line].range) == nil,
        ColumnWidth.of(bytes, lines[line].range) <= longestLine
      else { return false }
      if SentenceEdge.end(of: bytes, lines[line].range) == .stop { stops += 1 }
    }
    // Lines that are sentences are paragraphs.
    return stops * 3 <= group.count * 2
  }
}
