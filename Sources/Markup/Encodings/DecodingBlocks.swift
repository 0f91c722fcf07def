/// Bytes to decode, and the place where their text goes.
struct DecodingBlocks {
  let input: UnsafeBufferPointer<UInt8>
  /// CR where line ends become LF; else a byte that is no ASCII, so that none is taken for a line end.
  let carriageReturn: UInt8

  /// Runs a decoder over the input block by block, so that room is made for the worst that a block can become: three
  /// bytes of output for each of input. The decoder is given a place in the input, where the block ends and where to
  /// write; it moves the place to the block's end or behind it.
  @inline(__always)
  func decode(
    into buffer: inout Buffer<UInt8>, _ decoder: (inout Int, Int, inout UTF8Output) -> Void
  ) {
    buffer.reserve(buffer.count + input.count)
    var position = 0
    while position < input.count {
      let end = min(position + 4096, input.count)
      // A character may reach behind the block, and what is written may reach behind the last character.
      buffer.reserve(buffer.count + 3 * (end - position) + 64)
      var output = UTF8Output(next: buffer.base + buffer.count)
      decoder(&position, end, &output)
      buffer.resize(to: output.next - buffer.base)
    }
  }

  /// Decodes an encoding whose ASCII bytes mean themselves wherever a character begins.
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

  /// Copies up to the next byte that is not ASCII, or a CR if these are replaced.
  @inline(__always)
  private func copyASCII(_ position: inout Int, _ end: Int, _ output: inout UTF8Output) {
    // Often it is one space between two words.
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

  /// Appends LF for the CR at a place, or for the CR and LF there.
  @inline(__always)
  func appendLineEnd(_ position: inout Int, _ output: inout UTF8Output) {
    output.append(UInt8(ascii: "\n"))
    position += 1
    if position < input.count, input[position] == UInt8(ascii: "\n") { position += 1 }
  }
}

/// A decoder of an encoding whose ASCII bytes mean themselves wherever a character begins.
protocol ASCIICompatibleDecoder {
  /// Decodes the character whose first byte, no ASCII, stands at a place; moves the place behind it. Reads no further
  /// than the input's end and writes at most three bytes for each that it passes, and two more.
  func decode(_ input: UnsafeBufferPointer<UInt8>, at position: inout Int, into output: inout UTF8Output)
}
