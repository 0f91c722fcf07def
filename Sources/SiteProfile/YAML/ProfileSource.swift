import Diagnostics
import Glibc

/// An unparsed profile: its name, its file name for messages, and its bytes.
package struct ProfileSource: Sendable {
  /// The maximum size of a profile, in bytes.
  package static let largestSize = 256 * 1024

  /// The profile's name: its host, or `families/` and a name.
  package var name: String
  /// The path that messages show.
  package var file: String
  /// The file's content.
  package var text: [UInt8]

  /// Makes a source from text.
  package init(name: String, file: String, text: [UInt8]) {
    self.name = name
    self.file = file
    self.text = text
  }

  /// Loads a profile from a file; its name is the file's name without the extension.
  ///
  /// A file larger than `largestSize` is refused without being read.
  package init(path: String) throws(Diagnostic) {
    name = Self.name(path: path)
    file = path
    text = try Self.load(path)
  }

  /// The text of a line, counted from 1; empty if the line does not exist.
  package func excerpt(line: Int) -> String {
    (try? SourceText(text, file: file))?.excerpt(line: line) ?? ""
  }

  /// The name of the profile in the file at `path`.
  package static func name(path: String) -> String {
    let parts = path.split(separator: "/")
    var name = parts.last.map(String.init) ?? path
    for suffix in [".yaml", ".yml"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    return parts.dropLast().last == "families" ? "families/\(name)" : name
  }

  /// The family that a profile extends, if it is a file relative to the profile.
  ///
  /// - Returns: `nil` if there is no such file or it cannot be read.
  package static func family(_ name: String, beside path: String) -> ProfileSource? {
    var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if folder.last == "families" { folder.removeLast() }
    return try? ProfileSource(path: (folder + ["\(name).yaml"]).joined(separator: "/"))
  }

  private static func load(_ path: String) throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic(.error, .noInput, "'\(path)' is a folder, not a profile")
    }
    // One byte more than allowed, so that a pipe that is too long is refused like a file.
    let wanted = status.st_size > largestSize ? 0 : largestSize + 1
    guard wanted > 0 else { throw tooLarge(path) }
    var bytes: [UInt8] = []
    var failed = false
    bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, wanted - count)
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw unreadable(path) }
    if bytes.count > largestSize { throw tooLarge(path) }
    return bytes
  }

  static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .badProfile, "the profile is larger than \(largestSize / 1024) KiB",
      at: Place(file: path, line: 1, column: 1))
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(.error, .noInput, "cannot read '\(path)': \(String(cString: strerror(errno)))")
  }
}
