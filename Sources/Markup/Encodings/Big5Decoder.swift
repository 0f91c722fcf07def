/// The decoder of Big5.
struct Big5Decoder: ASCIICompatibleDecoder {
  let index = CharacterIndex.big5

  @inline(__always)
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output) {
    let lead = input[position]
    position += 1
    guard (0x81...0xFE).contains(lead), position < input.count else {
      output.appendReplacement()
      return
    }
    let trail = input[position]
    if (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) {
      let pointer = (Int(lead) - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
      let character = index[pointer]
      if character != 0 {
        position += 1
        output.append(encoded: character)
        return
      }
      if let pair = Self.pair(at: pointer) {
        position += 1
        output.append(scalar: pair.letter)
        output.append(scalar: pair.accent)
        return
      }
    }
    if trail >= 0x80 { position += 1 }
    output.appendReplacement()
  }

  /// The two code points of the few pointers that have two.
  private static func pair(at pointer: Int) -> (letter: UInt32, accent: UInt32)? {
    switch pointer {
    case 1133: (0xCA, 0x304)
    case 1135: (0xCA, 0x30C)
    case 1164: (0xEA, 0x304)
    case 1166: (0xEA, 0x30C)
    default: nil
    }
  }
}
