/// The decoder of gb18030 and GBK.
struct GB18030Decoder: ASCIICompatibleDecoder {
  let index = CharacterIndex.gb18030

  @inline(__always)
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output) {
    let first = input[position]
    position += 1
    if first == 0x80 {
      output.append(scalar: 0x20AC)
      return
    }
    guard first != 0xFF, position < input.count else {
      output.appendReplacement()
      return
    }
    let second = input[position]
    if (0x30...0x39).contains(second) {
      decodeFourBytes(input, at: &position, into: &output)
      return
    }
    var character: UInt32 = 0
    if second >= 0x40, second != 0x7F, second != 0xFF {
      character = index[(Int(first) - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)]
    }
    if character != 0 || second >= 0x80 { position += 1 }
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }

  /// Decodes from the second byte on, which is a digit.
  private func decodeFourBytes(
    _ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output
  ) {
    let rest = UnsafeBufferPointer(rebasing: input[position...].prefix(3))
    let isCut = rest.count == 1 || rest.count == 2 && (0x81...0xFE).contains(rest[1])
    if isCut {
      position = input.count
      output.appendReplacement()
      return
    }
    guard rest.count == 3, (0x81...0xFE).contains(rest[1]), (0x30...0x39).contains(rest[2]) else {
      output.appendReplacement()
      return
    }
    let lead = (Int(input[position - 1]) - 0x81) * 12600 + (Int(rest[0]) - 0x30) * 1260
    let pointer = lead + (Int(rest[1]) - 0x81) * 10 + Int(rest[2]) - 0x30
    position += 3
    if (189_000...1_237_575).contains(pointer) {
      output.append(scalar: UInt32(0x10000 + pointer - 189_000))
      return
    }
    let character = CharacterIndex.gb18030Ranges[pointer]
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }
}
