extension Tokenizer where Sink: ~Copyable {
  /// Decodes the character reference whose `&` is at `start`, appends its characters to the side buffer, and
  /// returns the offset after it. If it is not a reference, the `&` is appended (13.2.5.77 and following).
  mutating func characterReference(at start: Int, inAttribute: Bool) -> Int {
    let next = base[start + 1]
    if next == UInt8(ascii: "#") { return numericReference(at: start) }
    if classes[Int(next)] & ByteClass.isAlpha != 0 || isDigit(next) {
      return namedReference(at: start, inAttribute: inAttribute)
    }
    arena.pointee.appendAside(UInt8(ascii: "&"))
    return start + 1
  }

  private mutating func namedReference(at start: Int, inAttribute: Bool) -> Int {
    let name = start + 1
    if let match = NamedCharacterReferences.longestMatch(base + name, count: end - name) {
      let place = name + match.length
      if base[place - 1] != UInt8(ascii: ";") {
        if inAttribute && (base[place] == UInt8(ascii: "=") || isAlphanumeric(base[place])) {
          arena.pointee.appendAside(UInt8(ascii: "&"))
          return name
        }
        report(.missingSemicolonAfterCharacterReference, at: place)
      }
      arena.pointee.appendAside(scalar: match.first)
      if match.second != 0 { arena.pointee.appendAside(scalar: match.second) }
      return place
    }
    arena.pointee.appendAside(UInt8(ascii: "&"))
    if arena.pointee.recordsErrors {
      var place = name
      while isAlphanumeric(base[place]) { place += 1 }
      if base[place] == UInt8(ascii: ";") { report(.unknownNamedCharacterReference, at: place) }
    }
    return name
  }

  private mutating func numericReference(at start: Int) -> Int {
    var place = start + 2
    let isHexadecimal = base[place] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    var code: UInt32 = 0
    let digits = place
    while true {
      let byte = base[place]
      if isDigit(byte) {
        code = code &* (isHexadecimal ? 16 : 10) &+ UInt32(byte - UInt8(ascii: "0"))
      } else if isHexadecimal, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20) {
        code = code &* 16 &+ UInt32((byte | 0x20) - UInt8(ascii: "a") + 10)
      } else {
        break
      }
      code = min(code, 0x110000)
      place += 1
    }
    if place == digits {
      report(.absenceOfDigitsInNumericCharacterReference, at: place)
      arena.pointee.appendAside(UInt8(ascii: "&"))
      return start + 1
    }
    if base[place] == UInt8(ascii: ";") {
      place += 1
    } else {
      report(.missingSemicolonAfterCharacterReference, at: place)
    }
    arena.pointee.appendAside(scalar: scalar(code, place))
    return place
  }

  /// The character for a number (13.2.5.84).
  private mutating func scalar(_ code: UInt32, _ place: Int) -> UInt32 {
    switch code {
    case 0:
      report(.nullCharacterReference, at: place)
      return 0xFFFD
    case 0x110000...:
      report(.characterReferenceOutsideUnicodeRange, at: place)
      return 0xFFFD
    case 0xD800...0xDFFF:
      report(.surrogateCharacterReference, at: place)
      return 0xFFFD
    case 0x80...0x9F:
      report(.controlCharacterReference, at: place)
      let table: StaticString = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
      return table.withUTF8Buffer { bytes in
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        return scalars[scalars.index(scalars.startIndex, offsetBy: Int(code - 0x80))].value
      }
    case 0x1...0x8, 0xB, 0xD...0x1F, 0x7F:
      report(.controlCharacterReference, at: place)
      return code
    case 0xFDD0...0xFDEF:
      report(.noncharacterCharacterReference, at: place)
      return code
    default:
      if code & 0xFFFE == 0xFFFE { report(.noncharacterCharacterReference, at: place) }
      return code
    }
  }

  @inline(__always)
  private mutating func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  private mutating func isAlphanumeric(_ byte: UInt8) -> Bool {
    classes[Int(byte)] & ByteClass.isAlpha != 0 || isDigit(byte)
  }
}
