/// A set of bytes to search a text for: the bytes between two matches are copied at once.
///
/// A set is a constant whose table is never deallocated. An array would be retained and released at every
/// use.
struct ByteSet: @unchecked Sendable {
  private let members: UnsafePointer<Bool>

  /// Makes a set of the bytes of a text, those of some ranges, or both.
  init(_ text: StaticString = "", ranges: [ClosedRange<UInt8>] = []) {
    let members = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    members.initialize(repeating: false, count: 256)
    text.withUTF8Buffer { for byte in $0 { members[Int(byte)] = true } }
    for range in ranges { for byte in range { members[Int(byte)] = true } }
    self.members = UnsafePointer(members)
  }

  func contains(_ byte: UInt8) -> Bool { members[Int(byte)] }

  /// The index of the first member at or after `start`, or the end.
  @inline(__always)
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    let end = bytes.count
    var place = start
    // Four at a time: most bytes of prose are not members.
    while place + 4 <= end {
      if members[Int(base[place])] { return place }
      if members[Int(base[place + 1])] { return place + 1 }
      if members[Int(base[place + 2])] { return place + 2 }
      if members[Int(base[place + 3])] { return place + 3 }
      place += 4
    }
    while place < end, !members[Int(base[place])] { place += 1 }
    return place
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit.
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// Whether it is an ASCII letter.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is a decimal digit.
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether it is a hexadecimal digit.
  var isHexDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }
  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    isASCIIDigit ? self - 0x30 : isHexDigit ? (self | 0x20) - 0x57 : nil
  }
  /// Whether it is a space, a tab or a line end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  /// Whether it is ASCII punctuation, which a backslash can escape in Markdown.
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
}
