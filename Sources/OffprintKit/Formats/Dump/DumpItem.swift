/// The marker of a list item or a clause: a bullet, a number, a letter in brackets, a footnote's number.
struct DumpItem {
  /// Whether a line of running text may start with it, too.
  var mayBeText: Bool

  /// Finds the marker at the start of a line.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    if let marker = ListMarker(Array(bytes[range.prefix(16)])[...]) {
      mayBeText = marker.number.map { $0 != 1 } ?? false
      return
    }
    guard range.count > 2 else { return nil }
    let first = bytes[range.lowerBound]
    let isBracketed = first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
    var place = range.lowerBound + (isBracketed ? 1 : 0)
    let start = place
    while place < range.upperBound, place - start < 4, Self.isSign(bytes[place]) { place += 1 }
    guard place > start, place + 1 < range.upperBound, bytes[place + 1] == Byte.space else { return nil }
    let close = bytes[place]
    guard close == UInt8(ascii: ")") || (close == UInt8(ascii: "]") && isBracketed) else { return nil }
    mayBeText = true
  }

  /// Digits, and the letters that number clauses.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
