/// Finds the lines that text browsers write in the place of pictures without a description: `[img]`, `[INLINE]`,
/// `[IMG: mill.jpg]`, `[mill-700x400.jpg]`.
enum PicturePlaceholder {
  /// The longest one, in bytes.
  private static let longest = 200

  /// Whether a line contains nothing but such words in brackets.
  static func matches(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= longest, let first = range.first, bytes[first] == UInt8(ascii: "[") else {
      return false
    }
    var place = range.lowerBound
    var count = 0
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "["),
        let close = (place..<range.upperBound).first(where: { bytes[$0] == UInt8(ascii: "]") }),
        isPicture(bytes, place + 1..<close)
      else { return false }
      count += 1
      place = close + 1
      while place < range.upperBound, bytes[place] == Byte.space { place += 1 }
    }
    return count > 0
  }

  private static func isPicture(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes[range].map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    let word = text.prefix { $0 != UInt8(ascii: ":") && $0 != Byte.space }
    let rest = text.dropFirst(word.count)
    if words.contains(Array(word)) {
      return rest.isEmpty || rest.first == UInt8(ascii: ":") || rest.allSatisfy { $0 <= 0x39 }
    }
    return !text.contains(Byte.space)
      && endings.contains { text.count > $0.count && text.suffix($0.count) == $0[...] }
  }

  private static let words: Set<[UInt8]> = Set(
    ["img", "image", "inline", "embed", "usemap", "iframe", "picture", "photo", "bild"].map { Array($0.utf8) }
  )
  private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].map {
    Array($0.utf8)
  }
}
