import Synchronization

/// The files of a book, such as its pictures, by their paths in it.
package final class BookFiles: Sendable {
  private let archive: Mutex<ZIPReader>

  /// Opens a book; `nil` if the bytes are not an archive.
  package init?(_ bytes: [UInt8]) {
    guard let archive = try? ZIPReader(bytes) else { return nil }
    self.archive = Mutex(archive)
  }

  /// The bytes of a file; `nil` if it is missing, unreadable or larger than the limit for books.
  package func read(_ path: String) -> [UInt8]? {
    archive.withLock { try? $0.read(path) }
  }
}
