/// Distinguishes prose from other strings in the data of scripts.
enum Prose {
  /// The number of letters of prose in a text, not counting tags; 0 if it is not prose.
  static func length(of text: String) -> Int {
    length(text.utf8.span)
  }

  private static func length(_ bytes: Span<UInt8>) -> Int {
    guard bytes.count >= shortest else { return 0 }
    var (letters, spaces, stops, code, wide) = (0, 0, 0, 0, 0)
    var place = 0
    // No tag ends before this offset.
    var openUpTo = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "<") where place < bytes.count && isTagStart(bytes[place]):
        // A tag that does not end is not a tag.
        let limit = min(place + 4096, bytes.count)
        if limit > openUpTo {
          var end = max(place, openUpTo)
          while end < limit, bytes[end] != UInt8(ascii: ">") { end += 1 }
          if end < limit { place = end + 1 } else { openUpTo = limit }
        }
        spaces += 1
      case 0x61...0x7A, 0x41...0x5A, UInt8(ascii: "'"): letters += 1
      case Byte.space, Byte.lineFeed, Byte.tab, Byte.carriageReturn: spaces += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"): stops += 1
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "_"),
        UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "#"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        code += 1
      case 0xC2...0xDF: letters += 1
      // Ideographs, kana, Hangul, Thai: words without spaces.
      case 0xE0...0xEF:
        letters += 1
        if byte >= 0xE3 || byte == 0xE0 { wide += 1 }
        if byte == 0xE3, place < bytes.count, bytes[place] == 0x80 { stops += 1 }
      default: break
      }
    }
    guard code * 8 < letters, stops * 400 > letters else { return 0 }
    // At least one space per twelve letters, as between words.
    return spaces * 12 >= letters - wide * 12 ? letters : 0
  }

  /// The minimum length of a text, in bytes.
  private static let shortest = 24

  private static func isTagStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  /// Whether a text is HTML of several paragraphs.
  static func holdsParagraphs(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "<") {
        if bytes[index + 1] == UInt8(ascii: "p") { count += 1 }
      }
      return count >= 3
    }
  }

  /// Whether a text is HTML.
  static func isHTML(_ text: String) -> Bool { tags.isFound(in: text) }

  private static let tags = WordSearch([
    "<p", "<br", "<div", "</a>", "<h2", "<h3", "<ul", "<ol", "<figure", "<blockquote", "</em>", "</strong>",
    "</i>", "</b>", "</span>", "&amp;", "&nbsp;", "&quot;", "&#",
  ])

  /// Whether a text is HTML with escaped tags.
  static func isEscapedHTML(_ text: String) -> Bool { escapedTags.isFound(in: text) }

  private static let escapedTags = WordSearch(["&lt;p", "&lt;br", "&lt;div"])
}
