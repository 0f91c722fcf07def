/// The decoder of EUC-JP.
struct EUCJPDecoder: ASCIICompatibleDecoder {
  let jis0208 = CharacterIndex.jis0208
  let jis0212 = CharacterIndex.jis0212

  @inline(__always)
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output) {
    var lead = input[position]
    position += 1
    guard lead == 0x8E || lead == 0x8F || (0xA1...0xFE).contains(lead), position < input.count else {
      output.appendReplacement()
      return
    }
    var trail = input[position]
    if lead == 0x8E, (0xA1...0xDF).contains(trail) {
      position += 1
      output.append(scalar: 0xFF61 - 0xA1 + UInt32(trail))
      return
    }
    let isSupplementary = lead == 0x8F && (0xA1...0xFE).contains(trail)
    if isSupplementary {
      position += 1
      guard position < input.count else {
        output.appendReplacement()
        return
      }
      lead = trail
      trail = input[position]
    }
    var character: UInt32 = 0
    if lead >= 0xA1, (0xA1...0xFE).contains(trail) {
      let pointer = (Int(lead) - 0xA1) * 94 + Int(trail) - 0xA1
      character = isSupplementary ? jis0212[pointer] : jis0208[pointer]
    }
    if trail >= 0x80 { position += 1 }
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }
}
