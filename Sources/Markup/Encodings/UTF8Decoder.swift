/// Copies UTF-8, replacing malformed sequences and, optionally, line ends.
///
/// Most of it is processed in chunks: 32 bytes at a time while all is ASCII, otherwise 16, which are
/// validated together. Only malformed sequences, and the first and last few bytes, are processed by
/// character.
struct UTF8Decoder {
  private let end: UnsafeRawPointer
  private let carriageReturn: UInt8
  private var source: UnsafeRawPointer
  private var target: UnsafeMutableRawPointer
  /// The end of the capacity after `target`, which is always 32 bytes more than the rest of the source.
  private var limit: UnsafeMutableRawPointer
  /// From here on, the three bytes before a character belong to well-formed characters.
  private var trusted: UnsafeRawPointer

  /// Appends the text of the bytes. CR is the byte for CR if line ends become LF, otherwise 0xFF.
  static func decode(
    _ input: UnsafeBufferPointer<UInt8>, carriageReturn: UInt8, into buffer: inout Buffer<UInt8>
  ) {
    guard let start = input.baseAddress, !input.isEmpty else { return }
    let room = input.count + slack
    buffer.reserve(buffer.count + room)
    let target = UnsafeMutableRawPointer(buffer.base + buffer.count)
    let source = UnsafeRawPointer(start)
    var decoder = UTF8Decoder(
      end: source + input.count, carriageReturn: carriageReturn, source: source, target: target,
      limit: target + room, trusted: source + min(3, input.count))
    decoder.run(into: &buffer)
  }

  private static let slack = 64

  private mutating func run(into buffer: inout Buffer<UInt8>) {
    while source < end {
      copyASCII()
      if copyWellFormed() { continue }
      let stop = source + min(16, end - source)
      while source < stop { copyCharacter(into: &buffer) }
    }
    buffer.resize(to: target - UnsafeMutableRawPointer(buffer.base))
  }

  /// Copies until a non-ASCII character, or until less than a chunk is left.
  @inline(__always)
  private mutating func copyASCII() {
    while end - source >= 32 {
      let low = source.loadUnaligned(as: SIMD16<UInt8>.self)
      let high = source.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
      target.storeBytes(of: low, as: SIMD16<UInt8>.self)
      target.storeBytes(of: high, toByteOffset: 16, as: SIMD16<UInt8>.self)
      let lowStops = low | low.isEqual(carriageReturn)
      let highStops = high | high.isEqual(carriageReturn)
      if !(lowStops | highStops).hasHighBit {
        source += 32
        target += 32
        continue
      }
      var length = lowStops.indexOfHighBit
      if length == 16 { length &+= highStops.indexOfHighBit }
      source += length
      target += length
      if source.load(as: UInt8.self) >= 0x80 { return }
      copyLineEnd()
    }
  }

  /// Copies well-formed text. Returns whether it stopped at a chunk of pure ASCII.
  @inline(__always)
  private mutating func copyWellFormed() -> Bool {
    while end - source >= 16, source >= trusted {
      let chunk = source.loadUnaligned(as: SIMD16<UInt8>.self)
      target.storeBytes(of: chunk, as: SIMD16<UInt8>.self)
      let returns = chunk.isEqual(carriageReturn)
      if !(chunk | returns).hasHighBit {
        source += 16
        target += 16
        return true
      }
      if Self.isMalformed(chunk, at: source) { return false }
      if returns.hasHighBit {
        let length = returns.indexOfHighBit
        source += length
        target += length
        copyLineEnd()
        continue
      }
      let length = Self.completeLength(at: source)
      source += length
      target += length
    }
    return false
  }

  /// Whether any of 16 bytes is invalid after those before it. Those before the chunk must be complete
  /// characters.
  ///
  /// Each test puts its result in the highest bit of the bytes; lower bits are moved there by doubling.
  @inline(__always)
  private static func isMalformed(_ chunk: SIMD16<UInt8>, at source: UnsafeRawPointer) -> Bool {
    let before1 = source.loadUnaligned(fromByteOffset: -1, as: SIMD16<UInt8>.self)
    let before2 = source.loadUnaligned(fromByteOffset: -2, as: SIMD16<UInt8>.self)
    let before3 = source.loadUnaligned(fromByteOffset: -3, as: SIMD16<UInt8>.self)
    let isDue2 = before1 & before1.doubled
    let isDue3 = before2 & before2.doubled & before2.doubled.doubled
    let isDue = isDue2 | isDue3
    let bit6 = chunk.doubled
    let bit5 = bit6.doubled
    let isNoLead = chunk & bit6 ^ chunk
    // Second bytes that would make overlong forms or surrogates, and first bytes of overlong forms.
    let afterE0 = before1.isEqual(0xE0)
    let isExcluded = afterE0 & bit5 ^ afterE0 | before1.isEqual(0xED) & bit5
    let isShort = (chunk | SIMD16(repeating: 1)).isEqual(0xC1)
    let isWrong = isDue ^ isNoLead | isExcluded | isShort
    let bit4 = bit5.doubled
    let isLong = chunk & bit6 & bit5 & bit4
    if !isLong.hasHighBit { return isWrong.hasHighBit }

    // With characters of four bytes: their last byte, the second bytes that make overlong forms or exceed
    // U+10FFFF, and the first bytes from 0xF5 on.
    let twice3 = before3.doubled.doubled
    let isDue4 = before3 & before3.doubled & twice3 & twice3.doubled
    let afterF0 = before1.isEqual(0xF0)
    let is90 = bit5 | bit4
    let isExcluded4 = afterF0 & is90 ^ afterF0 | before1.isEqual(0xF4) & is90
    let bit3 = bit4.doubled
    let bit2 = bit3.doubled
    let bit1 = bit2.doubled
    let isTooLong = isLong & (bit3 | bit2 & (bit1 | bit1.doubled))
    return ((isDue | isDue4) ^ isNoLead | isExcluded | isShort | isExcluded4 | isTooLong).hasHighBit
  }

