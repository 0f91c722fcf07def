/// Distinguishes menus among the lines of a dump: several links and nothing else.
enum LinkLine {
  /// The minimum number of links of a menu.
  private static let fewestLinks = 2

  /// Whether a line consists of links and signs between them.
  static func isLinks(_ line: Dump.Line, _ dump: Dump) -> Bool {
    if line.count <= longestLine, dump.text[line.range].contains(UInt8(ascii: "(")),
      isMarked(dump.text[line.range])
    {
      return true
    }
    let links = dump.links(in: line)
    guard links.count >= fewestLinks else { return false }
    var place = line.range.lowerBound
    for link in links {
      if dump.text[place..<max(place, link.range.lowerBound)].contains(where: isLetter) { return false }
      place = link.range.upperBound
    }
    return !dump.text[place..<max(place, line.range.upperBound)].contains(where: isLetter)
  }

  /// The longest line of links in the notation of Markdown, in bytes.
  private static let longestLine = 4_000

  private static func isMarked(_ text: ArraySlice<UInt8>) -> Bool {
    var links = 0
    var place = text.startIndex
    while place < text.endIndex {
      if text[place] == UInt8(ascii: "["), let mark = LinkMark(text, at: place) {
        links += 1
        place = mark.end
      } else if isLetter(text[place]) {
        return false
      } else {
        place += 1
      }
    }
    return links >= fewestLinks
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte > 0xE2
  }
}
