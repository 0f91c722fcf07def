import Glibc
import OffprintKit
import Synchronization

/// Files that an input refers to: those in its directory or below, or in a book, and no others.
enum FilesBeside {
  /// The book that was read last, as its pictures are requested one after another.
  private static let lastBook = Mutex<(input: String, files: BookFiles?)?>(nil)

  /// The maximum size of a picture, in bytes.
  private static let largest = 64 << 20

  /// Returns the file at a path relative to an input; `nil` if it is missing, not a file, or outside the
  /// input's directory.
  @Sendable static func read(_ path: String, of input: String?) -> [UInt8]? {
    guard let input, let path = decoded(path), !path.hasPrefix("/"), !path.utf8.contains(0) else {
      return nil
    }
    if let book = book(input) { return book.read(path) }
    let folder = input.lastIndex(of: "/").map { String(input[...$0]) } ?? "."
    guard let root = Files.real(folder), let target = Files.real("\(folder)/\(path)"),
      target.hasPrefix(root == "/" ? root : root + "/")
    else { return nil }
    let descriptor = target.withFileName { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest
    else {
      return nil
    }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Returns the file at a path in an input that is a book; `nil` if it is missing or the input is not a book.
  @Sendable static func readInBook(_ path: String, of input: String?) -> [UInt8]? {
    guard let input, let path = decoded(path) else { return nil }
    return book(input)?.read(path)
  }

  /// The files of an input that is a book.
  private static func book(_ input: String) -> BookFiles? {
    guard input.lowercased().hasSuffix(".epub") else { return nil }
    return lastBook.withLock { last in
      if let last, last.input == input { return last.files }
      let files = (try? Files.read(input)).flatMap { BookFiles($0) }
      last = (input, files)
      return files
    }
  }

  /// The path of an address: without query and fragment, percent-encoded bytes decoded.
  private static func decoded(_ address: String) -> String? {
    let path = String(decoding: address.utf8.prefix { $0 != 0x3F && $0 != 0x23 }, as: UTF8.self)
    return path.isEmpty ? nil : PercentEncoding.decoded(path)
  }
}
