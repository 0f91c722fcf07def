import CMinizip
import Diagnostics

/// One member of a gzip file, unpacked as the file is read.
struct GzipMember {
  /// Why a member could not be unpacked.
  enum Fault: String, Error {
    case memory = "there is not enough memory to unpack it"
    case truncated = "it is truncated"
    case corrupt = "it is corrupt"
  }

  /// Its content, at most as much as was asked for.
  private(set) var bytes: [UInt8] = []
  /// The offset after it; if it has more content, of the first byte that was not read.
  private(set) var end: Int
  /// Whether it has more content.
  private(set) var isCut = false

  private static let chunk = 1 << 16

  /// Unpacks the member at an offset.
  static func read(
    at start: Int, limit: Int, _ source: WARCSource
  ) throws(Diagnostic) -> Result<GzipMember, Fault> {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    // 15 is the largest window; adding 16 accepts gzip alone.
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return .failure(.memory)
    }
    defer { inflateEnd(stream) }
    var member = GzipMember(end: start)
    while true {
      var packed = try source(member.end, chunk)
      if packed.isEmpty { return .failure(.truncated) }
      var code = Z_OK
      packed.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        repeat {
          code = member.unpack(stream)
        } while code == Z_OK && stream.pointee.avail_out == 0
          && member.bytes.count <= limit
      }
      member.end += packed.count - Int(stream.pointee.avail_in)
      if member.bytes.count > limit {
        member.bytes.removeLast(member.bytes.count - limit)
        member.isCut = true
        return .success(member)
      }
      if code == Z_STREAM_END { return .success(member) }
      if code != Z_OK, code != Z_BUF_ERROR { return .failure(.corrupt) }
    }
  }

  private init(end: Int) { self.end = end }

  private mutating func unpack(_ stream: UnsafeMutablePointer<z_stream>) -> Int32 {
    var code = Z_OK
    bytes += [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      stream.pointee.next_out = buffer.baseAddress
      stream.pointee.avail_out = UInt32(Self.chunk)
      code = CMinizip.inflate(stream, Z_NO_FLUSH)
      count = Self.chunk - Int(stream.pointee.avail_out)
    }
    return code
  }
}
