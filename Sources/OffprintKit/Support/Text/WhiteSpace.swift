/// White space in attributes and the like.
enum WhiteSpace {
  /// Returns a text with runs of white space replaced by one space, and none around it.
  static func collapsed(_ text: String) -> String {
    if isCollapsed(text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isDue = false
    for byte in text.utf8 {
      if isHTMLSpace(byte) {
        isDue = !bytes.isEmpty
      } else {
        if isDue { bytes.append(0x20) }
        isDue = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the only white space in a text is single spaces between other characters.
  private static func isCollapsed(_ text: String) -> Bool {
    var isBehindSpace = true
    for byte in text.utf8 {
      if isHTMLSpace(byte) {
        if isBehindSpace || byte != Byte.space { return false }
        isBehindSpace = true
      } else {
        isBehindSpace = false
      }
    }
    return !isBehindSpace || text.isEmpty
  }

  /// The width of the white space at an index, a no-break space included; `nil` if there is none.
  @inline(__always)
  static func width(in text: Span<UInt8>, at index: Int) -> Int? {
    let byte = text[index]
    if byte == Byte.space || (0x09...0x0D).contains(byte) { return 1 }
    return byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : nil
  }

  /// Returns a text without surrounding white space.
  static func trimmed(_ text: Substring) -> Substring {
    let start = text.utf8.firstIndex { !isHTMLSpace($0) } ?? text.endIndex
    let end = text.utf8.lastIndex { !isHTMLSpace($0) }.map { text.utf8.index(after: $0) } ?? start
    return text[start..<end]
  }
}

/// Whether a byte is HTML white space.
@inline(__always)
func isHTMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

extension String {
  /// Whether it contains only white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
