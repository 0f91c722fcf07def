/// Finds the ends of tags, as defined by the CommonMark specification (“Raw HTML”).
enum TagScanner {
  /// Skips the start or end tag at an offset.
  ///
  /// - Returns: whether it is one; if not, the offset is where scanning stopped.
  static func skipTag(_ bytes: UnsafePointer<UInt8>, _ place: inout Int, _ end: Int) -> Bool {
    place += 1
    let isEnd = place < end && bytes[place] == 0x2F
    if isEnd { place += 1 }
    guard place < end, bytes[place].isLetter else { return false }
    while place < end, bytes[place].isLetterOrDigit || bytes[place] == 0x2D { place += 1 }
    while true {
      let space = place
      while place < end, bytes[place].isSpace { place += 1 }
      guard place < end else { return false }
      let byte = bytes[place]
      if byte == 0x3E {
        place += 1
        return true
      }
      if isEnd { return false }
      if byte == 0x2F {
        guard place + 1 < end, bytes[place + 1] == 0x3E else { return false }
        place += 2
        return true
      }
      guard place > space, skipAttribute(bytes, &place, end) else { return false }
    }
  }

  private static func skipAttribute(_ bytes: UnsafePointer<UInt8>, _ place: inout Int, _ end: Int) -> Bool {
    guard bytes[place].isLetter || bytes[place] == 0x5F || bytes[place] == 0x3A else { return false }
    while place < end, isNameByte(bytes[place]) { place += 1 }
    var value = place
    while value < end, bytes[value].isSpace { value += 1 }
    guard value < end, bytes[value] == 0x3D else { return true }
    place = value + 1
    while place < end, bytes[place].isSpace { place += 1 }
    guard place < end else { return false }
    let quote = bytes[place]
    if quote == 0x22 || quote == 0x27 {
      place += 1
      while place < end, bytes[place] != quote { place += 1 }
      place += 1
      return place <= end
    }
    let first = place
    while place < end, !endsUnquoted(bytes[place]) { place += 1 }
    return place > first
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == 0x5F || byte == 0x3A || byte == 0x2E || byte == 0x2D
  }

  private static func endsUnquoted(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x3C, 0x3D, 0x3E, 0x60: true
    default: byte.isSpace
    }
  }
}
