/// Scans the CSS tokens used in selectors.
///
/// See CSS Syntax Level 3, section 4.
struct SelectorScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte at the position, or at a distance; `nil` after the end.
  func byte(after distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// Whether these characters come next.
  func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.dropFirst(position).starts(with: $0) }
  }

  /// Skips a character, if it comes next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = byte(), byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Skips white space and comments.
  ///
  /// - Returns: whether there was white space.
  @discardableResult
  mutating func skipSpace() -> Bool {
    var found = false
    while let next = byte() {
      if Self.isSpace(next) {
        found = true
        position += 1
      } else if !skipComment() {
        break
      }
    }
    return found
  }

  /// Skips a comment, if one comes next; the end of the text closes it.
  mutating func skipComment() -> Bool {
    guard isAt("/*") else { return false }
    position += 2
    while !isAtEnd && !isAt("*/") { position += 1 }
    position = min(position + 2, bytes.count)
    return true
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  /// NUL is included, since it is read as U+FFFD.
  private static func startsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
      || byte >= 0x80 || byte == 0
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isPlainInName(_ byte: UInt8) -> Bool {
    byte != 0 && startsName(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  private func isEscape(after distance: Int) -> Bool {
    byte(after: distance) == UInt8(ascii: "\\") && byte(after: distance + 1).map(Self.isNewline) != true
  }

  /// Whether an identifier comes next.
  var isAtIdentifier: Bool {
    guard let first = byte() else { return false }
    guard first == UInt8(ascii: "-") else { return Self.startsName(first) || isEscape(after: 0) }
    guard let second = byte(after: 1) else { return false }
    if second == UInt8(ascii: "-") { return byte(after: 2) != UInt8(ascii: ">") }
    return Self.startsName(second) || isEscape(after: 1)
  }

  /// The next identifier, with escapes decoded; `nil` without moving if there is none.
  mutating func identifier() -> String? { isAtIdentifier ? name() : nil }

  /// The following name characters.
  mutating func name() -> String {
    let start = position
    while let next = byte(), Self.isPlainInName(next) { position += 1 }
    guard byte() == 0 || isEscape(after: 0) else {
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var name = Array(bytes[start..<position])
    while let next = byte() {
      if isEscape(after: 0) {
        position += 1
        name += escaped()
      } else if next == 0 {
        name += Self.replacement
        position += 1
      } else if Self.isPlainInName(next) {
        name.append(next)
        position += 1
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The next string, without its quotes; `nil` if there is none or it contains a line end. The end of the
  /// text closes it.
  mutating func string() -> String? {
    guard let quote = byte(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    position += 1
    var text: [UInt8] = []
    while let next = byte() {
      position += 1
      if next == quote { break }
      if Self.isNewline(next) {
        position -= 1
        return nil
      }
      if next == 0 {
        text += Self.replacement
      } else if next != UInt8(ascii: "\\") {
        text.append(next)
      } else if let after = byte() {
        if Self.isNewline(after) {
          skipNewline()
        } else {
          text += escaped()
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipNewline() {
    position += byte() == 0x0D && byte(after: 1) == 0x0A ? 2 : 1
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  /// The character of an escape, from after the backslash on.
  private mutating func escaped() -> [UInt8] {
    guard let first = byte() else { return Self.replacement }
    guard Self.hexValue(first) != nil else {
      if first == 0 {
        position += 1
        return Self.replacement
      }
      var character = [first]
      position += 1
      while let next = byte(), next & 0xC0 == 0x80 {
        character.append(next)
        position += 1
      }
      return character
    }
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let digit = byte().flatMap(Self.hexValue) {
      value = value << 4 | digit
      digits += 1
      position += 1
    }
    if let space = byte(), Self.isSpace(space) { skipNewline() }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return Self.replacement }
    return Array(String(Character(scalar)).utf8)
  }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

extension String {
  /// The same with A to Z in lower case, other letters unchanged.
  package var asciiLowercased: String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
