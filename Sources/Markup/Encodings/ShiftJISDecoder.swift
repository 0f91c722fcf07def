/// The decoder of Shift_JIS, which is windows-31J.
struct ShiftJISDecoder: ASCIICompatibleDecoder {
  let index = CharacterIndex.jis0208

  @inline(__always)
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output) {
    let lead = input[position]
    position += 1
    if (0xA1...0xDF).contains(lead) {
      output.append(scalar: 0xFF61 - 0xA1 + UInt32(lead))
      return
    }
    if lead == 0x80 {
      output.append(scalar: 0x80)
      return
    }
    guard lead != 0xA0, lead <= 0xFC, position < input.count else {
      output.appendReplacement()
      return
    }
    let trail = input[position]
    var character: UInt32 = 0
    if trail >= 0x40, trail != 0x7F, trail <= 0xFC {
      let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
      let pointer = row * 188 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
      // User-defined characters are mapped to the private use area.
      character =
        (8836...10715).contains(pointer)
        ? UTF8Output.encoded(UInt32(0xE000 - 8836 + pointer)) : index[pointer]
    }
    if character != 0 || trail >= 0x80 { position += 1 }
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }
}
