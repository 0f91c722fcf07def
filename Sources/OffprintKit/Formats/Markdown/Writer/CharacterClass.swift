/// The classes of characters in CommonMark's delimiter rules.
enum CharacterClass: Equatable {
  case whitespace
  case punctuation
  /// A non-ASCII symbol: punctuation since CommonMark 0.31, an ordinary character before.
  case symbol
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: self = .whitespace
    case 0x21..<0x7F: self = UInt8(scalar.value).isASCIIPunctuation ? .punctuation : .other
    case 0..<0x80: self = .other
    default:
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .whitespace
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        self = .punctuation
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
      default: self = .other
      }
    }
  }

  /// The class of the character that starts at `place`.
  init(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    self.init(Self.scalar(in: bytes, at: place).scalar)
  }

  /// The class of the character that ends before `place`.
  init(in bytes: UnsafeBufferPointer<UInt8>, before place: Int) {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(in: bytes, at: start)
  }

  /// The scalar at `place` and the number of its bytes; the bytes are valid UTF-8.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    bytes.character(at: place)
  }

  /// Whether a character is white space that looks the same with and without marks.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar.value < 0x80 && CharacterClass(scalar) == .whitespace
  }

  /// The number of bytes of leading spaces of normal width.
  static func leadingSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = 0
    while place < bytes.count {
      let (scalar, length) = scalar(in: bytes, at: place)
      guard isSpace(scalar) else { break }
      place += length
    }
    return place
  }

  /// The number of bytes of trailing spaces of normal width.
  static func trailingSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = bytes.count
    while end > 0 {
      var start = end - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard isSpace(scalar(in: bytes, at: start).scalar) else { break }
      end = start
    }
    return bytes.count - end
  }
}
