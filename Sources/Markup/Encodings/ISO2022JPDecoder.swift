/// The decoder of ISO-2022-JP, whose escape sequences switch between character sets.
struct ISO2022JPDecoder {
  private enum CharacterSet { case ascii, roman, katakana, jis0208 }

  private let index = CharacterIndex.jis0208
  private var set = CharacterSet.ascii
  /// Whether an escape sequence came last: a second one directly after it is malformed.
  private var hasSwitched = false
  /// Whether the last output is an LF for a CR. Escape sequences may come between a CR and its LF.
  private var followsReturn = false

  /// Decodes up to the block's end or beyond.
  mutating func decode(
    _ blocks: DecodingBlocks, _ position: inout Int, _ end: Int, _ output: inout UTF8Output
  ) {
    let input = blocks.input
    while position < end {
      let byte = input[position]
      if byte == 0x1B {
        position += 1
        readEscape(input, &position, &output)
        continue
      }
      hasSwitched = false
      position += 1
      if set == .ascii || set == .roman, byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") {
        if !(byte == UInt8(ascii: "\n") && followsReturn) {
          output.append(byte == blocks.carriageReturn ? UInt8(ascii: "\n") : byte)
        }
        followsReturn = byte == blocks.carriageReturn
        continue
      }
      followsReturn = false
      switch (set, byte) {
      case (.roman, 0x5C): output.append(scalar: 0xA5)
      case (.roman, 0x7E): output.append(scalar: 0x203E)
      case (.ascii, 0..<0x80), (.roman, 0..<0x80):
        if byte == 0x0E || byte == 0x0F { output.appendReplacement() } else { output.append(byte) }
      case (.katakana, 0x21...0x5F): output.append(scalar: 0xFF61 - 0x21 + UInt32(byte))
      case (.jis0208, 0x21...0x7E): decodeTrail(of: byte, input, &position, &output)
      default: output.appendReplacement()
      }
    }
  }

  private mutating func decodeTrail(
    of lead: UInt8, _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ output: inout UTF8Output
  ) {
    guard position < input.count, input[position] != 0x1B else {
      output.appendReplacement()
      return
    }
    let trail = input[position]
    position += 1
    var character: UInt32 = 0
    if (0x21...0x7E).contains(trail) {
      character = index[(Int(lead) - 0x21) * 94 + Int(trail) - 0x21]
    }
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }

  /// Reads the rest of an escape sequence.
  private mutating func readEscape(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ output: inout UTF8Output
  ) {
    let next: CharacterSet?
    if position + 1 < input.count {
      next =
        switch (input[position], input[position + 1]) {
        case (0x28, 0x42): .ascii
        case (0x28, 0x4A): .roman
        case (0x28, 0x49): .katakana
        case (0x24, 0x40), (0x24, 0x42): .jis0208
        default: nil
        }
    } else {
      next = nil
    }
    guard let next else {
      hasSwitched = false
      followsReturn = false
      output.appendReplacement()
      return
    }
    position += 2
    set = next
    if hasSwitched {
      followsReturn = false
      output.appendReplacement()
    }
    hasSwitched = true
  }
}
