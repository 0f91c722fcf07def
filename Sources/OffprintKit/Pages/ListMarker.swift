/// The marker of a list item in a dump.
struct ListMarker: Equatable {
  /// The length of the marker and the space after it, in bytes.
  var length: Int
  /// The same in columns.
  var width: Int
  /// The item's number, if the list is ordered.
  var number: Int?

  /// Finds the marker at the start of a line's bytes.
  ///
  /// Bullets must be followed by white space, numbers of up to nine digits by a full stop or a parenthesis.
  /// `-` and `*` are markers, a dash that opens speech (`–`, `—`) is not.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard let first = bytes.first else { return nil }
    let behind: Int
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      behind = start + 1
    } else if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
      var index = start
      var value = 0
      while index < bytes.endIndex, index - start < 10, (0x30...0x39).contains(bytes[index]) {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      let closes =
        index < bytes.endIndex && (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"))
      guard closes, index - start < 10 else { return nil }
      number = value
      behind = index + 1
    } else if let bullet = Self.bullets.first(where: { bytes.starts(with: $0) }) {
      behind = start + bullet.count
    } else if bytes.starts(with: Self.letterBullet) {
      behind = start + 1
    } else {
      return nil
    }
    var index = behind
    while index < bytes.endIndex, case let length = Self.blankLength(bytes, index), length > 0 {
      index += length
    }
    guard index > behind || index == bytes.endIndex else { return nil }
    length = index - start
    width = bytes[start..<index].count { $0 & 0xC0 != 0x80 }
  }

  /// The length of a space, a tab or a no-break space at an index; 0 if there is none.
  private static func blankLength(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    if bytes[index] == Byte.space || bytes[index] == Byte.tab { return 1 }
    return bytes[index] == 0xC2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0 ? 2 : 0
  }

  /// The letter that plain texts use as a bullet, apart from the text.
  private static let letterBullet = Array("o  ".utf8)

  /// • ◦ ▪ ‣ ● ○ ■ · in UTF-8.
  private static let bullets: [[UInt8]] = ["•", "◦", "▪", "‣", "●", "○", "■", "·"].map { Array($0.utf8) }
}
