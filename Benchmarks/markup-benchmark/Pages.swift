import BenchmarkSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads the pages to time.
enum Pages {
  /// The contents of all `.html` files of a folder, by name.
  static func read(folder: String) -> [[UInt8]] {
    names(in: folder).compactMap { contents(of: folder + "/" + $0) }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { text in
        text.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".html") { names.append(name) }
    }
    return names.sorted()
  }
}

/// Monotonic time in seconds.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
