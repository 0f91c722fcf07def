import Glibc
import OffprintKit
import SiteProfile

/// Reads inputs and writes results, whole or not at all.
enum Files {
  /// What messages call an input.
  static func name(of input: String) -> String { input == "-" ? "standard input" : input }

  /// Reads a file, or standard input for `-`. Throws where it cannot be read or is a directory.
  static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, name: "standard input", sizeHint: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw unreadable(path, EISDIR) }
    return try readAll(descriptor, name: path, sizeHint: max(0, Int(status.st_size)))
  }

  private static func readAll(
    _ descriptor: Int32, name: String, sizeHint: Int
  ) throws(Diagnostic) -> [UInt8] {
    guard sizeHint <= largestInput else { throw tooLarge(name) }
    var bytes: [UInt8] = []
    var wanted = sizeHint > 0 ? sizeHint + 1 : 1 << 16
    while true {
      var got = 0
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted, let base = buffer.baseAddress {
          got = Glibc.read(descriptor, base + count, wanted - count)
          code = errno
          if got < 0, code == EINTR { continue }
          if got <= 0 { break }
          count += got
        }
      }
      if got < 0 { throw unreadable(name, code) }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if got == 0 { return bytes }
      guard bytes.count <= largestInput else { throw tooLarge(name) }
      wanted = max(1 << 16, bytes.count)
    }
  }

  /// The largest input that is read, in bytes: 1 GiB.
  private static let largestInput = 1 << 30

  private static func tooLarge(_ name: String) -> Diagnostic {
    Diagnostic(.error, .badInput, "\(name): larger than 1 GiB")
  }

  private static func unreadable(_ name: String, _ code: Int32) -> Diagnostic {
    Diagnostic(
      .error, .noInput, "\(name): \(words(code))",
      fix: code == EISDIR ? "name the files in it: \(name)/*" : nil)
  }

  private static func words(_ code: Int32) -> String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Writes a result to a file: beside it first, then renamed, so that the file is whole or as it was.
  ///
  /// A path that is no plain file, such as a terminal or a pipe, is written to directly.
  static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      try writeThrough(bytes, to: path)
      return
    }
    let target = resolved(path)
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, status.st_mode & S_IFMT == S_IFREG ? status.st_mode & 0o7777 : 0o666 & ~mask)
    var code = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(template, target) != 0 { code = errno }
    if code != 0 {
      unlink(template)
      throw unwritable(path, code)
    }
  }

  /// The file that a path leads to through symbolic links, so that the link stays.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    defer { close(descriptor) }
    let code = writeAll(bytes, to: descriptor)
    if code != 0 { throw unwritable(path, code) }
  }

  /// Writes to standard output. A reader that has gone away ends the program without a word.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws(Diagnostic) {
    let code = writeAll(bytes, to: STDOUT_FILENO)
    if code == EPIPE { exit(0) }
    if code != 0 { throw unwritable("standard output", code) }
  }

  /// Writes to standard error, as far as that is possible.
  static func writeToStandardError(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + done, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return 0
    }
  }

  /// Makes a directory and those above it where they are missing.
  static func makeDirectory(_ path: String) throws(Diagnostic) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT != S_IFDIR { throw unwritable(path, ENOTDIR) }
      return
    }
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    if !above.isEmpty { try makeDirectory(above) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw unwritable(path, errno) }
  }

  private static func unwritable(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(.error, .cannotWrite, "cannot write \(path): \(words(code))")
  }
}
