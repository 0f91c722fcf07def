/// The input and output of a decoder.
struct DecodingBlocks {
  let input: UnsafeBufferPointer<UInt8>
  /// CR if line ends become LF; else a non-ASCII byte, so that nothing is treated as a line end.
  let carriageReturn: UInt8

  /// Runs a decoder over the input block by block, so that capacity can be ensured for the maximum output of
  /// a block: three bytes for each of input. The decoder gets the position in the input, the end of the block
  /// and the output; it moves the position to the block's end or beyond.
  @inline(__always)
  func decode(
    into buffer: inout Buffer<UInt8>, _ decoder: (inout Int, Int, inout UTF8Output) -> Void
  ) {
    buffer.reserve(buffer.count + input.count)
    var position = 0
    while position < input.count {
      let end = min(position + 4096, input.count)
      // A character may extend beyond the block, and writes may extend beyond the last character.
      buffer.reserve(buffer.count + 3 * (end - position) + 64)
      var output = UTF8Output(next: buffer.base + buffer.count)
      decoder(&position, end, &output)
      buffer.resize(to: output.next - buffer.base)
    }
  }

  /// Decodes an encoding in which ASCII bytes represent themselves at the start of any character.
  @inline(__always)
  func decode(_ decoder: some ASCIICompatibleDecoder, into buffer: inout Buffer<UInt8>) {
    decode(into: &buffer) { position, end, output in
      while position < end {
        let byte = input[position]
        if byte >= 0x80 {
          decoder.decode(input, at: &position, into: &output)
        } else if byte == carriageReturn {
          appendLineEnd(&position, &output)
        } else {
          copyASCII(&position, end, &output)
        }
      }
    }
  }

  /// Copies up to the next non-ASCII byte, or a CR if these are replaced.
  @inline(__always)
  private func copyASCII(_ position: inout Int, _ end: Int, _ output: inout UTF8Output) {
    // Often it is a single space between two words.
    if position &+ 1 < end, input[position &+ 1] >= 0x80 {
      output.append(input[position])
      position &+= 1
      return
    }
    while position &+ 16 <= end {
      let chunk = UnsafeRawBufferPointer(input).loadUnaligned(
        fromByteOffset: position, as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(output.next).storeBytes(of: chunk, as: SIMD16<UInt8>.self)
      let length = (chunk | chunk.isEqual(carriageReturn)).indexOfHighBit
      position += length
      output.next += length
      if length < 16 { return }
    }
    while position < end, input[position] < 0x80, input[position] != carriageReturn {
      output.append(input[position])
      position += 1
    }
  }

  /// Appends LF for a CR, or for CR and LF.
  @inline(__always)
  func appendLineEnd(_ position: inout Int, _ output: inout UTF8Output) {
    output.append(UInt8(ascii: "\n"))
    position += 1
    if position < input.count, input[position] == UInt8(ascii: "\n") { position += 1 }
  }
}

/// A decoder of an encoding in which ASCII bytes represent themselves at the start of any character.
protocol ASCIICompatibleDecoder {
  /// Decodes the character whose first, non-ASCII byte is at a position, and moves the position past it.
  /// Reads no further than the input's end and writes at most three bytes for each byte consumed, plus two.
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output)
}
