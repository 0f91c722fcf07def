import Markup

/// Decoding of backslashes and character references.
enum Unescaping {
  /// The scalars of the character reference whose ampersand is at an offset, and its end.
  static func reference(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (
    first: UInt32, second: UInt32, end: Int
  )? {
    var place = start + 1
    guard place < end else { return nil }
    guard bytes[place] == 0x23 else {
      guard bytes[place].isLetter,
        let found = NamedCharacterReferences.longestMatch(bytes + place, count: end - place),
        bytes[place + found.length - 1] == 0x3B
      else { return nil }
      return (found.first, found.second, place + found.length)
    }
    place += 1
    let isHexadecimal = place < end && bytes[place] | 0x20 == 0x78
    if isHexadecimal { place += 1 }
    let limit = min(end, place + (isHexadecimal ? 6 : 7))
    let digits = place
    var value: UInt32 = 0
    while place < limit {
      let byte = bytes[place]
      if byte.isDigit {
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - 0x30)
      } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
        value = value * 16 + UInt32((byte | 0x20) - 0x57)
      } else {
        break
      }
      place += 1
    }
    guard place > digits, place < end, bytes[place] == 0x3B else { return nil }
    let isScalar = value != 0 && Unicode.Scalar(value) != nil
    return (isScalar ? value : 0xFFFD, 0, place + 1)
  }

  /// Appends scalars in UTF-8; the second is omitted if it is 0.
  static func append(_ first: UInt32, _ second: UInt32, to text: inout [UInt8]) {
    for value in [first, second] where value != 0 {
      text.append(contentsOf: (Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
  }

  /// Whether a text may contain a character reference.
  static func holdsReference(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      if bytes[place] == 0x26 { return true }
      place += 1
    }
    return false
  }

  /// Whether a text contains anything to decode.
  static func isNeeded(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      if bytes[place] == 0x5C || bytes[place] == 0x26 { return true }
      place += 1
    }
    return false
  }

  /// Appends a text with backslashes and character references decoded.
  static func append(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, backslashes: Bool = true, to text: inout [UInt8]
  ) {
    var run = start
    var place = start
    func flush(_ text: inout [UInt8]) {
      text.append(contentsOf: UnsafeBufferPointer(start: bytes + run, count: place - run))
    }
    while place < end {
      if backslashes, bytes[place] == 0x5C, place + 1 < end, bytes[place + 1].isPunctuation {
        flush(&text)
        run = place + 1
        place += 2
      } else if bytes[place] == 0x26, let found = reference(bytes, place, end) {
        flush(&text)
        append(found.first, found.second, to: &text)
        place = found.end
        run = place
      } else {
        place += 1
      }
    }
    flush(&text)
  }
}
