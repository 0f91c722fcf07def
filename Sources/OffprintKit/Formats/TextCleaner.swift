/// Cleans text: the result is well-formed UTF-8 with LF as its only line end, without control characters
/// other than tabs and without the noncharacters that XML does not allow.
enum TextCleaner {
  /// The condition of a text.
  enum Condition: Equatable {
    /// It can be used unchanged.
    case clean
    /// It is well-formed, but contains other line ends or control characters.
    case unclean
    /// It is not UTF-8: the number of well-formed non-ASCII sequences, and of malformed ones.
    case malformed(valid: Int, invalid: Int)
  }

  /// Examines a text without changing it.
  static func examine(_ bytes: [UInt8]) -> Condition {
    bytes.withUnsafeBufferPointer { bytes in
      var clean = true
      var valid = 0
      var invalid = 0
      var index = 0
      while index < bytes.count {
        index = skipPlain(bytes, from: index)
        if index >= bytes.count { break }
        if bytes[index] < 0x80 {
          clean = false
          index += 1
          continue
        }
        let length = sequenceLength(bytes, at: index)
        if length == 0 {
          invalid += 1
          index += 1
        } else {
          valid += 1
          if clean, isUnwanted(bytes, at: index, length: length) { clean = false }
          index += length
        }
      }
      if invalid > 0 { return .malformed(valid: valid, invalid: invalid) }
      return clean ? .clean : .unclean
    }
  }

  /// Returns the clean form of a text; with `keepsPages` form feeds stay.
  static func clean(_ bytes: [UInt8], keepsPages: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        index = skipPlain(bytes, from: index)
        if index > start { result.append(contentsOf: bytes[start..<index]) }
        if index >= bytes.count { break }
        index += cleanOne(bytes, at: index, keepsPages, into: &result)
      }
    }
    return result
  }

  /// Appends the clean form of the character at `index` and returns its length in bytes.
  private static func cleanOne(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ keepsPages: Bool, into result: inout [UInt8]
  ) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case Byte.carriageReturn:
        result.append(Byte.lineFeed)
        let isPair = index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed
        return isPair ? 2 : 1
      case 0x0C where keepsPages: result.append(byte)
      case 0x0B, 0x0C, 0x1C...0x1E: result.append(Byte.lineFeed)
      default: break
      }
      return 1
    }
    let length = sequenceLength(bytes, at: index)
    if length == 0 {
      result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return 1
    }
    if !isUnwanted(bytes, at: index, length: length) {
      result.append(contentsOf: bytes[index..<index + length])
    } else if isLineEnd(bytes, at: index, length: length) {
      result.append(Byte.lineFeed)
    }
    return length
  }

  /// The index of the first byte at or after `start` that is not printable ASCII, a tab or a line feed.
  private static func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    // Unusual bytes come in runs, for which the vector setup would be wasted.
    guard index < bytes.count, isPlain(bytes[index]) else { return index }
    let space = SIMD16<UInt8>(repeating: Byte.space)
    let delete = SIMD16<UInt8>(repeating: 0x7F)
    let lineFeed = SIMD16<UInt8>(repeating: Byte.lineFeed)
    let tab = SIMD16<UInt8>(repeating: Byte.tab)
    while index + 16 <= bytes.count {
      let chunk = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let odd = ((chunk .< space) .| (chunk .>= delete)) .& (chunk .!= lineFeed) .& (chunk .!= tab)
      if odd.isAny { break }
      index += 16
    }
    while index < bytes.count {
      if !isPlain(bytes[index]) { break }
      index += 1
    }
    return index
  }

  /// Whether a byte is printable ASCII, a tab or a line feed.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte >= Byte.space && byte < 0x7F) || byte == Byte.lineFeed || byte == Byte.tab
  }

  /// The length of the well-formed non-ASCII UTF-8 sequence at `index`; 0 if it is malformed.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let range: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Whether a well-formed sequence is a control character, a line end other than LF, or a noncharacter.
  private static func isUnwanted(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Bool {
    switch length {
    case 2: return bytes[index] == 0xC2 && bytes[index + 1] < 0xA0
    case 3:
      if bytes[index] == 0xE2 { return isLineEnd(bytes, at: index, length: 3) }
      guard bytes[index] == 0xEF else { return false }
      let isTail = bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      let isArabic = bytes[index + 1] == 0xB7 && (0x90...0xAF).contains(bytes[index + 2])
      return isTail || isArabic
    default:
      return bytes[index + 3] >= 0xBE && bytes[index + 2] == 0xBF && bytes[index + 1] & 0x0F == 0x0F
    }
  }

  /// Whether a well-formed sequence is U+0085, U+2028 or U+2029.
  private static func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Bool {
    switch length {
    case 2: bytes[index] == 0xC2 && bytes[index + 1] == 0x85
    case 3:
      bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
    default: false
    }
  }
}
