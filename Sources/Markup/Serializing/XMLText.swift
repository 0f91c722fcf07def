/// Text, attribute values, comments and names for XML 1.0.
enum XMLText {
  /// Appends the data of a text node.
  static func append(text bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(bytes, escaped: markup | carriageReturn, to: &output)
  }

  /// Appends an attribute's value for double quotes; white space is escaped where a parser would convert it
  /// to spaces.
  static func append(attribute bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(bytes, escaped: markup | carriageReturn | 1 << 0x22 | 1 << 0x09 | 1 << 0x0A, to: &output)
  }

  /// Appends a comment. It must not contain two adjacent hyphens, or a hyphen before its end.
  static func append(comment bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append("<!--")
    append(bytes, dividing: (UInt8(ascii: "-"), UInt8(ascii: "-")), to: &output)
    output.append(bytes.last == UInt8(ascii: "-") ? " -->" : "-->")
  }

  /// Appends the data of a processing instruction, which must not contain its end.
  static func append(instruction bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(bytes, dividing: (UInt8(ascii: "?"), UInt8(ascii: ">")), to: &output)
  }

  private static let markup: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  private static let carriageReturn: UInt64 = 1 << 0x0D
  /// The control characters that XML cannot represent.
  private static let forbidden: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)

  /// Appends bytes with those in `escaped`, a set of bytes below 64, as references.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, escaped: UInt64, to output: inout [UInt8]
  ) {
    let special = escaped | forbidden
    var run = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte < 64 ? special >> UInt64(byte) & 1 != 0 : byte == 0xEF else {
        place &+= 1
        continue
      }
      let length = byte == 0xEF ? noncharacterLength(bytes, place) : 1
      if length > 0 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place]))
        output.append(substitute(byte))
        run = place &+ length
      }
      place &+= max(length, 1)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
  }

  private static func substitute(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    case 0x0D: "&#13;"
    case 0x0C: " "
    default: "\u{FFFD}"
    }
  }

  /// 3 if there is a U+FFFE or U+FFFF, else 0.
  private static func noncharacterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    place &+ 2 < bytes.count && bytes[place] == 0xEF && bytes[place &+ 1] == 0xBF && bytes[place &+ 2] >= 0xBE
      ? 3 : 0
  }

  /// Appends bytes without references, with a space between any two that must not be adjacent.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, dividing pair: (UInt8, UInt8), to output: inout [UInt8]
  ) {
    var run = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      var length = 0
      if byte == pair.1, place > 0, bytes[place &- 1] == pair.0 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place]))
        output.append(UInt8(ascii: " "))
        run = place
      } else if byte < 64 && forbidden >> UInt64(byte) & 1 != 0 {
        length = 1
      } else if byte == 0xEF {
        length = noncharacterLength(bytes, place)
      } else if byte == 0x0D {
        // A parser would convert it to a line feed.
        length = 1
      }
      if length > 0 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place]))
        output.append(byte == 0x0D ? "\n" : substitute(byte))
        run = place &+ length
      }
      place &+= max(length, 1)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
  }

  /// Appends the name of an element or attribute. Characters other than an ASCII letter or digit, `_`, `-` or
  /// `.` become `U` and six hexadecimal digits: editions of XML differ in the other characters, and a colon
  /// needs a namespace. Different names stay different, as the parser produces no capital U before six
  /// digits.
  static func append(name bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if isPlain(bytes) {
      output.append(contentsOf: bytes)
      return
    }
    for (index, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() {
      if scalar.isASCII, isNameByte(UInt8(scalar.value), isFirst: index == 0) {
        output.append(UInt8(scalar.value))
      } else {
        output.append(UInt8(ascii: "U"))
        for shift in stride(from: UInt32(20), through: 0, by: -4) {
          let digit = UInt8(scalar.value >> shift & 15)
          output.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A"))
        }
      }
    }
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<bytes.count where !isNameByte(bytes[index], isFirst: index == 0) { return false }
    return true
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }
}
