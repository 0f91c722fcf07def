/// A hash of a word's bytes with ASCII letters in lower case, computed eight bytes at a time.
struct WordHash {
  /// Eight bytes of a text, the first in the lowest position, with the highest bit of a byte set if it is an
  /// ASCII letter or digit.
  struct Chunk {
    let bytes: UInt64
    let letters: UInt64
    let digits: UInt64

    @inline(__always)
    init(_ bytes: UInt64) {
      self.bytes = bytes
      // With seven bits the addition cannot carry into the next byte; the highest bit means "at least".
      let folded = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
      let plain = bytes & 0x7F7F_7F7F_7F7F_7F7F
      let ascii = ~bytes & 0x8080_8080_8080_8080
      letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505) & ascii
      digits = (plain &+ 0x5050_5050_5050_5050) & ~(plain &+ 0x4646_4646_4646_4646) & ascii
    }

    /// The number of leading ASCII letters and digits, up to 8.
    @inline(__always)
    var wordLength: Int {
      (~(letters | digits) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
    }

    /// The bits of the leading ASCII letters and digits.
    @inline(__always)
    var wordMask: UInt64 {
      let others = ~(letters | digits) & 0x8080_8080_8080_8080
      return ((others & (0 &- others)) >> 7) &- 1
    }

    /// The leading letters and digits with letters in lower case, the other bytes 0; `mask` is ``wordMask``.
    @inline(__always)
    func lowercasedWord(_ mask: UInt64) -> UInt64 { (bytes | letters >> 2) & mask }

    /// The leading bytes with ASCII letters in lower case, the others 0.
    @inline(__always)
    func lowercased(first count: Int) -> UInt64 {
      (bytes | letters >> 2) & Self.mask(count)
    }

    /// The number of digits in the leading word; `mask` is ``wordMask``.
    @inline(__always)
    func digitCount(_ mask: UInt64) -> Int {
      let found = digits & mask
      if found == 0 { return 0 }
      return Int(truncatingIfNeeded: ((found >> 7) &* 0x0101_0101_0101_0101) >> 56)
    }

    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
      count >= 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    }
  }

  /// The hash of no bytes.
  static let start: UInt64 = 0x2545_F491_4F6C_DD1D

  /// The hash after eight more bytes; the last bytes of a word are padded with zeros.
  @inline(__always)
  static func add(_ bytes: UInt64, to hash: UInt64) -> UInt64 {
    let product = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// The hash after all bytes of a text.
  @inline(__always)
  static func add(_ bytes: UnsafeBufferPointer<UInt8>, to hash: UInt64) -> UInt64 {
    var hash = hash
    var index = 0
    while index < bytes.count {
      hash = add(bytes.eight(at: index), to: hash)
      index += 8
    }
    return hash
  }

  /// The hash of a range of bytes.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = Self.start
    var index = start
    while index < end {
      hash = add(Chunk(bytes.eight(at: index)).lowercased(first: min(8, end - index)), to: hash)
      index += 8
    }
    return hash
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of ASCII bytes above the space from an index on; it may stop early near the end.
  @inline(__always)
  func asciiLength(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let chunk = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The highest bit of a byte stays set if its other bits are at least 0x21.
      let small = ~((chunk | 0x8080_8080_8080_8080) &- 0x2121_2121_2121_2121)
      let other = (small | chunk) & 0x8080_8080_8080_8080
      if other != 0 { return index + other.trailingZeroBitCount >> 3 - start }
      index += 8
    }
    return index - start
  }

  /// The number of ASCII white space and control characters at an index: the indentation in the source of most pages.
  func blankLength(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let chunk = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let other = (chunk & 0x7F7F_7F7F_7F7F_7F7F &+ 0x5F5F_5F5F_5F5F_5F5F | chunk) & 0x8080_8080_8080_8080
      if other != 0 { return index + other.trailingZeroBitCount >> 3 - start }
      index += 8
    }
    while index < count, self[index] <= Byte.space { index += 1 }
    return index - start
  }

  /// Skips ASCII words separated by single spaces, eight bytes at a time while possible, and counts the spaces.
  /// Neither the byte before the first index nor the one before the last is a space.
  func skipPlainWords(_ index: inout Int, _ spaces: inout Int) {
    let raw = UnsafeRawBufferPointer(self)
    let tops: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= count {
      let chunk = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The highest bit of a byte stays where its other bits are 0x20 at least, or 0x21.
      let control = ~((chunk | tops) &- 0x2020_2020_2020_2020)
      if (control | chunk) & tops != 0 { return }
      let space = ~((chunk | tops) &- 0x2121_2121_2121_2121) & tops
      if space & space << 8 != 0 { return }
      // What follows a space at the end is not known yet.
      let isOpen = space >> 63
      // Without an instruction for it, which not all processors have, this is the fastest count of bits.
      spaces += Int(truncatingIfNeeded: ((space >> 7) &* 0x0101_0101_0101_0101) >> 56) - Int(isOpen)
      index += 8 - Int(isOpen)
    }
  }

  /// Eight bytes from an index on, the first in the lowest position, with zeros after the end.
  @inline(__always)
  func eight(at index: Int) -> UInt64 {
    if index + 8 <= count {
      let raw = UnsafeRawBufferPointer(self)
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    if count >= 8 {
      let raw = UnsafeRawBufferPointer(self)
      let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return last >> UInt64((index + 8 - count) * 8)
    }
    var result: UInt64 = 0
    var offset = 0
    while index + offset < count {
      result |= UInt64(self[index + offset]) << UInt64(offset * 8)
      offset += 1
    }
    return result
  }
}
