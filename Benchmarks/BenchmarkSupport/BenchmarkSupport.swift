#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Exits with a message and an exit code.
public func fail(_ message: String, code: Int32 = 64) -> Never {
  let text = Array((message + "\n").utf8)
  text.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
  exit(code)
}

/// The bytes of a file; `nil` if it cannot be opened.
public func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

/// The CPU time of this thread, in seconds.
public func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
