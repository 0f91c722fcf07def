import Glibc

/// File names as strings: bytes that are not UTF-8 are mapped to private-use scalars and back.
///
/// The system accepts any bytes as a name, but the arguments of the command are strings. A name that contains
/// such a scalar itself is encoded byte by byte as well, so that names remain distinct.
package enum FileName {
  /// The scalars that represent the bytes 0x80 to 0xFF.
  private static let bytes: ClosedRange<UInt32> = 0x10FF80...0x10FFFF
  private static let firstByte: UInt32 = 0x10FF00

  /// The string for a name as the system has it.
  package static func decoded(_ name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name), !text.unicodeScalars.contains(where: isByte) {
      return text
    }
    var rest = UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }[...]
    var scalars = String.UnicodeScalarView()
    while let first = rest.first {
      let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if let text = String(validating: rest.prefix(count), as: UTF8.self), text.unicodeScalars.count == 1,
        let scalar = text.unicodeScalars.first, !isByte(scalar)
      {
        scalars.append(scalar)
        rest = rest.dropFirst(count)
      } else {
        scalars.append(Unicode.Scalar(firstByte + UInt32(first)) ?? "\u{FFFD}")
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// The name for messages and results: a byte that is not valid UTF-8 is shown as `\xE9`.
  package static func shown(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isByte) else { return name }
    return name.unicodeScalars.reduce(into: "") { shown, scalar in
      if isByte(scalar) {
        shown += "\\x" + String(scalar.value - firstByte, radix: 16, uppercase: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }

  /// The bytes of a name, without a NUL at the end.
  package static func bytes(of name: String) -> [UInt8] {
    guard name.unicodeScalars.contains(where: isByte) else { return Array(name.utf8) }
    return name.unicodeScalars.reduce(into: []) { bytes, scalar in
      if isByte(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
  }

  private static func isByte(_ scalar: Unicode.Scalar) -> Bool { bytes.contains(scalar.value) }
}

extension String {
  /// Passes the name to the system.
  package func withFileName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // Only a scalar beyond the basic multilingual plane can represent a byte.
    guard utf8.contains(0xF4) else { return withCString(body) }
    return (FileName.bytes(of: self) + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map(body) ?? withCString(body)
      }
    }
  }
}
