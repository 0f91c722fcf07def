import Glibc

/// ASCII bytes by name.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` at or after `start`, or the end.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress else { return count }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether it contains four consecutive digits, as in a year.
  var holdsFourDigits: Bool {
    func isDigit(_ place: Int) -> Bool { self[place] &- UInt8(ascii: "0") < 10 }
    // Any four consecutive digits include every fourth byte.
    for place in stride(from: 3, to: count, by: 4) where isDigit(place) {
      var (start, end) = (place, place + 1)
      while start > 0, isDigit(start - 1) { start -= 1 }
      while end < count, isDigit(end) { end += 1 }
      if end - start >= 4 { return true }
    }
    return false
  }

  /// Whether it contains a date with a two-digit year: `05/11/24`, `5/3/24`.
  var holdsShortDate: Bool {
    func isDigit(_ place: Int) -> Bool { self[place] &- UInt8(ascii: "0") < 10 }
    var place = 3
    while place + 2 < count {
      // The separator before the year is the second one, two or three places after the first.
      let mark = self[place]
      if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."), isDigit(place + 1), isDigit(place + 2),
        isDigit(place - 1)
      {
        if self[place - 2] == mark, isDigit(place - 3) { return true }
        if place > 3, self[place - 3] == mark, isDigit(place - 4) { return true }
      }
      place += 1
    }
    return false
  }

  /// Whether it starts with a text in lower case, whatever the case of its ASCII letters.
  func starts(withLowercase text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      zip(self, text).allSatisfy { $0 == $1 || $0.isASCIILetter && $0 | 0x20 == $1 }
    }
  }

  /// The number of occurrences of a byte.
  func count(of byte: UInt8) -> Int {
    var found = 0
    for candidate in self where candidate == byte { found += 1 }
    return found
  }

  /// The length of the white space that starts at `index`; 0 if there is none.
  ///
  /// Besides ASCII these are the spaces that pages use for layout: no-break spaces (U+00A0, U+202F), those of
  /// U+2000 to U+200B, the ideographic space and the byte order mark.
  func spaceLength(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte == Byte.space || byte == Byte.tab || byte == Byte.carriageReturn { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2, index + 1 < end, self[index + 1] == 0xA0 { return 2 }
    guard index + 2 < end else { return 0 }
    return Self.isWideSpace(byte, self[index + 1], self[index + 2]) ? 3 : 0
  }

  /// The length of the white space that ends before `index`; 0 if there is none.
  func spaceLength(endingAt index: Int, after start: Int) -> Int {
    let byte = self[index - 1]
    if byte == Byte.space || byte == Byte.tab || byte == Byte.carriageReturn { return 1 }
    if byte < 0x80 { return 0 }
    if byte == 0xA0, index - 2 >= start, self[index - 2] == 0xC2 { return 2 }
    guard index - 3 >= start else { return 0 }
    return Self.isWideSpace(self[index - 3], self[index - 2], byte) ? 3 : 0
  }

  /// The scalar that starts at `index`; `nil` if the bytes are truncated or malformed.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    if self[index] < 0x80 { return Unicode.Scalar(self[index]) }
    let end = Swift.min(index + 4, count)
    var decoder = UTF8()
    var iterator = self[index..<end].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  /// The scalar of well-formed text that starts at `place`, and its length in bytes.
  @inline(__always)
  func character(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[place]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, place + length <= count else { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in self[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The character of well-formed text that ends before `end`.
  func character(before end: Int, after start: Int) -> Unicode.Scalar? {
    guard end > start else { return nil }
    var place = end - 1
    while place > start, self[place] & 0xC0 == 0x80 { place -= 1 }
    return character(at: place).scalar
  }

  private static func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b, c) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }
}
