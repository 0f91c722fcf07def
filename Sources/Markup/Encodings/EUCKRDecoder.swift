/// The decoder of EUC-KR, which is windows-949.
struct EUCKRDecoder: ASCIICompatibleDecoder {
  let index = CharacterIndex.eucKR

  @inline(__always)
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output) {
    let lead = input[position]
    position += 1
    guard (0x81...0xFE).contains(lead), position < input.count else {
      output.appendReplacement()
      return
    }
    let trail = input[position]
    var character: UInt32 = 0
    if (0x41...0xFE).contains(trail) {
      character = index[(Int(lead) - 0x81) * 190 + Int(trail) - 0x41]
    }
    if character != 0 || trail >= 0x80 { position += 1 }
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }
}
