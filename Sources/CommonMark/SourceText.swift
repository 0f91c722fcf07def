#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Prepares the text for the block parser.
enum SourceText {
  /// The address of an empty text.
  static var empty: UnsafePointer<UInt8> {
    let nothing: StaticString = "\n"
    return nothing.utf8Start
  }

  /// The text with LF as its only line end, one at its end, and U+FFFD for U+0000.
  static func normalized(_ text: [UInt8]) -> [UInt8] {
    let isNormal = text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return true }
      return memchr(start, 0x0D, bytes.count) == nil && memchr(start, 0, bytes.count) == nil
    }
    if isNormal { return text.last == 0x0A ? text : text + [0x0A] }
    var normalized: [UInt8] = []
    normalized.reserveCapacity(text.count + 1)
    var place = 0
    while place < text.count {
      switch text[place] {
      case 0x0D:
        normalized.append(0x0A)
        if place + 1 < text.count, text[place + 1] == 0x0A { place += 1 }
      case 0: normalized += [0xEF, 0xBF, 0xBD]
      case let byte: normalized.append(byte)
      }
      place += 1
    }
    if normalized.last != 0x0A { normalized.append(0x0A) }
    return normalized
  }
}
