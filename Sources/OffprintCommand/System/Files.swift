import Diagnostics
import Glibc
import OffprintKit

/// Reads inputs and writes results.
package enum Files {
  /// The name of an input in messages and results.
  package static func name(of input: String) -> String {
    input == "-" ? "standard input" : FileName.shown(input)
  }

  /// Reads a file, or standard input for `-`. Throws if it cannot be read, is a directory or has more than `limit` bytes.
  package static func read(_ path: String, atMost limit: Int = largestInput) throws(Diagnostic) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, name: name(of: path), sizeHint: 0, limit) }
    let descriptor = try openToRead(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    return try readAll(descriptor, name: path, sizeHint: max(0, Int(status.st_size)), limit)
  }

  /// Opens a file. Throws if it cannot be read or is a directory.
  static func openToRead(_ path: String) throws(Diagnostic) -> Int32 {
    let descriptor = path.withFileName { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw unreadable(path, EISDIR)
    }
    return descriptor
  }

  private static func readAll(
    _ descriptor: Int32, name: String, sizeHint: Int, _ limit: Int
  ) throws(Diagnostic) -> [UInt8] {
    guard sizeHint <= limit else { throw tooLarge(name, limit) }
    var bytes: [UInt8] = []
    var wanted = min(sizeHint > 0 ? sizeHint : 1 << 16, limit) + 1
    while true {
      let chunk = try readChunk(descriptor, atMost: wanted, isFilled: true, name: name)
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if chunk.count < wanted { return bytes }
      guard bytes.count <= limit else { throw tooLarge(name, limit) }
      wanted = min(max(1 << 16, bytes.count), limit + 1 - bytes.count)
    }
  }

  /// Reads what is available from a descriptor, at most `wanted` bytes; with `isFilled` it waits for all of them or
  /// the end. Returns an empty array at the end.
  static func readChunk(
    _ descriptor: Int32, atMost wanted: Int, isFilled: Bool, name: String
  ) throws(Diagnostic) -> [UInt8] {
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, wanted - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
        if !isFilled { break }
      }
    }
    if code != 0 { throw unreadable(name, code) }
    return chunk
  }

  /// Reads bytes of an open file at an offset: fewer than wanted only at its end.
  static func read(
    _ descriptor: Int32, at offset: Int, atMost wanted: Int, name: String
  ) throws(Diagnostic) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted, let base = buffer.baseAddress {
        let got = pread(descriptor, base + count, wanted - count, offset + count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if code != 0 { throw unreadable(name, code) }
    return bytes
  }

  /// The maximum size of an input, in bytes: 1 GiB.
  package static let largestInput = 1 << 30

  static func tooLarge(_ name: String, _ limit: Int) -> Diagnostic {
    let size = limit == largestInput ? "1 GiB" : "\(MemorySize(bytes: limit)), the limit of memory"
    return Diagnostic(.error, .badInput, "\(FileName.shown(name)): larger than \(size)")
  }

  private static func unreadable(_ name: String, _ code: Int32) -> Diagnostic {
    let name = FileName.shown(name)
    return Diagnostic(
      .error, .noInput, "\(name): \(words(code))",
      fix: code == EISDIR ? "name the files in it: \(name)/*" : nil)
  }

  /// The system's words for an error, to follow a colon.
  package static func words(_ code: Int32) -> String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Writes a result to a file atomically: it is either complete or unchanged.
  package static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let file = try ResultFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// The file that a path leads to through symbolic links.
  static func resolved(_ path: String) -> String {
    var status = stat()
    guard path.withFileName({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFLNK else {
      return path
    }
    return real(path) ?? path
  }

  /// The absolute path without symbolic links; `nil` if there is no such file.
  static func real(_ path: String) -> String? {
    guard let real = path.withFileName({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return FileName.decoded(real)
  }

  /// Whether a path exists.
  package static func exists(_ path: String) -> Bool { path.withFileName { access($0, F_OK) } == 0 }

  /// Whether a path is a directory.
  static func isDirectory(_ path: String) -> Bool { isOfType(S_IFDIR, path) }

  /// Whether a path is a regular file.
  static func isFile(_ path: String) -> Bool { isOfType(S_IFREG, path) }

  private static func isOfType(_ type: mode_t, _ path: String) -> Bool {
    var status = stat()
    return path.withFileName { stat($0, &status) } == 0 && status.st_mode & S_IFMT == type
  }

  /// The directory of a file.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a directory, unordered; empty if it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = folder.withFileName({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { FileName.decoded($0) }
        })
    }
    return names
  }

  /// The files named; in place of a directory those in it with one of some extensions, ordered by name.
  static func expanding(_ inputs: [String], extensions: [String]) throws(Diagnostic) -> [String] {
    var files: [String] = []
    for input in inputs {
      guard isDirectory(input) else {
        files.append(input)
        continue
      }
      let found = names(in: input).filter { name in
        let name = name.lowercased()
        return extensions.contains { name.hasSuffix(".\($0)") }
      }
      if found.isEmpty {
        let wanted = extensions.map { ".\($0)" }.joined(separator: ", ")
        throw Diagnostic(.error, .noInput, "\(FileName.shown(input)): no file in it ends with \(wanted)")
      }
      files += found.sorted().map { "\(input)/\($0)" }
    }
    return files
  }

  /// Throws if one of some files exists that a command would overwrite.
  static func refuseToOverwrite(_ paths: [String]) throws(Diagnostic) {
    guard let path = paths.first(where: exists) else { return }
    throw Diagnostic(
      .error, .cannotWrite, "\(FileName.shown(path)) already exists",
      fix: "overwrite it with --force, or write elsewhere with -o")
  }

  /// Writes to standard output. If the reader has closed it, the program ends silently.
  package static func writeToStandardOutput(_ bytes: [UInt8]) throws(Diagnostic) {
    let code = writeAll(bytes, to: STDOUT_FILENO)
    if code == EPIPE { exit(0) }
    if code != 0 { throw unwritable("standard output", code) }
  }

  /// Writes to standard error, as far as that is possible.
  package static func writeToStandardError(_ text: String) {
    _ = writeAll(Array(text.utf8), to: StandardStreams.errors)
  }

  /// Writes all bytes; returns 0 or the system's error.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
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

  /// Creates a directory and missing parents.
  static func makeDirectory(_ path: String) throws(Diagnostic) {
    var status = stat()
    if path.withFileName({ stat($0, &status) }) == 0 {
      if status.st_mode & S_IFMT != S_IFDIR { throw unwritable(path, ENOTDIR) }
      return
    }
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    if !above.isEmpty { try makeDirectory(above) }
    guard path.withFileName({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw unwritable(path, errno)
    }
  }

  static func unwritable(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(.error, .cannotWrite, "cannot write \(FileName.shown(path)): \(words(code))")
  }
}
