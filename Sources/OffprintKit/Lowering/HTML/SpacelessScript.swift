/// Scripts that put no spaces between words: a line end in the source of a page is none there.
enum SpacelessScript {
  /// Whether both the character that a text ends with and the one at a place of the next are of such scripts.
  static func joins(_ text: [UInt8], _ next: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard let first = scalar(next[place...].prefix(4)), contains(first),
      let start = text.lastIndex(where: { $0 & 0xC0 != 0x80 }), let last = scalar(text[start...])
    else { return false }
    return contains(last)
  }

  private static func scalar(_ bytes: some Collection<UInt8>) -> UInt32? {
    guard let lead = bytes.first, lead >= 0xE0 else { return nil }
    let count = lead >= 0xF0 ? 4 : 3
    guard bytes.count >= count else { return nil }
    let start = UInt32(lead & (count == 4 ? 0x07 : 0x0F))
    return bytes.dropFirst().prefix(count - 1).reduce(start) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  /// Chinese and Japanese with their wide punctuation; Thai, Lao, Myanmar, Khmer. Korean has spaces.
  private static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x2E80...0x303F, 0x3040...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F: true
    case 0xFF01...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
