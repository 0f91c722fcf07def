import Diagnostics
import Glibc
import OffprintKit

/// An open WARC archive.
final class ArchiveFile {
  /// The name in messages.
  let name: String
  private let descriptor: Int32
  private var archive: WARCArchive

  /// Opens a file, `-` for standard input; `nil` if it is something else, or cannot be read at any offset, as a pipe.
  ///
  /// - Throws: a diagnostic if it cannot be read.
  init?(_ input: String) throws(Diagnostic) {
    guard input == "-" || Files.isFile(input) else { return nil }
    let name = Files.name(of: input)
    let descriptor = input == "-" ? STDIN_FILENO : try Files.openToRead(input)
    let source: WARCSource = { (offset, count) throws(Diagnostic) in
      try Files.read(descriptor, at: offset, atMost: count, name: name)
    }
    do throws(Diagnostic) {
      guard Self.isFile(descriptor), try WARCArchive.recognizes(source) else {
        Self.close(descriptor)
        return nil
      }
      archive = try WARCArchive(name: name, source)
    } catch {
      Self.close(descriptor)
      throw error
    }
    self.name = name
    self.descriptor = descriptor
  }

  deinit { Self.close(descriptor) }

  private static func close(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { _ = Glibc.close(descriptor) }
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A warning for each broken record so far.
  var warnings: [Diagnostic] { archive.warnings }

  /// Reads the next page; `nil` at the end.
  ///
  /// - Throws: a diagnostic if the archive cannot be read.
  func next() throws(Diagnostic) -> Input? { try archive.next() }

  /// The error of an archive without pages.
  func nothing(notes: [Diagnostic] = []) -> Diagnostic {
    Diagnostic(
      .error, .badInput, "\(name): no page in this archive", notes: notes.map { .init($0.message) })
  }
}
