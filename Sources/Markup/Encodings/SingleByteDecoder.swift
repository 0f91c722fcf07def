/// The decoder of the single-byte encodings.
struct SingleByteDecoder: ASCIICompatibleDecoder {
  let index: CharacterIndex

  @inline(__always)
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output) {
    let character = index[Int(input[position]) &- 0x80]
    position += 1
    if character == 0 {
      output.appendReplacement()
    } else {
      output.append(encoded: character)
    }
  }
}
