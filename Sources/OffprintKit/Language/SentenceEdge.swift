/// The beginnings and ends of pieces of text: whether a sentence is complete, and whether one continues.
enum SentenceEdge {
  /// The kind of end.
  enum End {
    /// The end of a sentence.
    case stop
    /// A colon or a semicolon.
    case pause
    /// Anything else: the sentence may continue.
    case open
  }

  /// The end of a piece of text, before closing quotation marks and brackets.
  static func end(of bytes: [UInt8], _ range: Range<Int>) -> End {
    bytes.withUnsafeBufferPointer { end(of: $0, range) }
  }

  private static func end(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> End {
    var end = range.upperBound
    for _ in 0..<3 {
      guard let scalar = bytes.character(before: end, after: range.lowerBound) else { return .open }
      switch scalar.value {
      // . ! ? … ‼ ⁇ ։ ؟ ۔ । ॥ ። 。 ！ ． ？ ｡
      case 0x2E, 0x21, 0x3F, 0x2026, 0x203C, 0x2047, 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x1362, 0x3002,
        0xFF01, 0xFF0E, 0xFF1F, 0xFF61:
        return .stop
      // : ; ： ； ؛
      case 0x3A, 0x3B, 0xFF1A, 0xFF1B, 0x061B: return .pause
      // " ' ) ] » ’ ” › 」 』 ） 】
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011:
        end -= UTF8.width(scalar)
      default: return .open
      }
    }
    return .open
  }

  /// The kind of first letter, after opening quotation marks and brackets.
  enum Start {
    /// A small letter, of a word other than an address or a name such as iPhone.
    case small
    /// A capital letter.
    case capital
    /// A letter of a script without capitals, a digit or a sign.
    case other
  }

  /// The kind of first letter of a piece of text.
  static func start(of bytes: [UInt8], _ range: Range<Int>) -> Start {
    bytes.withUnsafeBufferPointer { start(of: $0, range) }
  }

  private static func start(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Start {
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = bytes.character(at: place)
      // " ' ( [ « “ ‘ „ ‹
      let isOpener: Bool =
        switch scalar.value {
        case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x201C, 0x2018, 0x201E, 0x2039: true
        default: false
        }
      guard isOpener else { break }
      place += length
    }
    guard place < range.upperBound else { return .other }
    let first = bytes.character(at: place).scalar
    if isCapital(first) { return .capital }
    guard isSmall(first) else { return .other }
    while place < range.upperBound, bytes[place] != Byte.space {
      let (scalar, length) = bytes.character(at: place)
      let next = place + length
      if isCapital(scalar) { return .capital }
      let isInside = next < range.upperBound && bytes[next] != Byte.space
      if isInside, Self.addressSigns.contains(scalar.value) { return .other }
      place = next
    }
    return .small
  }

  /// . / : @ _
  private static let addressSigns: Set<UInt32> = [0x2E, 0x2F, 0x3A, 0x40, 0x5F]

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
  }
}
