/// The part of a dump between two lines such as `*** START OF THE BOOK ***` and `*** END OF THE BOOK ***`,
/// which enclose the texts in collections of books.
struct MarkedBounds {
  /// The lines between the two.
  var text: Range<Int>

  /// The maximum length of such a line, in bytes.
  private static let longest = 300

  /// Finds the two lines; `nil` if a dump has no such pair.
  init?(_ dump: Dump) {
    var start: Int?
    var end: Int?
    for (part, line) in dump.lines.enumerated() where line.count <= Self.longest {
      guard dump.text[Int(line.start)] == UInt8(ascii: "*"), let word = Self.firstWord(dump, line) else {
        continue
      }
      // The licence may mention both before the text begins: the last start before the first end after it counts.
      if word == Array("START".utf8), end == nil { start = part }
      if word == Array("END".utf8), let start, end == nil, part > start + 1 { end = part }
    }
    guard let start, let end else { return nil }
    text = start + 1..<end
  }

  /// The first word of a line enclosed in asterisks.
  private static func firstWord(_ dump: Dump, _ line: Dump.Line) -> [UInt8]? {
    let bytes = dump.text[line.range]
    let isStar: (UInt8) -> Bool = { $0 == UInt8(ascii: "*") || $0 == Byte.space }
    let stars = bytes.prefix { $0 == UInt8(ascii: "*") }
    guard stars.count >= 3, bytes.suffix(3).allSatisfy({ $0 == UInt8(ascii: "*") }) else { return nil }
    return Array(bytes.drop(while: isStar).prefix { $0 != Byte.space && $0 != UInt8(ascii: "*") })
  }
}
