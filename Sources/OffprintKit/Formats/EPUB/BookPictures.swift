/// The pictures of a book that is read, and their addresses in its articles.
///
/// It is a class because the limits of the archive, which contains the documents too, are those of the whole book.
final class BookPictures {
  var archive: ZIPReader
  /// The drawings so far by path; `nil` for a file that is not one.
  private var drawings: [String: String?] = [:]
  /// The number of bytes that the addresses of drawings may still have: one file can be shown any number of times.
  private var room: Int

  private let encryption: BookEncryption

  init(_ archive: ZIPReader, _ encryption: BookEncryption) {
    self.archive = archive
    self.encryption = encryption
    room = 4 << 20 + 4 * archive.size
  }

  /// The address of a picture in a document; `nil` if it is not in the book.
  func address(of href: String, in document: String) -> String? {
    BookPath.resolved(href, from: document).flatMap(address)
  }

  /// The address of a file that is not shown, such as a recording; `nil` if it is not in the book, or encrypted.
  func path(of path: String) -> String? {
    archive.has(path) && !encryption.covers(path) ? PercentEncoding.encoded(path: path) : nil
  }

  /// The address of a picture; `nil` if it is not in the book, or encrypted.
  func address(at path: String) -> String? {
    guard archive.has(path), !encryption.covers(path) else { return nil }
    return drawing(at: path) ?? PercentEncoding.encoded(path: path)
  }

  /// A file as the address of a drawing.
  func drawing(at path: String) -> String? {
    guard path.suffix(4).lowercased() == ".svg", let address = known(path), address.utf8.count <= room else {
      return nil
    }
    room -= address.utf8.count
    return address
  }

  private func known(_ path: String) -> String? {
    if let known = drawings[path] { return known }
    let address = (try? archive.read(path)).flatMap { Drawing(file: $0)?.address }
    drawings[path] = .some(address)
    return address
  }
}
