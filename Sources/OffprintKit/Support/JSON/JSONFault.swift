import Diagnostics

/// An error in a JSON text, and the offset at which it was detected.
///
/// Line, column and path are not tracked while reading: they are computed from the offset if there is an
/// error, so valid texts do not pay for them.
struct JSONFault: Error {
  /// The offset of the invalid byte, or of the first byte of the unexpected value.
  var offset: Int
  /// One line for the user.
  var message: String
  /// A suggestion to the user, if there is one.
  var fix: String?
  /// Whether the text is valid JSON and only the value at `offset` is wrong, so that its path can be given.
  var isAboutShape: Bool

  /// The text is not JSON.
  static func syntax(at offset: Int, _ message: String, fix: String? = nil) -> JSONFault {
    JSONFault(offset: offset, message: message, fix: fix, isAboutShape: false)
  }

  /// The value is not what the reader expects.
  static func shape(at offset: Int, _ message: String, fix: String? = nil) -> JSONFault {
    JSONFault(offset: offset, message: message, fix: fix, isAboutShape: true)
  }

  /// The error as a diagnostic with position, source line and, for an unexpected value, its path.
  ///
  /// The path is relative to the document that starts at `start`.
  func diagnostic(in bytes: [UInt8], from start: Int = 0, file: String) -> Diagnostic {
    let path = isAboutShape ? JSONPath.ofValue(at: offset, in: bytes, from: start) : ""
    let line = SourceLine(at: offset, in: bytes)
    return Diagnostic(
      .error, .badInput, path.isEmpty ? message : "\(path): \(message)",
      at: Place(file: file, line: line.number, column: line.column), excerpt: line.excerpt, fix: fix)
  }
}

extension JSONScanner {
  /// The error that the next byte is not what is expected.
  func unexpected(_ expected: String, fix: String? = nil) -> JSONFault {
    .syntax(at: position, "expected \(expected), found \(found)", fix: fix ?? hint)
  }

  /// The error of an unescaped control character in a string.
  func rawControl(_ byte: UInt8, at offset: Int) -> JSONFault {
    let escape =
      switch byte {
      case 0x09: "\\t"
      case 0x0A: "\\n"
      case 0x0D: "\\r"
      default: "\\u" + hex(UInt32(byte))
      }
    return .syntax(
      at: offset, "the control character U+\(hex(UInt32(byte))) within a string",
      fix: "write it as \(escape)")
  }

  /// The error of a byte that is not valid UTF-8.
  func notUTF8(at offset: Int) -> JSONFault {
    .syntax(at: offset, "the byte 0x\(hex(UInt32(bytes[offset])).suffix(2)) is not UTF-8 here")
  }

  private var found: String {
    guard position < bytes.count else { return "the end of the input" }
    let byte = bytes[position]
    if byte < 0x20 || byte == 0x7F { return "the control character U+\(hex(UInt32(byte)))" }
    var index = position + 1
    while index < bytes.count, index < position + 4, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let text = String(decoding: bytes[position..<index], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}" else {
      return "the byte 0x\(hex(UInt32(byte)).suffix(2)), which is not UTF-8"
    }
    return "“\(scalar)”"
  }

  private var hint: String? {
    switch next {
    case UInt8(ascii: "'"): "write strings and names in double quotes"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "take comments out"
    default: nil
    }
  }

  private func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
