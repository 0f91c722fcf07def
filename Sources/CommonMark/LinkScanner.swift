/// Finds the ends of the parts of links.
enum LinkScanner {
  /// The offset of the bracket that closes a label whose text starts at an offset.
  static func endOfLabel(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let limit = min(end, start + LabelTable.longest + 1)
    var place = start
    while place < limit {
      switch bytes[place] {
      case 0x5D: return place
      case 0x5B: return nil
      case 0x5C: place += place + 1 < limit && bytes[place + 1].isPunctuation ? 2 : 1
      default: place += 1
      }
    }
    return nil
  }

  /// The offset after blanks and line ends.
  @inline(__always)
  static func skipSpace(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place].isSpace { place += 1 }
    return place
  }

  /// The source range of an address that starts at an offset, and the offset after it.
  static func destination(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (
    start: Int, end: Int, next: Int
  )? {
    var place = start
    if place < end, bytes[place] == 0x3C {
      place += 1
      while place < end {
        switch bytes[place] {
        case 0x3E: return (start + 1, place, place + 1)
        case 0x3C, 0x0A: return nil
        case 0x5C: place += place + 1 < end && bytes[place + 1].isPunctuation ? 2 : 1
        default: place += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while place < end {
      let byte = bytes[place]
      switch byte {
      case 0x5C where place + 1 < end && bytes[place + 1].isPunctuation: place += 1
      case 0x28:
        depth += 1
        if depth > deepestParentheses { return nil }
      case 0x29:
        if depth == 0 { break scan }
        depth -= 1
      case 0...0x20, 0x7F: break scan
      default: break
      }
      place += 1
    }
    guard depth == 0, place > start || (place < end && bytes[place] == 0x29) else { return nil }
    return (start, place, place)
  }

  /// The offset after a title whose opening quote is at an offset.
  static func title(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let open = bytes[start]
    guard open == 0x22 || open == 0x27 || open == 0x28 else { return nil }
    let close: UInt8 = open == 0x28 ? 0x29 : open
    var place = start + 1
    while place < end {
      let byte = bytes[place]
      if byte == close { return place + 1 }
      if byte == 0x28, open == 0x28 { return nil }
      place += byte == 0x5C && place + 1 < end ? 2 : 1
    }
    return nil
  }

  private static let deepestParentheses = 32
}
