/// Classes of bytes.
extension UInt8 {
  @inline(__always) var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// HTML white space.
  @inline(__always) var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }
  /// ASCII punctuation, which a backslash can escape.
  @inline(__always) var isPunctuation: Bool {
    self &- 0x21 < 15 || self &- 0x3A < 7 || self &- 0x5B < 6 || self &- 0x7B < 4
  }
  @inline(__always) var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

/// The characters next to an offset.
enum Characters {
  /// The class of a character in the rules of emphasis.
  enum Class { case space, punctuation, other }

  /// The class of the character that starts at an offset before `end`; the end counts as white space.
  @inline(__always)
  static func classAfter(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ end: Int) -> Class {
    if place >= end { return .space }
    let byte = bytes[place]
    return byte < 0x80 ? classOf(byte) : classOf(scalar(bytes, place, end))
  }

  /// The class of the character that ends at an offset after `start`; the start counts as white space.
  @inline(__always)
  static func classBefore(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ start: Int) -> Class {
    if place <= start { return .space }
    let byte = bytes[place - 1]
    if byte < 0x80 { return classOf(byte) }
    var first = place - 1
    while first > start, place - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return classOf(scalar(bytes, first, place))
  }

  @inline(__always)
  private static func classOf(_ byte: UInt8) -> Class {
    byte.isSpace ? .space : byte.isPunctuation ? .punctuation : .other
  }

  @inline(never)
  private static func classOf(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      .punctuation
    default: .other
    }
  }

  /// The scalar that starts at an offset.
  static func scalar(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ end: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var iterator = UnsafeBufferPointer(start: bytes + place, count: min(4, end - place)).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return "\u{FFFD}"
  }
}
