/// The decoder of UTF-16.
struct UTF16Decoder {
  let isBigEndian: Bool

  /// Decodes up to the block's end or beyond.
  @inline(__always)
  func decode(
    _ blocks: DecodingBlocks, _ position: inout Int, _ end: Int, _ output: inout UTF8Output
  ) {
    let input = blocks.input
    while position < end {
      // An odd byte at the end, alone or after half a pair, is one malformed character.
      guard position + 1 < input.count else {
        position = input.count
        output.appendReplacement()
        return
      }
      let unit = unit(input, at: position)
      position += 2
      if unit < 0x80 {
        appendASCII(unit, blocks, &position, &output)
      } else if unit & 0xF800 != 0xD800 {
        output.append(scalar: unit)
      } else if unit < 0xDC00, position + 1 < input.count {
        let low = self.unit(input, at: position)
        if low & 0xFC00 == 0xDC00 {
          position += 2
          output.append(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
        } else {
          output.appendReplacement()
        }
      } else {
        if unit < 0xDC00 { position = input.count }
        output.appendReplacement()
      }
    }
  }

  @inline(__always)
  private func appendASCII(
    _ unit: UInt32, _ blocks: DecodingBlocks, _ position: inout Int, _ output: inout UTF8Output
  ) {
    let byte = UInt8(truncatingIfNeeded: unit)
    guard byte == blocks.carriageReturn else {
      output.append(byte)
      return
    }
    output.append(UInt8(ascii: "\n"))
    if position + 1 < blocks.input.count, self.unit(blocks.input, at: position) == 0x0A { position += 2 }
  }

  @inline(__always)
  private func unit(_ input: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32 {
    let (first, second) = (UInt32(input[position]), UInt32(input[position + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
