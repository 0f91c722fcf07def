/// "Escaping a string" of the HTML standard.
package enum HTMLEscaping {
  /// Appends a text or an attribute's value; in the latter quotes are escaped too.
  package static func append(_ text: String, inAttribute: Bool, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, inAttribute: inAttribute, to: &output) }
  }

  /// Appends a text or an attribute's value in UTF-8.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to output: inout [UInt8]) {
    // Bits of the bytes below 64 to escape: & < > and, in attributes, the quote.
    let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | (inAttribute ? 1 << 0x22 : 0)
    var run = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte < 64 ? special >> UInt64(byte) & 1 != 0 : byte == 0xC2 else {
        place &+= 1
        continue
      }
      let escape: StaticString
      switch byte {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default:
        // A no-break space is C2 A0.
        guard place &+ 1 < bytes.count, bytes[place &+ 1] == 0xA0 else {
          place &+= 1
          continue
        }
        escape = "&nbsp;"
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place]))
      output.append(escape)
      place &+= byte == 0xC2 ? 2 : 1
      run = place
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
  }
}

extension [UInt8] {
  /// Appends a literal.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
