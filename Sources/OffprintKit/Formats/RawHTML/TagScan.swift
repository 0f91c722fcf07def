/// Finds the tags of an HTML fragment, to determine which elements it leaves open, without building a tree.
enum TagScan {
  /// A tag of an element that is closed by an end tag.
  struct Found {
    /// In lower case.
    var name: String
    var opens: Bool
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  /// The tags in order; comments and declarations are skipped.
  static func tags(in html: String) -> [Found] {
    let bytes = Array(html.utf8)
    var tags: [Found] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: 0x3C) {
      place = start + 1
      guard place < bytes.count else { break }
      if bytes[place] == 0x21, bytes[place...].starts(with: [0x21, 0x2D, 0x2D]) {
        place = end(ofComment: bytes, from: place + 3)
        continue
      }
      let closes = bytes[place] == 0x2F
      let nameStart = closes ? place + 1 : place
      let nameEnd = bytes[nameStart...].firstIndex { !$0.isASCIIAlphanumeric && $0 != 0x2D } ?? bytes.count
      guard nameEnd > nameStart, bytes[nameStart].isASCIILetter else { continue }
      let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
      place = end(ofTag: bytes, from: nameEnd)
      if !void.contains(name) { tags.append(Found(name: name, opens: !closes)) }
    }
    return tags
  }

  private static func end(ofComment bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while let dash = bytes[place...].firstIndex(of: 0x2D) {
      if bytes[dash...].starts(with: [0x2D, 0x2D, 0x3E]) { return dash + 3 }
      place = dash + 1
    }
    return bytes.count
  }

  private static func end(ofTag bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8 = 0
    for place in start..<bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return place + 1
      }
    }
    return bytes.count
  }
}
