extension JSONScanner {
  /// Reads a string.
  ///
  /// NUL, which no text format can represent, becomes U+FFFD. An unpaired surrogate is an error: it encodes
  /// no character, and a replacement would change the text silently.
  mutating func string() throws(JSONFault) -> String {
    let start = position
    var run = start + 1
    position = try special(from: run, in: start)
    let hasEscapes = next == UInt8(ascii: "\\")
    if hasEscapes { scratch.removeAll(keepingCapacity: true) }
    while next == UInt8(ascii: "\\") {
      scratch.append(contentsOf: bytes[run..<position])
      try escape()
      run = position
      position = try special(from: run, in: start)
    }
    defer { position += 1 }
    if !hasEscapes { return try text(bytes.span.extracting(run..<position), at: run) }
    scratch.append(contentsOf: bytes[run..<position])
    return try text(scratch.span, at: start)
  }

  /// Skips a string, but validates it.
  mutating func skipString() throws(JSONFault) {
    let start = position
    position = try special(from: start + 1, in: start)
    while next == UInt8(ascii: "\\") {
      scratch.removeAll(keepingCapacity: true)
      try escape()
      position = try special(from: position, in: start)
    }
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(start..<position))
    } catch {
      throw notUTF8(at: start + error.byteOffsets.lowerBound)
    }
    position += 1
  }

  /// Reads a member's name if it is one of a few; for any other, reads nothing and returns `nil`.
  mutating func name<Name>(of names: NameTable<Name>) throws(JSONFault) -> NameTable<Name>.Match? {
    let start = position
    let end = try special(from: start + 1, in: start)
    var match: NameTable<Name>.Match?
    if bytes[end] == UInt8(ascii: "\"") {
      match = names.find(bytes.span.extracting(start + 1..<end))
      if match != nil { position = end + 1 }
    } else {
      let text = Array(try string().utf8)
      match = names.find(text.span)
      if match == nil { position = start }
    }
    return match
  }

  /// The offset of the next quotation mark or backslash of the string that starts at `start`.
  private func special(from offset: Int, in start: Int) throws(JSONFault) -> Int {
    let index = bytes.withUnsafeBytes { Self.firstSpecial(in: $0, from: offset) }
    guard index < bytes.count else { throw .syntax(at: start, "the string that begins here is never closed") }
    guard bytes[index] >= 0x20 else { throw rawControl(bytes[index], at: index) }
    return index
  }

  /// The offset of the next quotation mark, backslash or control character, or the end.
  private static func firstSpecial(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = offset
    // Eight bytes at a time: the high bit of a byte of `found` is set if the byte is one of these; bits after
    // the first may be false.
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
      // Only the lowest hit is certain.
      let hits = found & (ones &* 0x80)
      if hits != 0 { return index + hits.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return index }
      index += 1
    }
    return index
  }

  private func text(_ span: Span<UInt8>, at offset: Int) throws(JSONFault) -> String {
    do {
      return String(copying: try UTF8Span(validating: span))
    } catch {
      // With escapes before the error the offset in the copy differs from that in the text.
      throw notUTF8(at: firstFault(from: offset))
    }
  }

  private func firstFault(from offset: Int) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(offset..<position))
      return offset
    } catch {
      return offset + error.byteOffsets.lowerBound
    }
  }

  /// Reads an escape and appends the character to `scratch`.
  private mutating func escape() throws(JSONFault) {
    let start = position
    position += 1
    guard position < bytes.count else { throw .syntax(at: start, "the input ends within a string") }
    let letter = next
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = hexDigits() else { throw .syntax(at: start, "“\\u” needs four hexadecimal digits") }
      guard let scalar = try scalar(unit, at: start) else {
        throw .syntax(at: start, "half of a surrogate pair, which is no character")
      }
      scratch.append(contentsOf: (scalar.value == 0 ? "\u{FFFD}" : scalar).utf8)
    default:
      position = start + 1
      throw unexpected("one of \"\\/bfnrtu after the backslash")
    }
  }

  private mutating func scalar(_ unit: UInt32, at start: Int) throws(JSONFault) -> Unicode.Scalar? {
    guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
    guard next == UInt8(ascii: "\\") else { return nil }
    position += 1
    guard next == UInt8(ascii: "u") else { return nil }
    position += 1
    guard let low = hexDigits(), low & 0xFC00 == 0xDC00 else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = bytes[position].hexValue else { return nil }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
