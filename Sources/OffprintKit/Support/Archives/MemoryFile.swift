import CMinizip
import Glibc

/// An in-memory file for minizip: no archive touches the disk.
final class MemoryFile {
  /// The contents.
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// The functions with which the library accesses the file. It must outlive their use.
  var functions: zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { _, stream, buffer, size in MemoryFile.of(stream).read(into: buffer, UInt(size)) }
    functions.zwrite_file = { _, stream, buffer, size in MemoryFile.of(stream).write(buffer, UInt(size)) }
    functions.ztell64_file = { _, stream in UInt64(MemoryFile.of(stream).position) }
    functions.zseek64_file = { _, stream, offset, origin in MemoryFile.of(stream).seek(offset, origin) }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return functions
  }

  private static func of(_ stream: UnsafeMutableRawPointer?) -> MemoryFile {
    guard let stream else { fatalError("a file that was never opened") }
    return Unmanaged<MemoryFile>.fromOpaque(stream).takeUnretainedValue()
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ size: UInt) -> UInt {
    let count = min(Int(clamping: size), bytes.count - position)
    guard let buffer, count > 0 else { return 0 }
    bytes.withUnsafeBytes { source in
      buffer.copyMemory(from: source.baseAddress.unsafelyUnwrapped + position, byteCount: count)
    }
    position += count
    return UInt(count)
  }

  private func write(_ buffer: UnsafeRawPointer?, _ size: UInt) -> UInt {
    guard let buffer else { return 0 }
    let new = UnsafeRawBufferPointer(start: buffer, count: Int(size))
    // The library seeks back to fill in sizes that it did not know before.
    let overlap = min(new.count, bytes.count - position)
    if overlap > 0 { bytes.replaceSubrange(position..<(position + overlap), with: new.prefix(overlap)) }
    bytes.append(contentsOf: new.dropFirst(max(overlap, 0)))
    position += new.count
    return size
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    // Offsets come from the archive, so they may have any value.
    let (place, isTooFar) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
    guard !isTooFar, (0...bytes.count).contains(place) else { return -1 }
    position = place
    return 0
  }
}
