/// Splits the lists of ``WordData``: words are separated by semicolons and line ends.
enum WordLists {
  /// Whether a byte separates words.
  @inline(__always)
  static func isDivider(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == Byte.lineFeed }

  /// The words as bytes.
  static func words(of list: String) -> [[UInt8]] {
    var list = list
    return list.withUTF8 { bytes in
      bytes.split(whereSeparator: isDivider).map { Array($0) }
    }
  }
}
