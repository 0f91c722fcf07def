/// What a byte of a line means to the model's features.
enum ByteClass {
  /// Nothing: spaces, brackets, dashes.
  static let other: UInt8 = 0
  /// An ASCII letter or digit.
  static let word: UInt8 = 1
  /// Part of a character beyond ASCII.
  static let high: UInt8 = 2
  /// `.`, `!` and `?`.
  static let stop: UInt8 = 3
  /// `,` and `;`
  static let comma: UInt8 = 4
  /// One of the characters whose presence alone counts.
  static let sign: UInt8 = 5
  /// `/`, `>` and `(`: they count where their neighbours say so.
  static let context: UInt8 = 6

  /// The classes of all bytes.
  static let table: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: word
    case 0x80...: high
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): stop
    case UInt8(ascii: ","), UInt8(ascii: ";"): comma
    case UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: "$"), UInt8(ascii: "\""): sign
    case UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "("): context
    default: other
    }
  }
}
