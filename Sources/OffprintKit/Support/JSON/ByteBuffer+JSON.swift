extension ByteBuffer {
  /// Appends a text as a JSON string.
  ///
  /// Escapes quotation marks, backslashes and control characters, including U+007F to U+009F, which some
  /// terminals interpret. NUL, which no text format can represent, becomes U+FFFD.
  mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    text.withBytes { bytes in
      var run = 0
      var index = Self.next(in: bytes, from: 0)
      while index < bytes.count {
        let byte = bytes[index]
        var length = 1
        var code = byte
        if byte == 0xC2 {
          // UTF-8 is well-formed here, so a byte follows.
          code = bytes[index + 1]
          length = 2
          if code >= 0xA0 {
            index = Self.next(in: bytes, from: index + 2)
            continue
          }
        }
        append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
        append(escaped: code)
        run = index + length
        index = Self.next(in: bytes, from: run)
      }
      append(UnsafeBufferPointer(rebasing: bytes[run...]))
    }
    append(UInt8(ascii: "\""))
  }

  private static let special = ByteSet("\"\\", ranges: [0x00...0x1F, 0x7F...0x7F, 0xC2...0xC2])

  @inline(__always)
  private static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    special.next(in: bytes, from: start) { eight in
      eight.below(0x20) | eight.equal(to: 0x22) | eight.equal(to: 0x5C) | eight.equal(to: 0x7F)
        | eight.equal(to: 0xC2)
    }
  }

  private mutating func append(escaped code: UInt8) {
    switch code {
    case 0: append("\u{FFFD}" as StaticString)
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    default:
      append("\\u00")
      append(Self.hexDigit(code >> 4))
      append(Self.hexDigit(code & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  /// Appends a JSON value on one line.
  ///
  /// Invalid values are corrected: digits that are not a number become a string, and of members with the same
  /// name the first is used.
  public mutating func append(json value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let digits): append(jsonNumber: digits)
    case .string(let text): append(jsonString: text)
    case .array(let elements):
      append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { append(", ") }
        append(json: element)
      }
      append(UInt8(ascii: "]"))
    case .object(let members): append(jsonObject: members)
    }
  }

  /// Appends an object on one line.
  mutating func append(jsonObject members: [JSONMember]) {
    var names = NameSet()
    append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() where names.insert(member.name) {
      if index > 0 { append(", ") }
      append(jsonString: member.name)
      append(": ")
      append(json: member.value)
    }
    append(UInt8(ascii: "}"))
  }

  private mutating func append(jsonNumber digits: String) {
    if JSONScanner.isNumber(digits) {
      append(digits)
    } else {
      append(jsonString: digits)
    }
  }
}
