import CMinizip

/// Unpacks gzip and zlib data, with a limit on the output against decompression bombs.
enum Inflater {
  /// Why data could not be unpacked.
  struct Fault: Error, Equatable {
    var message: String
  }

  /// The output limit, in addition to 40 times the input: text is rarely compressed to less than a tenth.
  private static let room = 64 << 20
  private static let largest = 1 << 30

  /// Returns the content of gzip data of one or more members, or of zlib data. Bytes after the last member
  /// are ignored.
  static func inflate(_ bytes: some RandomAccessCollection<UInt8>) throws(Fault) -> [UInt8] {
    try inflate(Array(bytes), limit: min(largest, room + min(bytes.count, largest) * 40))
  }

  private static func inflate(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    var bytes = bytes
    var stream = z_stream()
    // 15 is the largest window; adding 32 accepts both kinds of header.
    guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Fault(message: "there is not enough memory to unpack it")
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var fault: Fault?
    bytes.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      while fault == nil {
        let size = max(1 << 16, min(output.count, 1 << 24))
        var code = Z_OK
        output += [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(size)
          code = CMinizip.inflate(&stream, Z_NO_FLUSH)
          count = size - Int(stream.avail_out)
        }
        if output.count > limit {
          fault = Fault(message: "it exceeds the size limit when unpacked")
        } else if code == Z_STREAM_END {
          guard hasMember(stream), inflateReset(&stream) == Z_OK else { return }
        } else if code == Z_BUF_ERROR || code == Z_OK && stream.avail_in == 0 && stream.avail_out > 0 {
          fault = Fault(message: "it is truncated")
        } else if code != Z_OK {
          fault = Fault(message: "it is corrupt")
        }
      }
    }
    if let fault { throw fault }
    return output
  }

  /// Whether another gzip member follows.
  private static func hasMember(_ stream: z_stream) -> Bool {
    guard stream.avail_in >= 2, let next = stream.next_in else { return false }
    return next[0] == 0x1F && next[1] == 0x8B
  }
}