  /// The number of 16 well-formed bytes that belong to complete characters.
  @inline(__always)
  private static func completeLength(at source: UnsafeRawPointer) -> Int {
    let last1 = source.load(fromByteOffset: 15, as: UInt8.self)
    let last2 = source.load(fromByteOffset: 14, as: UInt8.self)
    let last3 = source.load(fromByteOffset: 13, as: UInt8.self)
    return 16 &- (last1 >= 0xC0 ? 1 : 0) &- (last2 >= 0xE0 ? 2 : 0) &- (last3 >= 0xF0 ? 3 : 0)
  }

  @inline(__always)
  private mutating func copyLineEnd() {
    target.storeBytes(of: UInt8(ascii: "\n"), as: UInt8.self)
    target += 1
    source += 1
    if source < end, source.load(as: UInt8.self) == UInt8(ascii: "\n") { source += 1 }
  }

  private mutating func copyCharacter(into buffer: inout Buffer<UInt8>) {
    let byte = source.load(as: UInt8.self)
    if byte < 0x80 {
      if byte == carriageReturn {
        copyLineEnd()
      } else {
        target.storeBytes(of: byte, as: UInt8.self)
        source += 1
        target += 1
      }
      return
    }
    let (length, isWellFormed) = Self.sequence(at: source, end)
    if isWellFormed {
      target.copyMemory(from: source, byteCount: length)
      source += length
      target += length
      return
    }
    source += length
    trusted = end - source >= 3 ? source + 3 : end
    if limit - target < end - source + 3 + Self.slack { grow(&buffer) }
    target.storeBytes(of: UInt32(0xBD_BFEF).littleEndian, as: UInt32.self)
    target += 3
  }

  private mutating func grow(_ buffer: inout Buffer<UInt8>) {
    let written = target - UnsafeMutableRawPointer(buffer.base)
    let room = end - source + Self.slack + 4096
    buffer.resize(to: written)
    buffer.reserve(written + room)
    target = UnsafeMutableRawPointer(buffer.base + written)
    limit = target + room
  }

  /// The length of the character at an offset; or, if it is malformed, of the part replaced by one U+FFFD:
  /// the longest prefix of a character, or one byte.
  private static func sequence(
    at source: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> (length: Int, isWellFormed: Bool) {
    let first = source.load(as: UInt8.self)
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if first == 0xE0 { second = 0xA0...0xBF } else if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      count = 4
      if first == 0xF0 { second = 0x90...0xBF } else if first == 0xF4 { second = 0x80...0x8F }
    default: return (1, false)
    }
    let available = min(count, end - source)
    var length = 1
    while length < available {
      let byte = source.load(fromByteOffset: length, as: UInt8.self)
      guard length == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (length, false) }
      length += 1
    }
    return (length, length == count)
  }

  /// Whether there is a well-formed non-ASCII character.
  static func hasCharacter(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = input.baseAddress else { return false }
    var source = UnsafeRawPointer(start)
    let end = source + input.count
    while source < end {
      if end - source >= 16, !source.loadUnaligned(as: SIMD16<UInt8>.self).hasHighBit {
        source += 16
        continue
      }
      let (length, isWellFormed) = sequence(at: source, end)
      if isWellFormed, length > 1 { return true }
      source += length
    }
    return false
  }

  /// Whether the bytes are UTF-8 with a few malformed ones, as where a text was cut or pasted in another encoding.
  ///
  /// In other encodings well-formed characters are rare.
  static func isMostlyWellFormed(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = input.baseAddress else { return true }
    var source = UnsafeRawPointer(start)
    let end = source + input.count
    var (characters, malformed) = (0, 0)
    var wasWellFormed = true
    while source < end {
      if end - source >= 16, !source.loadUnaligned(as: SIMD16<UInt8>.self).hasHighBit {
        wasWellFormed = true
        source += 16
        continue
      }
      let (length, isWellFormed) = sequence(at: source, end)
      // Stray bytes next to each other are one fault.
      if !isWellFormed { malformed += wasWellFormed ? 1 : 0 } else if length > 1 { characters += 1 }
      wasWellFormed = isWellFormed
      source += length
    }
    return characters >= fewestCharacters * max(1, malformed)
  }

  private static let fewestCharacters = 8

  /// Whether the bytes are well-formed UTF-8, where the last character may be truncated.
  static func isWellFormed(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = input.baseAddress, !input.isEmpty else { return true }
    var source = UnsafeRawPointer(start)
    let end = source + input.count
    let trusted = source + min(3, input.count)
    while source < end {
      if end - source >= 16, source >= trusted {
        let chunk = source.loadUnaligned(as: SIMD16<UInt8>.self)
        if !chunk.hasHighBit {
          source += 16
          continue
        }
        if isMalformed(chunk, at: source) { return false }
        source += completeLength(at: source)
        continue
      }
      let (length, isWellFormed) = sequence(at: source, end)
      source += length
      if !isWellFormed {
        return source == end && (0xC2...0xF4).contains((end - length).load(as: UInt8.self))
      }
    }
    return true
  }
}
